import { type Candidates, candidatesFor } from './candidates.ts'
import { countNear } from './count-near.ts'
import type { TermRange } from './dictionary.ts'
import { PositionRoom } from './position-room.ts'
import { RowMarks } from './row-marks.ts'
import { RowReader } from './row-reader.ts'
import { ScoredSet } from './scored-set.ts'
import type { PlacedSegment, TextIndex } from './text-index.ts'
import { scored } from './word-search.ts'

/** Words in a row: for each the terms it stands for, in the segment asked about. */
export type RowTerms = (place: PlacedSegment) => ReadonlyArray<readonly TermRange[]>

/** Documents that hold words in a row: a phrase. Frequency is how often they do. */
export function searchRow(index: TextIndex, documents: number, row: RowTerms): Promise<ScoredSet> {
  const marks = new RowMarks()
  return search(index, documents, async (place, room) => {
    const words = row(place)
    const candidates = candidatesFor(place, words)
    const found = await RowReader.open(place.segment, words, { candidates, marks, room })
    return { candidates, frequencies: counted(candidates, (document) => found.count(document)) }
  })
}

/** Two rows that must stand near each other. */
export interface NearRows {
  readonly left: RowTerms
  readonly right: RowTerms
  /** Words from where one ends to where the other begins, at most, in either order. */
  readonly distance: number
}

/** Documents in which two rows stand near each other. Frequency is how many of the left ones do. */
export function searchNear(index: TextIndex, documents: number, { left, right, distance }: NearRows): Promise<ScoredSet> {
  const marks = new RowMarks()
  return search(index, documents, async (place, room) => {
    const lefts = left(place)
    const rights = right(place)
    const candidates = candidatesFor(place, [...lefts, ...rights])
    const [leftAt, rightAt] = await Promise.all([
      RowReader.open(place.segment, lefts, { candidates, marks, room }),
      RowReader.open(place.segment, rights, { candidates, marks, room }),
    ])
    const window = { before: distance + rights.length - 1, after: distance + lefts.length - 1 }
    const count = (document: number) => {
      const left = leftAt.read(document)
      return left.size === 0 ? 0 : countNear(left, rightAt.read(document), window)
    }
    return { candidates, frequencies: counted(candidates, count) }
  })
}

/** Whether two rows stand near: the words from the end of one to the beginning of the other, counted; the same place is no nearness. */
export const isNear = (left: number, leftLength: number, right: number, rightLength: number, distance: number): boolean =>
  right !== left && (right > left ? right - (left + leftLength - 1) : left - (right + rightLength - 1)) <= distance

interface Counted {
  readonly candidates: Candidates
  /** For each candidate, how often it holds what is looked for. */
  readonly frequencies: Uint32Array
}

/** How often each candidate holds it. Not `map`, which asks from outside of what is compiled. */
function counted({ documents }: Candidates, count: (document: number) => number): Uint32Array {
  const frequencies = new Uint32Array(documents.length)
  for (let nth = 0; nth < documents.length; nth++) frequencies[nth] = count(documents[nth] ?? 0)
  return frequencies
}

/** One segment after the other, in the same room. After a failure it is not given back: it may still be written to. */
async function search(
  index: TextIndex,
  documents: number,
  count: (place: PlacedSegment, room: PositionRoom) => Promise<Counted>,
): Promise<ScoredSet> {
  const room = new PositionRoom()
  const set = new ScoredSet(documents)
  for (const place of index.segments) {
    const { candidates, frequencies } = await count(place, room)
    room.giveBack()
    for (let nth = 0; nth < frequencies.length; nth++) {
      const frequency = frequencies[nth] ?? 0
      const number = place.numbers[candidates.documents[nth] ?? 0] ?? -1
      if (number >= 0 && frequency > 0) set.add(number, frequency)
    }
  }
  return scored(index, set)
}
