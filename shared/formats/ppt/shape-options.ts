import type { ByteView } from '../binary/byte-view.ts'
import { type PptRecord, recordsIn, recordType } from './records.ts'

/** What a shape's properties say of it, as far as that is text. */
export interface ShapeWords {
  /** What somebody wrote to describe it. */
  readonly description: string
  /** Letters drawn as a picture (WordArt). */
  readonly drawn: string
}

/** Property numbers (MS-ODRAW 2.3.22.1, 2.3.21.9, 2.3.4.37). */
const drawnText = 0x00c0
const descriptionProperty = 0x0381
const tableProperty = 0x039f

/** Reads the properties of a shape in which words can be: options and further ones, whichever records hold them. */
export function shapeWords(stream: ByteView, shape: { readonly from: number; readonly to: number }): ShapeWords {
  let description = ''
  let drawn = ''
  for (const record of recordsIn(stream, shape)) {
    if (record.type !== recordType.shapeOptions && record.type !== recordType.tertiaryOptions) continue
    for (const { id, at, length } of propertiesIn(stream, record)) {
      if (length === 0 || (id !== descriptionProperty && id !== drawnText)) continue
      const text = (stream.utf16(at, Math.floor(length / 2)).split('\0', 1)[0] ?? '').trim()
      if (id === drawnText) drawn = text
      else description = text
    }
  }
  return { description, drawn }
}

/** Whether a group of shapes is a table. */
export function isTable(stream: ByteView, groupShape: PptRecord): boolean {
  for (const record of recordsIn(stream, groupShape))
    if (record.type === recordType.tertiaryOptions)
      for (const { id, value } of propertiesIn(stream, record)) if (id === tableProperty) return (value & 1) !== 0
  return false
}

/** Properties are six bytes each; long values follow all of them in the same order (MS-ODRAW 2.3.1). */
function* propertiesIn(
  stream: ByteView,
  { from, to, instance }: PptRecord,
): Generator<{ readonly id: number; readonly value: number; readonly at: number; readonly length: number }> {
  let longAt = from + instance * 6
  for (let index = 0; index < instance && from + index * 6 + 6 <= to; index++) {
    const head = stream.u16(from + index * 6)
    const value = stream.u32(from + index * 6 + 2)
    const isLong = (head & 0x8000) !== 0
    yield { id: head & 0x3fff, value, at: longAt, length: isLong ? Math.max(0, Math.min(value, to - longAt)) : 0 }
    if (isLong) longAt += value
  }
}
