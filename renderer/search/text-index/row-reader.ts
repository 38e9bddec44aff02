import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { placeReader } from './place-reader.ts'
import { type PlaceReader, Places } from './places.ts'
import type { RowMarks } from './row-marks.ts'
import type { Segment } from './segment.ts'

/** A word of a row, and how far after each of its places the slot of the row's end is. */
interface RowWord {
  readonly reader: PlaceReader
  readonly offset: number
}

/**
 * Finds where words stand in a row, candidate by candidate, in their order. Each word leaves a mark in the slot of its row's
 * end, if the words before it did: no two lists of places are merged, whose every step would be a guess for the processor.
 */
export class RowReader {
  /** The rarest first: most rows end with it. */
  private readonly words: readonly RowWord[]
  private readonly marks: RowMarks
  private readonly row = new Places()

  private constructor(readers: readonly PlaceReader[], marks: RowMarks) {
    this.words = readers.map((reader, step) => ({ reader, offset: readers.length - step })).sort((a, b) => a.reader.bytes - b.reader.bytes)
    this.marks = marks
  }

  /** `marks` may be shared by readers that take turns. */
  static async open(
    segment: Segment,
    words: ReadonlyArray<readonly TermRange[]>,
    { candidates, marks }: { readonly candidates: Candidates; readonly marks: RowMarks },
  ): Promise<RowReader> {
    if (candidates.documents.length === 0) return new RowReader([], marks)
    return new RowReader(await Promise.all(words.map((ranges) => placeReader(segment, ranges, candidates))), marks)
  }

  /** Where rows begin in a document; good until the next one is read. */
  read(document: number): Places {
    const { row, words } = this
    row.clear(0)
    const [first] = words
    if (first === undefined) return row
    first.reader.seek(document)
    if (words.length === 1) first.reader.read(row)
    else {
      this.mark(first)
      this.raise(document)
    }
    return row
  }

  private mark({ reader, offset }: RowWord): void {
    const { marks, words } = this
    marks.renew(words.length)
    // A document of more slots than any before is marked again.
    if (marks.reach(reader.mark(marks, offset))) {
      marks.renew(words.length)
      reader.mark(marks, offset)
    }
  }

  private raise(document: number): void {
    const { marks, row, words } = this
    for (let at = 1; at < words.length; at++, marks.mark++) {
      const word = words[at]
      word?.reader.seek(document)
      word?.reader.raise(marks, word.offset, row)
      if (row.size === 0) return
    }
    for (let at = 0; at < row.size; at++) row.values[at] = (row.values[at] ?? 0) - words.length
  }
}
