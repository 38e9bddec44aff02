import { ByteView } from '../binary/byte-view.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import { addCompoundProperties } from '../compound/compound-properties.ts'
import { EmbeddedObjects } from '../compound/embedded-objects.ts'
import { damaged, encrypted, truncated } from '../reading/faults.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { addOlderTexts } from './older-texts.ts'
import { openPresentation } from './presentation.ts'
import { addPresentationObjects } from './presentation-objects.ts'
import { SlideReader } from './slide-reader.ts'

/** Reads PowerPoint's binary presentations (MS-PPT): slides in the order they are shown, each with its notes and comments. */
export const readPpt: Reader = (input, into) => {
  const file = new CompoundFile(input.bytes, input.limits.maxEntries)
  if (file.names.some((name) => /^EncryptedSummary$/iu.test(name))) throw encrypted()
  const stream = streamOf(file, 'PowerPoint Document')
  if (stream === undefined) {
    const older = streamOf(file, 'PP40')
    if (older === undefined) throw file.isCutOff ? truncated() : damaged('the stream that holds its slides is not there')
    addCompoundProperties(file, into)
    addOlderTexts(older, into)
    return
  }
  const presentation = openPresentation({ stream, currentUser: streamOf(file, 'Current User'), into })
  addCompoundProperties(file, into)
  salvage(into, () => addPresentationObjects(presentation, new EmbeddedObjects(input, into), input.limits))
  const reader = new SlideReader(presentation)
  if (presentation.document !== undefined) reader.addPageTexts(presentation.document)
  for (const [index, part] of presentation.slides.entries()) {
    into.pages = index + 1
    salvage(into, () => reader.read(part, index + 1))
  }
  if (presentation.slides.length === 0 && file.isCutOff) throw truncated()
}

/** A file that PowerPoint 95 can open too keeps what is read here in a folder of its own. */
function streamOf(file: CompoundFile, name: string): ByteView | undefined {
  const newer = file.root.storages.find((storage) => /^PP97_DUALSTORAGE$/iu.test(storage.name))
  const inside = newer?.streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase())
  const bytes = inside === undefined ? file.stream(name) : file.bytes(inside)
  return bytes === undefined ? undefined : new ByteView(bytes)
}
