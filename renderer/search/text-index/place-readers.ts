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
  readonly read: (document: number, into: Places) => void
}

/** Opens a word's places in a segment: its positions are read here, and decoded for the candidates alone. */
export async function placeReader(segment: Segment, ranges: readonly TermRange[], candidates: Candidates): Promise<PlaceReader> {
  const read = await Promise.all(ranges.map((range) => segment.positions(range)))
  const [range] = ranges
  const [bytes] = read
  if (range === undefined || bytes === undefined) return { read: (_, into) => into.clear(0) }
  if (ranges.length > 1 || range.to - range.from > 1) return new PlacesOfSeveral(segment, { ranges, read }, candidates)
  const { postingsFrom, postingsTo } = segment.dictionary.at(range.from)
  return new PlacesOfOne(segment.views.postings, { from: postingsFrom, to: postingsTo }, bytes)
}

/** Walks postings and positions of one term side by side, and passes over the documents nobody asks for. */
class PlacesOfOne implements PlaceReader {
  private readonly postings: ByteReader
  private readonly end: number
  private readonly bytes: Uint8Array
  private document = -1
  private at = 0

  constructor(postings: Uint8Array, { from, to }: ByteRange, bytes: Uint8Array) {
    this.postings = new ByteReader(postings, from)
    this.end = to
    this.bytes = bytes
  }

  readonly read = (wanted: number, into: Places): void => {
    const { postings, bytes } = this
    into.clear(0)
    let { document, at } = this
    while (document < wanted && postings.at < this.end) {
      const value = postings.varint()
      document += value >>> 1
      let left = (value & 1) === 1 ? 1 : postings.varint()
      if (document < wanted) for (; left > 0 && at < bytes.length; at++) if ((bytes[at] ?? 0) < 128) left--
      if (document === wanted) {
        into.clear(left)
        at = decodePlaces(bytes, at, left, into)
      }
    }
    this.document = document
    this.at = at
  }
}

/** Decodes `count` positions and returns where the next ones begin. Varints are read in place: this is what a phrase of common words hangs on. */
function decodePlaces(bytes: Uint8Array, from: number, count: number, into: Places): number {
  const { values } = into
  let at = from
  let place = 0
  for (let nth = 0; nth < count; nth++) {
    let delta = bytes[at++] ?? 0
    if (delta > 127) {
      delta &= 127
      let byte = 128
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0
        delta |= (byte & 127) << shift
      }
    }
    place += delta
    values[nth] = place
  }
  into.size = count
  return at
}

/** Several terms that count as one word: their places are put together by candidate first, since each term walks over all documents. */
class PlacesOfSeveral implements PlaceReader {
  private readonly placeOf: Int32Array
  private readonly starts: Uint32Array
  private readonly places: Uint32Array

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
    this.places = new Uint32Array(starts.at(-1) ?? 0)
    const next = starts.slice()
    for (const [at, range] of ranges.entries()) this.fill(segment, range, read[at] ?? new Uint8Array(0), next)
    for (let at = 0; at < documents.length; at++) this.places.subarray(starts[at], starts[at + 1]).sort()
  }

  readonly read = (document: number, into: Places): void => {
    const candidate = this.placeOf[document] ?? 0
    const own = this.places.subarray(this.starts[candidate], this.starts[candidate + 1])
    into.clear(own.length)
    into.values.set(own)
    into.size = own.length
  }

  private fill({ views, dictionary }: Segment, { from, to }: TermRange, bytes: Uint8Array, next: Uint32Array): void {
    const { placeOf, places } = this
    const one = new Places()
    let at = 0
    for (const cursor = dictionary.at(from); cursor.number < to; cursor.next())
      eachPosting(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, (document, frequency) => {
        one.clear(frequency)
        at = decodePlaces(bytes, at, frequency, one)
        const candidate = placeOf[document] ?? -1
        if (candidate < 0) return
        const start = next[candidate] ?? 0
        places.set(one.values.subarray(0, frequency), start)
        next[candidate] = start + frequency
      })
  }
}
