import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import { placeReader } from './place-reader.ts'
import { type PlaceReader, Places } from './places.ts'
import type { PositionRoom } from './position-room.ts'
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
    { candidates, marks, room }: { readonly candidates: Candidates; readonly marks: RowMarks; readonly room: PositionRoom },
  ): Promise<RowReader> {
    if (candidates.documents.length === 0) return new RowReader([], marks)
    return new RowReader(await Promise.all(words.map((ranges) => placeReader(segment, ranges, { candidates, room }))), marks)
  }

  /** How many rows a document holds. */
  count(document: number): number {
    const { marks, words } = this
    const [first] = words
    if (first === undefined) return 0
    if (words.length === 1) return this.read(document).size
    this.mark(document, first)
    let rows = 0
    for (let at = 1; at < words.length; at++) {
      const word = words[at]
      if (word === undefined) continue
      word.reader.seek(document)
      rows = word.reader.raise(marks, word.offset)
      if (rows === 0) return 0
      marks.mark++
    }
    return rows
  }

  /** Where rows begin in a document; good until the next one is read. */
  read(document: number): Places {
    const { row, words } = this
    const last = words.at(-1)
    row.clear(0)
    if (last === undefined) return row
    if (words.length === 1) {
      last.reader.seek(document)
      last.reader.read(row)
    } else if (this.count(document) > 0) {
      last.reader.read(row)
      this.keep(last)
    }
    return row
  }

  private mark(document: number, { reader, offset }: RowWord): void {
    const { marks, words } = this
    reader.seek(document)
    marks.renew(words.length)
    // A document of more slots than any before is marked again.
    if (marks.reach(reader.mark(marks, offset))) reader.mark(marks, offset)
  }

  /** Of the places of the last word keeps the beginnings of the rows that all words agree to. */
  private keep({ offset }: RowWord): void {
    const { marks, row, words } = this
    const { slots, mark } = marks
    const { values, size } = row
    let kept = 0
    for (let at = 0; at < size; at++) {
      const slot = (values[at] ?? 0) + offset
      if (slots[slot] === mark) values[kept++] = slot - words.length
    }
    row.size = kept
  }
}
