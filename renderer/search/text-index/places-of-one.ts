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

  keep(document: number, places: Places, step: number): void {
    const { positions } = this
    let left = this.goTo(document)
    let place = -1
    let last = 0
    let kept = 0
    for (let at = 0; at < places.size; at++) {
      const base = places.values[at] ?? 0
      while (place < base + step && left > 0) {
        last += positions.varint()
        place = last
        left--
      }
      if (place === base + step) places.values[kept++] = base
    }
    places.size = kept
    positions.skip(left)
  }

  /** Goes to a document's positions, and says how many there are. */
  private goTo(wanted: number): number {
    const { postings } = this
    while (this.document < wanted && postings.at < this.end) {
      const value = postings.varint()
      this.document += value >>> 1
      const frequency = (value & 1) === 1 ? 1 : postings.varint()
      if (this.document === wanted) return frequency
      this.positions.skip(frequency)
    }
    return 0
  }
}
