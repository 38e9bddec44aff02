import { ByteReader } from './bytes.ts'
import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { type PlaceReader, Places } from './places.ts'
import { eachPosting } from './postings.ts'
import type { Segment } from './segment.ts'

/** Several terms that count as one word: their places are put together by candidate first, since each term walks over all documents. */
export class PlacesOfSeveral implements PlaceReader {
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
