import { ByteView } from '../../binary/byte-view.ts'
import { recordAt, recordsIn, recordType } from '../../ppt/records.ts'
import { shapeWords } from '../../ppt/shape-options.ts'
import type { NewBlock } from '../../reading/document-builder.ts'
import type { BiffRecord } from './records.ts'

const pictureFrame = 75
/** Groups inside groups that are followed. */
const maxDepth = 64

/**
 * Pictures of a sheet with what describes them, and letters drawn as pictures. The drawing is one structure (MS-ODRAW
 * 2.2.13) that stands in the sheet's records piece by piece, with the objects it shows between the pieces.
 */
export function drawnShapes(stream: ByteView, pieces: readonly BiffRecord[]): readonly NewBlock[] {
  const bytes = new Uint8Array(pieces.reduce((sum, { from, to }) => sum + to - from, 0))
  let length = 0
  for (const { from, to } of pieces) {
    bytes.set(stream.part(from, to - from), length)
    length += to - from
  }
  const drawing = new ByteView(bytes)
  const blocks: NewBlock[] = []
  for (let record = recordAt(drawing, 0, length); record !== undefined; record = recordAt(drawing, record.to, length))
    addShapes(drawing, record, blocks)
  return blocks
}

function addShapes(drawing: ByteView, within: { readonly from: number; readonly to: number }, blocks: NewBlock[], depth = 0): void {
  if (depth > maxDepth) return
  for (const record of recordsIn(drawing, within)) {
    if (record.type === recordType.groupContainer) addShapes(drawing, record, blocks, depth + 1)
    else if (record.type === recordType.shapeContainer) addShape(drawing, record, blocks)
  }
}

function addShape(drawing: ByteView, container: { readonly from: number; readonly to: number }, blocks: NewBlock[]): void {
  const isPicture = [...recordsIn(drawing, container)].some(({ type, instance }) => type === recordType.shape && instance === pictureFrame)
  const { description, drawn } = shapeWords(drawing, container)
  if (isPicture || description !== '') blocks.push({ type: 'image', alt: description })
  if (drawn !== '') blocks.push({ type: 'paragraph', inlines: [{ text: drawn }], region: 'textbox' })
}
