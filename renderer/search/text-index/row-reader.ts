import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { type PlaceReader, Places, placeReader } from './place-readers.ts'
import type { Segment } from './segment.ts'

/** Finds where words stand in a row, candidate by candidate, in their order. */
export class RowReader {
  private readonly words: readonly PlaceReader[]
  private readonly row = new Places()
  private readonly next = new Places()

  private constructor(words: readonly PlaceReader[]) {
    this.words = words
  }

  static async open(segment: Segment, words: ReadonlyArray<readonly TermRange[]>, candidates: Candidates): Promise<RowReader> {
    if (candidates.documents.length === 0) return new RowReader([])
    return new RowReader(await Promise.all(words.map((ranges) => placeReader(segment, ranges, candidates))))
  }

  /** Where rows begin in a document; good until the next one is read. */
  read(document: number): Places {
    const { row, next, words } = this
    row.clear(0)
    for (const [step, word] of words.entries()) {
      word.read(document, step === 0 ? row : next)
      if (step > 0) keepFollowed(row, next, step)
      if (row.size === 0) break
    }
    return row
  }
}

/** Keeps the places that a place of the next word follows at its step. */
function keepFollowed(row: Places, next: Places, step: number): void {
  let kept = 0
  let cursor = 0
  for (let at = 0; at < row.size; at++) {
    const wanted = (row.values[at] ?? 0) + step
    while (cursor < next.size && (next.values[cursor] ?? 0) < wanted) cursor++
    if (cursor < next.size && next.values[cursor] === wanted) row.values[kept++] = wanted - step
  }
  row.size = kept
}
