import { type ByteRange, ByteReader } from './bytes.ts'
import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { eachPosting } from './postings.ts'
import type { Segment } from './segment.ts'

/** Where something stands in one document, ascending, up to `size`; used again for the next document. */
export class Places {
  values = new Uint32Array(1 << 10)
  size = 0

  /** Makes room for `count` places; what was in it is forgotten. */
  clear(count: number): void {
    if (count > this.values.length) this.values = new Uint32Array(count * 2)
    this.size = 0
  }
}

/** Gives the places of one word in the candidates, which are asked for in their order; one may be left out. */
export interface PlaceReader {
  /** Bytes its positions take in the segment: how common the word is. */
  readonly bytes: number
  /** Takes all places of the word in a document. */
  readonly read: (document: number, into: Places) => void
  /** Keeps those places that have the word `step` words after them. */
  readonly keep: (document: number, places: Places, step: number) => void
}

/** Opens a word's places in a segment: its positions are read here, and decoded for the candidates alone. */
export async function placeReader(segment: Segment, ranges: readonly TermRange[], candidates: Candidates): Promise<PlaceReader> {
  const read = await Promise.all(ranges.map((range) => segment.positions(range)))
  const [range] = ranges
  const [bytes] = read
  if (range === undefined || bytes === undefined || ranges.length > 1 || range.to - range.from > 1)
    return new PlacesOfSeveral(segment, { ranges, read }, candidates)
  const { postingsFrom, postingsTo } = segment.dictionary.at(range.from)
  return new PlacesOfOne(segment.views.postings, { from: postingsFrom, to: postingsTo }, bytes)
}

/** Walks postings and positions of one term side by side, and passes over the documents nobody asks for. */
class PlacesOfOne implements PlaceReader {
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

/** Several terms that count as one word: their places are put together by candidate first, since each term walks over all documents. */
class PlacesOfSeveral implements PlaceReader {
  private readonly placeOf: Int32Array
  private readonly starts: Uint32Array
  private readonly places: Uint32Array
  readonly bytes: number

  constructor(
    segment: Segment,
    { ranges, read }: { readonly ranges: readonly TermRange[]; readonly read: readonly Uint8Array[] },
    { documents, placeOf }: Candidates,
  ) {
    const starts = new Uint32Array(documents.length + 1)
    for (const range of ranges)
      segment.eachPosting(range, (document, frequency) => {
        const candidate = placeOf[document] ?? -1
        if (candidate >= 0) starts[candidate + 1] = (starts[candidate + 1] ?? 0) + frequency
      })
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
    this.placeOf = placeOf
    this.starts = starts
    this.bytes = read.reduce((sum, { length }) => sum + length, 0)
    this.places = new Uint32Array(starts.at(-1) ?? 0)
    const next = starts.slice()
    for (const [at, range] of ranges.entries()) this.fill(segment, range, read[at] ?? new Uint8Array(0), next)
    for (let at = 0; at < documents.length; at++) this.places.subarray(starts[at], starts[at + 1]).sort()
  }

  read(document: number, into: Places): void {
    const own = this.placesIn(document)
    into.clear(own.length)
    into.values.set(own)
    into.size = own.length
  }

  keep(document: number, places: Places, step: number): void {
    const own = this.placesIn(document)
    let kept = 0
    let cursor = 0
    for (let at = 0; at < places.size; at++) {
      const base = places.values[at] ?? 0
      while (cursor < own.length && (own[cursor] ?? 0) < base + step) cursor++
      if (own[cursor] === base + step) places.values[kept++] = base
    }
    places.size = kept
  }

  private placesIn(document: number): Uint32Array {
    const candidate = this.placeOf[document] ?? 0
    return this.places.subarray(this.starts[candidate], this.starts[candidate + 1])
  }

  private fill({ views, dictionary }: Segment, { from, to }: TermRange, bytes: Uint8Array, next: Uint32Array): void {
    const { placeOf, places } = this
    const one = new Places()
    const positions = new ByteReader(bytes)
    for (const cursor = dictionary.at(from); cursor.number < to; cursor.next())
      eachPosting(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, (document, frequency) => {
        one.clear(frequency)
        positions.places(frequency, one.values)
        const candidate = placeOf[document] ?? -1
        if (candidate < 0) return
        const start = next[candidate] ?? 0
        places.set(one.values.subarray(0, frequency), start)
        next[candidate] = start + frequency
      })
  }
}
