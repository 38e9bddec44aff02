import { addCompoundProperties } from '../compound/compound-properties.ts'
import { EmbeddedObjects } from '../compound/embedded-objects.ts'
import { damaged, truncated } from '../reading/faults.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { addOlderTexts } from './older-texts.ts'
import { openPowerPointFile } from './power-point-file.ts'
import { openPresentation } from './presentation.ts'
import { addPresentationObjects } from './presentation-objects.ts'
import { SlideReader } from './slide-reader.ts'

/** Reads PowerPoint's binary presentations (MS-PPT): slides in the order they are shown, each with its notes and comments. */
export const readPpt: Reader = (input, into) => {
  const { file, stream: streamOf } = openPowerPointFile(input)
  const stream = streamOf('PowerPoint Document')
  if (stream === undefined) {
    const older = streamOf('PP40')
    if (older === undefined) throw file.isCutOff ? truncated() : damaged('the stream that holds its slides is not there')
    addCompoundProperties(file, into)
    addOlderTexts(older, into)
    return
  }
  const presentation = openPresentation({ stream, currentUser: streamOf('Current User'), into })
  addCompoundProperties(file, into)
  salvage(into, () => addPresentationObjects(presentation, new EmbeddedObjects(input, into), input.limits))
  const reader = new SlideReader(presentation)
  if (presentation.document !== undefined) reader.addPageTexts(presentation.document)
  for (const [index, part] of presentation.slides.entries()) {
    into.pages = index + 1
    salvage(into, () => reader.read(part, index + 1))
  }
  if (presentation.slides.length > 0) return
  if (file.isCutOff) throw truncated()
  // One without slides has the master that they would be made after.
  if (presentation.masters.size === 0) throw damaged('neither slides nor a master of slides can be found in it')
}
