import { ByteReader } from './bytes.ts'
import { eachPosting } from './postings.ts'
import { ScoredSet } from './scored-set.ts'
import type { TermRange } from './segment.ts'
import type { PlacedSegment, TextIndex } from './text-index.ts'
import { scored } from './word-search.ts'

/** Words in a row: for each the terms it stands for, in the segment asked about. */
export type RowTerms = (place: PlacedSegment) => ReadonlyArray<readonly TermRange[]>

/** Where rows of words begin in the documents that may hold all of them: `positions[starts[i]..starts[i+1])` of `documents[i]`. */
interface Beginnings {
  readonly byDocument: ReadonlyMap<number, readonly number[]>
}

/** Documents that hold words in a row: a phrase. Frequency is how often they do. */
export async function searchRow(index: TextIndex, documents: number, row: RowTerms): Promise<ScoredSet> {
  return search(index, documents, async (place) => {
    const words = row(place)
    const candidates = documentsWithAll(place, words)
    const { byDocument } = await beginnings(place, words, candidates)
    return new Map([...byDocument].map(([document, positions]) => [document, positions.length]))
  })
}

/** Documents in which one row begins at most `distance` words from where the other ends, in either order. */
export async function searchNear(
  index: TextIndex,
  documents: number,
  { left, right, distance }: { readonly left: RowTerms; readonly right: RowTerms; readonly distance: number },
): Promise<ScoredSet> {
  return search(index, documents, async (place) => {
    const lefts = left(place)
    const rights = right(place)
    const candidates = documentsWithAll(place, [...lefts, ...rights])
    const [leftAt, rightAt] = await Promise.all([beginnings(place, lefts, candidates), beginnings(place, rights, candidates)])
    const frequencies = new Map<number, number>()
    for (const [document, positions] of leftAt.byDocument) {
      const others = rightAt.byDocument.get(document) ?? []
      const count = positions.filter((at) => others.some((other) => isNear(at, lefts.length, other, rights.length, distance))).length
      if (count > 0) frequencies.set(document, count)
    }
    return frequencies
  })
}

/** The words between two rows and the first of the later one, counted; rows that begin together are one. */
export const isNear = (left: number, leftLength: number, right: number, rightLength: number, distance: number): boolean =>
  right !== left && (right > left ? right - (left + leftLength - 1) : left - (right + rightLength - 1)) <= distance

async function search(
  index: TextIndex,
  documents: number,
  count: (place: PlacedSegment) => Promise<ReadonlyMap<number, number>>,
): Promise<ScoredSet> {
  const counted = await Promise.all(index.segments.map(count))
  const set = new ScoredSet(documents)
  for (const [at, frequencies] of counted.entries()) {
    const numbers = index.segments[at]?.numbers
    for (const [document, frequency] of frequencies) {
      const number = numbers?.[document] ?? -1
      if (number >= 0) set.add(number, frequency)
    }
  }
  return scored(index, set)
}

/** Marks, by segment document, those that hold every word at least once. */
function documentsWithAll({ segment, numbers }: PlacedSegment, words: ReadonlyArray<readonly TermRange[]>): Uint8Array {
  let holding = new Uint8Array(segment.documents)
  for (let document = 0; document < holding.length; document++) holding[document] = (numbers[document] ?? -1) >= 0 ? 1 : 0
  for (const terms of words) {
    const next = new Uint8Array(segment.documents)
    for (const { from, to } of terms)
      for (let term = from; term < to; term++)
        eachPosting(segment.views, term, (document) => {
          next[document] = holding[document] ?? 0
        })
    holding = next
  }
  return holding
}

/** Where the words stand in a row, in the candidate documents. */
async function beginnings(place: PlacedSegment, words: ReadonlyArray<readonly TermRange[]>, candidates: Uint8Array): Promise<Beginnings> {
  if (words.length === 0 || !candidates.includes(1)) return { byDocument: new Map() }
  const perWord = await Promise.all(words.map((terms) => positionsOf(place, terms, candidates)))
  const [first, ...others] = perWord
  const byDocument = new Map<number, readonly number[]>()
  for (const [document, positions] of first ?? []) {
    const following = others.map((word) => new Set(word.get(document)))
    const starts = positions.filter((at) => following.every((word, i) => word.has(at + i + 1)))
    if (starts.length > 0) byDocument.set(document, starts)
  }
  return { byDocument }
}

/** The positions of a word in each candidate document, ascending. */
async function positionsOf(
  { segment }: PlacedSegment,
  terms: readonly TermRange[],
  candidates: Uint8Array,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>()
  for (const range of terms) {
    if (!bearsAny(segment, range, candidates)) continue
    const reader = new ByteReader(await segment.positions(range))
    for (let term = range.from; term < range.to; term++)
      eachPosting(segment.views, term, (document, frequency) => {
        if (candidates[document] === 1) take(found, document, reader, frequency)
        else reader.skip(frequency)
      })
  }
  if (terms.length > 1 || (terms[0] !== undefined && terms[0].to - terms[0].from > 1))
    for (const positions of found.values()) positions.sort((a, b) => a - b)
  return found
}

function bearsAny(segment: PlacedSegment['segment'], { from, to }: TermRange, candidates: Uint8Array): boolean {
  for (let term = from; term < to; term++) {
    let bears = false
    eachPosting(segment.views, term, (document) => {
      bears ||= candidates[document] === 1
    })
    if (bears) return true
  }
  return false
}

function take(found: Map<number, number[]>, document: number, reader: ByteReader, frequency: number): void {
  const positions = found.get(document) ?? []
  if (positions.length === 0) found.set(document, positions)
  let position = 0
  for (let left = frequency; left > 0; left--) {
    position += reader.varint()
    positions.push(position)
  }
}
