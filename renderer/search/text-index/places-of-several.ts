import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { type PlaceReader, Places } from './places.ts'
import { PositionReader } from './position-reader.ts'
import { eachPosting } from './postings.ts'
import type { RowMarks } from './row-marks.ts'
import type { Segment } from './segment.ts'

/** Several terms that count as one word: their places are put together by candidate first, since each term walks over all documents. */
export class PlacesOfSeveral implements PlaceReader {
  /** The place of each document of the segment among the candidates; -1 for the others. */
  private readonly placeOf: Int32Array
  private readonly starts: Uint32Array
  private readonly places: Uint32Array
  readonly bytes: number
  /** Those in the present document, ascending. */
  private present: Uint32Array = new Uint32Array(0)

  constructor(
    segment: Segment,
    { ranges, read }: { readonly ranges: readonly TermRange[]; readonly read: readonly Uint8Array[] },
    { documents }: Candidates,
  ) {
    const placeOf = new Int32Array(segment.documents).fill(-1)
    for (let at = 0; at < documents.length; at++) placeOf[documents[at] ?? 0] = at
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
  }

  /** Puts a document's places in order: few of those there are, where another word of the row is rare. */
  seek(document: number): void {
    const candidate = this.placeOf[document] ?? 0
    this.present = this.places.subarray(this.starts[candidate], this.starts[candidate + 1]).sort()
  }

  read(into: Places): void {
    const { present } = this
    into.clear(present.length)
    into.values.set(present)
    into.size = present.length
  }

  mark({ slots, mark }: RowMarks, offset: number): number {
    for (const place of this.present) slots[place + offset] = mark
    return (this.present.at(-1) ?? 0) + offset
  }

  raise({ slots, mark }: RowMarks, offset: number): number {
    let raised = 0
    for (const place of this.present) {
      const slot = place + offset
      if (slots[slot] !== mark) continue
      slots[slot] = mark + 1
      raised++
    }
    return raised
  }

  private fill({ views, dictionary }: Segment, { from, to }: TermRange, bytes: Uint8Array, next: Uint32Array): void {
    const { placeOf, places } = this
    const one = new Places()
    const positions = new PositionReader(bytes)
    for (const cursor = dictionary.at(from); cursor.number < to; cursor.next()) {
      let between = 0
      eachPosting(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, (document, frequency) => {
        const candidate = placeOf[document] ?? -1
        if (candidate < 0) {
          between += frequency
          return
        }
        positions.skip(between)
        between = 0
        const count = positions.within(frequency)
        one.clear(count)
        positions.read(count, one.values)
        const start = next[candidate] ?? 0
        places.set(one.values.subarray(0, count), start)
        next[candidate] = start + count
      })
      positions.skip(between)
    }
  }
}
