import { type ByteRange, ByteReader } from './bytes.ts'
import type { PlaceReader, Places } from './places.ts'

/** Walks postings and positions of one term side by side, and passes over the documents nobody asks for. */
export class PlacesOfOne implements PlaceReader {
  private readonly postings: ByteReader
  private readonly end: number
  private readonly positions: ByteReader
  readonly bytes: number
  private document = -1

  constructor(postings: Uint8Array, { from, to }: ByteRange, positions: Uint8Array) {
    this.postings = new ByteReader(postings, from)
    this.end = to
    this.positions = new ByteReader(positions)
    this.bytes = positions.length
  }

  read(document: number, into: Places): void {
    const count = this.goTo(document)
    into.clear(count)
    this.positions.places(count, into.values)
    into.size = count
  }

  /** Goes to a document's positions, and says how many there are. What lies between is passed over in one go. */
  private goTo(wanted: number): number {
    const { postings, end } = this
    let between = 0
    let frequency = 0
    while (this.document < wanted && postings.at < end) {
      const value = postings.varint()
      this.document += value >>> 1
      between += frequency
      frequency = (value & 1) === 1 ? 1 : postings.varint()
    }
    if (this.document === wanted) {
      this.positions.skip(between)
      return frequency
    }
    this.positions.skip(between + frequency)
    return 0
  }
}
