import type { ByteView } from '../binary/byte-view.ts'
import type { Place } from './file-information.ts'

/** One entry of a PLC: a stretch of characters or bytes and where its data stands. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Place of its data in the view it was read from. */
  readonly dataAt: number
}

/** A PLC (MS-DOC 2.2.2): n + 1 growing positions, then n times data of one size. One that reaches too far is cut. */
export function readPlc(table: ByteView, { at, length }: Place, dataBytes: number): readonly Stretch[] {
  const available = Math.min(length, table.length - at)
  const count = Math.floor((available - 4) / (4 + dataBytes))
  if (count <= 0) return []
  return Array.from({ length: count }, (_, index) => ({
    from: table.u32(at + index * 4),
    to: table.u32(at + index * 4 + 4),
    dataAt: at + (count + 1) * 4 + index * dataBytes,
  }))
}
