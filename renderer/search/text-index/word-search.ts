import { ScoredSet } from './scored-set.ts'
import type { SegmentTerms, TextIndex } from './text-index.ts'

/** Documents that bear any of the terms, which count as one word of the query. */
export function searchWord(index: TextIndex, documents: number, found: readonly SegmentTerms[]): ScoredSet {
  const set = new ScoredSet(documents)
  index.frequencies(found, set)
  return scored(index, set)
}

/** Turns the frequencies in a set into BM25 scores. */
export function scored(index: TextIndex, frequencies: ScoredSet): ScoredSet {
  const { scores, size } = frequencies
  for (const number of frequencies.documents()) scores[number] = index.score(number, scores[number] ?? 0, size)
  return frequencies
}
