import { type ByteRange, ByteReader } from './bytes.ts'
import type { PlaceReader, Places } from './places.ts'
import { PositionReader } from './position-reader.ts'
import type { RowMarks } from './row-marks.ts'

/** Walks postings and positions of one term side by side, and passes over the documents nobody asks for. */
export class PlacesOfOne implements PlaceReader {
  private readonly postings: ByteReader
  private readonly end: number
  private readonly positions: PositionReader
  readonly bytes: number
  private document = -1
  /** Places in the present document, and where they begin. */
  private count = 0
  private start = 0
  /** Whether these were read; those that were not are passed over with what comes next. */
  private isRead = true

  constructor(postings: Uint8Array, { from, to }: ByteRange, positions: Uint8Array) {
    this.postings = new ByteReader(postings, from)
    this.end = to
    this.positions = new PositionReader(positions)
    this.bytes = positions.length
  }

  /** What lies between is passed over in one go. */
  seek(wanted: number): void {
    const { postings, positions, end } = this
    let { document } = this
    let between = 0
    let frequency = this.isRead ? 0 : this.count
    while (document < wanted && postings.at < end) {
      const value = postings.varint()
      document += value >>> 1
      between += frequency
      frequency = (value & 1) === 1 ? 1 : postings.varint()
    }
    this.document = document
    const isThere = document === wanted
    const passed = isThere ? between : between + frequency
    if (passed > 0) positions.skip(passed)
    this.start = positions.at
    this.count = isThere ? positions.within(frequency) : 0
    this.isRead = !isThere
  }

  read(into: Places): void {
    const { count } = this
    into.clear(count)
    this.begin().read(count, into.values)
    into.size = count
  }

  mark(marks: RowMarks, offset: number): number {
    return this.begin().mark(this.count, marks, offset)
  }

  raise(marks: RowMarks, offset: number): number {
    return this.begin().raise(this.count, marks, offset)
  }

  private begin(): PositionReader {
    this.positions.at = this.start
    this.isRead = true
    return this.positions
  }
}
