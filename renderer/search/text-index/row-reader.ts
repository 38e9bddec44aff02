import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { placeReader } from './place-reader.ts'
import { type PlaceReader, Places } from './places.ts'
import type { Segment } from './segment.ts'

/** A word of a row, with its place in it. */
interface RowWord {
  readonly reader: PlaceReader
  readonly step: number
}

/** No document has as many words; a number above it is damage, and is not marked. */
const mostPlaces = 1 << 26

/**
 * Finds where words stand in a row, candidate by candidate, in their order. Each word leaves a mark where its row would
 * begin, if the words before it did: no two lists of places are merged, whose every step would be a guess for the processor.
 */
export class RowReader {
  /** The rarest first: most rows end with it. */
  private readonly words: readonly RowWord[]
  private readonly row = new Places()
  /** For each place of the present document, `stamp` and the number of words that agree to a row beginning there. */
  private marks = new Uint32Array(1 << 12)
  private stamp = 0

  private constructor(words: readonly PlaceReader[]) {
    this.words = words.map((reader, step) => ({ reader, step })).sort((a, b) => a.reader.bytes - b.reader.bytes)
  }

  static async open(segment: Segment, words: ReadonlyArray<readonly TermRange[]>, candidates: Candidates): Promise<RowReader> {
    if (candidates.documents.length === 0) return new RowReader([])
    return new RowReader(await Promise.all(words.map((ranges) => placeReader(segment, ranges, candidates))))
  }

  /** Where rows begin in a document; good until the next one is read. */
  read(document: number): Places {
    const { row, words } = this
    row.clear(0)
    const [first] = words
    if (first === undefined) return row
    first.reader.read(document, row)
    shift(row, first.step)
    if (words.length === 1 || row.size === 0) return row
    this.mark(row)
    for (const [before, { reader, step }] of words.entries()) {
      if (before === 0) continue
      reader.read(document, row)
      this.agree(row, step, this.stamp + before)
      if (row.size === 0) break
    }
    return row
  }

  /** Marks where rows may begin. Marks of earlier documents are smaller, and need no wiping. */
  private mark({ values, size }: Places): void {
    const last = values[size - 1] ?? 0
    if (last >= this.marks.length) this.marks = new Uint32Array(Math.min(last * 2, mostPlaces))
    const { marks } = this
    this.stamp += this.words.length + 1
    const mark = this.stamp + 1
    for (let at = 0; at < size; at++) marks[values[at] ?? 0] = mark
  }

  /** Of a word's places, keeps the beginnings of rows that bear `mark`, and raises it. */
  private agree(places: Places, step: number, mark: number): void {
    const { marks } = this
    const { values, size } = places
    let kept = 0
    for (let at = 0; at < size; at++) {
      const begin = (values[at] ?? 0) - step
      if (begin < 0 || marks[begin] !== mark) continue
      marks[begin] = mark + 1
      values[kept++] = begin
    }
    places.size = kept
  }
}

/** From the places of a word to those where its row begins; none begins before the document does. */
function shift(row: Places, step: number): void {
  if (step === 0) return
  let kept = 0
  for (let at = 0; at < row.size; at++) {
    const place = row.values[at] ?? 0
    if (place >= step) row.values[kept++] = place - step
  }
  row.size = kept
}
