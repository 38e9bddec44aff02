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

/** Properties whose long value is an array, with a head of its own (MS-ODRAW 2.3.1.2). */
const arrays = new Set([0x0145, 0x0146, 0x0151, 0x0152, 0x0155, 0x0156, 0x0157, 0x0197, 0x01cf, 0x0383, 0x03a0])
const arrayHeadBytes = 6

/** Properties are six bytes each; long values follow all of them in the same order (MS-ODRAW 2.3.1). */
export function* propertiesIn(
  stream: ByteView,
  { from, to, instance }: PptRecord,
): Generator<{ readonly id: number; readonly value: number; readonly at: number; readonly length: number }> {
  let longAt = from + instance * 6
  for (let index = 0; index < instance && from + index * 6 + 6 <= to; index++) {
    const head = stream.u16(from + index * 6)
    const value = stream.u32(from + index * 6 + 2)
    const id = head & 0x3fff
    const bytes = (head & 0x8000) === 0 ? 0 : value + (arrays.has(id) ? uncountedHead(stream, { at: longAt, to, value }) : 0)
    yield { id, value, at: longAt, length: Math.max(0, Math.min(bytes, to - longAt)) }
    longAt += bytes
  }
}

/** Some programs count an array's elements alone, without its head. */
function uncountedHead(stream: ByteView, { at, to, value }: { readonly at: number; readonly to: number; readonly value: number }): number {
  if (value === 0 || at + arrayHeadBytes > to) return 0
  const stated = stream.u16(at + 4)
  return stream.u16(at) * (stated === 0xfff0 ? 4 : stated) === value ? arrayHeadBytes : 0
}
