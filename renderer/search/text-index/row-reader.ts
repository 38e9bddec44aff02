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

/**
 * Finds where words stand in a row, candidate by candidate, in their order. The rarest word is read, the others are only
 * asked whether they stand beside it: of `the liaison` hardly a place of `the` is looked at.
 */
export class RowReader {
  private readonly words: readonly RowWord[]
  private readonly row = new Places()

  private constructor(words: readonly PlaceReader[]) {
    this.words = words.map((reader, step) => ({ reader, step })).sort((a, b) => a.reader.bytes - b.reader.bytes)
  }

  static async open(segment: Segment, words: ReadonlyArray<readonly TermRange[]>, candidates: Candidates): Promise<RowReader> {
    if (candidates.documents.length === 0) return new RowReader([])
    return new RowReader(await Promise.all(words.map((ranges) => placeReader(segment, ranges, candidates))))
  }

  /** Where rows begin in a document; good until the next one is read. */
  read(document: number): Places {
    const { row } = this
    row.clear(0)
    let rarest: RowWord | undefined
    for (const word of this.words) {
      if (rarest === undefined) {
        rarest = word
        word.reader.read(document, row)
        shift(row, word.step)
      } else word.reader.keep(document, row, word.step)
      if (row.size === 0) break
    }
    return row
  }
}

/** From the places of a word to those where its row begins; none begins before the document does. */
function shift(row: Places, step: number): void {
  let kept = 0
  for (let at = 0; at < row.size; at++) {
    const place = row.values[at] ?? 0
    if (place >= step) row.values[kept++] = place - step
  }
  row.size = kept
}
