import { ScoredSet } from './scored-set.ts'
import type { TermRange } from './segment.ts'
import type { PlacedSegment, TextIndex } from './text-index.ts'
import { type Candidates, candidatesFor, placesOf, type WordPlaces } from './word-places.ts'
import { scored } from './word-search.ts'

/** Words in a row: for each the terms it stands for, in the segment asked about. */
export type RowTerms = (place: PlacedSegment) => ReadonlyArray<readonly TermRange[]>

/** Documents that hold words in a row: a phrase. Frequency is how often they do. */
export function searchRow(index: TextIndex, documents: number, row: RowTerms): Promise<ScoredSet> {
  return search(index, documents, async (place) => {
    const words = row(place)
    const candidates = candidatesFor(place.segment, place.numbers, words)
    const { starts } = await beginnings(place, words, candidates)
    return { candidates, frequencies: Uint32Array.from(candidates.documents, (_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0)) }
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
  return search(index, documents, async (place) => {
    const lefts = left(place)
    const rights = right(place)
    const candidates = candidatesFor(place.segment, place.numbers, [...lefts, ...rights])
    const [leftAt, rightAt] = await Promise.all([beginnings(place, lefts, candidates), beginnings(place, rights, candidates)])
    const before = distance + rights.length - 1
    const after = distance + lefts.length - 1
    return { candidates, frequencies: Uint32Array.from(candidates.documents, (_, at) => countNear(leftAt, rightAt, at, { before, after })) }
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

async function search(index: TextIndex, documents: number, count: (place: PlacedSegment) => Promise<Counted>): Promise<ScoredSet> {
  const counted = await Promise.all(index.segments.map(count))
  const set = new ScoredSet(documents)
  for (const [at, { candidates, frequencies }] of counted.entries()) {
    const numbers = index.segments[at]?.numbers
    for (const [place, document] of candidates.documents.entries()) {
      const number = numbers?.[document] ?? -1
      const frequency = frequencies[place] ?? 0
      if (number >= 0 && frequency > 0) set.add(number, frequency)
    }
  }
  return scored(index, set)
}

/** Where the words stand in a row, by candidate. */
async function beginnings(
  { segment }: PlacedSegment,
  words: ReadonlyArray<readonly TermRange[]>,
  candidates: Candidates,
): Promise<WordPlaces> {
  const count = candidates.documents.length
  if (count === 0) return { starts: new Uint32Array(1), places: new Uint32Array(0) }
  const [first, ...others] = await Promise.all(words.map((terms) => placesOf(segment, terms, candidates)))
  if (first === undefined) return { starts: new Uint32Array(count + 1), places: new Uint32Array(0) }
  const starts = new Uint32Array(count + 1)
  const places = new Uint32Array(first.places.length)
  let found = 0
  for (let at = 0; at < count; at++) {
    found = followed(first, others, at, { places, found })
    starts[at + 1] = found
  }
  return { starts, places: places.subarray(0, found) }
}

/** Keeps the places of the first word in one candidate that all other words follow, each at its step. */
function followed(
  first: WordPlaces,
  others: readonly WordPlaces[],
  candidate: number,
  { places, found }: { readonly places: Uint32Array; readonly found: number },
): number {
  const cursors = others.map(({ starts }) => starts[candidate] ?? 0)
  let kept = found
  for (let at = first.starts[candidate] ?? 0; at < (first.starts[candidate + 1] ?? 0); at++) {
    const place = first.places[at] ?? 0
    let isFollowed = true
    for (let step = 0; step < others.length && isFollowed; step++) {
      const other = others[step]
      const end = other?.starts[candidate + 1] ?? 0
      let cursor = cursors[step] ?? 0
      while (cursor < end && (other?.places[cursor] ?? 0) < place + step + 1) cursor++
      cursors[step] = cursor
      isFollowed = cursor < end && other?.places[cursor] === place + step + 1
    }
    if (isFollowed) places[kept++] = place
  }
  return kept
}

/** How many places of the left row have one of the right in `[place - before, place + after]`, other than the place itself. */
function countNear(
  left: WordPlaces,
  right: WordPlaces,
  candidate: number,
  { before, after }: { readonly before: number; readonly after: number },
): number {
  const end = right.starts[candidate + 1] ?? 0
  let cursor = right.starts[candidate] ?? 0
  let count = 0
  for (let at = left.starts[candidate] ?? 0; at < (left.starts[candidate + 1] ?? 0); at++) {
    const place = left.places[at] ?? 0
    while (cursor < end && (right.places[cursor] ?? 0) < place - before) cursor++
    const nearest = right.places[cursor] === place ? cursor + 1 : cursor
    if (nearest < end && (right.places[nearest] ?? 0) <= place + after) count++
  }
  return count
}
