import type { DrawnSlide } from '../../../contracts/drawing.ts'
import { slidesShortfall } from '../../drawing/left-out.ts'
import type { Drawer } from '../../original/drawer.ts'
import { PictureStore } from '../../original/picture-store.ts'
import { DocumentBuilder } from '../../reading/document-builder.ts'
import { damaged, notRead, truncated } from '../../reading/faults.ts'
import { salvage } from '../../reading/salvage.ts'
import { openPowerPointFile } from '../power-point-file.ts'
import { openPresentation, type Presentation } from '../presentation.ts'
import { findRecord, recordType } from '../records.ts'
import { PictureParts } from './picture-parts.ts'
import { SlideDrawer } from './slide-drawing.ts'

/** 576ths of an inch to a point. */
const unitsPerPoint = 8
const usualSize = { width: 720, height: 540 }
/** A slide is at most 56 inches long (MS-PPT 2.4.2 lets no more in), and at least one. */
const sizes = { least: 72, most: 56 * 72 }

/** Draws PowerPoint's binary presentations (MS-PPT): slides as they are shown, with what their masters put on them. */
export const drawPpt: Drawer = (input) => {
  const { file, stream: streamOf } = openPowerPointFile(input)
  const stream = streamOf('PowerPoint Document')
  if (stream === undefined) {
    if (streamOf('PP40') !== undefined) throw notRead('was made by a PowerPoint before 97, whose slides cannot be laid out here.', 'ppt')
    throw file.isCutOff ? truncated() : damaged('the stream that holds its slides is not there')
  }
  const into = new DocumentBuilder(input.limits.maxTextLength)
  const presentation = openPresentation({ stream, currentUser: streamOf('Current User'), into })
  if (presentation.slides.length === 0 && file.isCutOff) throw truncated()
  if (presentation.slides.length === 0) throw notRead('has no slides that could be laid out.', 'ppt')
  const { document } = presentation
  const group = document === undefined ? undefined : findRecord(stream, document, recordType.drawingGroup)
  const drawings = group === undefined ? undefined : findRecord(stream, group, recordType.drawings)
  const pictures = new PictureStore()
  const parts = new PictureParts(
    stream,
    drawings,
    salvage(into, () => streamOf('Pictures')),
  )
  const drawer = new SlideDrawer(presentation, { pictures, parts, drawings })
  const { width, height, firstNumber } = documentAtom(presentation)
  const slides = presentation.slides.map(
    (part, index): DrawnSlide =>
      salvage(into, () => drawer.draw(part, { slide: index + 1, shownNumber: firstNumber + index })) ?? { slide: index + 1, shapes: [] },
  )
  const shortfall = slidesShortfall({ isCrowded: drawer.isCrowded, leftOut: pictures.leftOut, says: into.shortfall?.says })
  return { kind: 'slides', width, height, slides, pictures: pictures.pictures, ...shortfall }
}

/** How large slides are, and which number the first has (MS-PPT 2.4.2). */
function documentAtom({ stream, document }: Presentation) {
  const atom = document === undefined ? undefined : findRecord(stream, document, recordType.documentAtom)
  if (atom === undefined || atom.to - atom.from < 34) return { ...usualSize, firstNumber: 1 }
  const [width, height] = [stream.i32(atom.from) / unitsPerPoint, stream.i32(atom.from + 4) / unitsPerPoint]
  const isSane = [width, height].every((length) => length >= sizes.least && length <= sizes.most)
  return { ...(isSane ? { width, height } : usualSize), firstNumber: stream.u16(atom.from + 32) }
}
