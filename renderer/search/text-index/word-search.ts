import { ScoredSet } from './scored-set.ts'
import type { SegmentTerms, TextIndex } from './text-index.ts'

/** Documents that bear any of the terms, or are named by them, which count as one word of the query. */
export function searchWord(index: TextIndex, documents: number, found: readonly SegmentTerms[], named?: ScoredSet): ScoredSet {
  const set = new ScoredSet(documents)
  index.frequencies(found, set)
  return scored(index, set, named)
}

/** Turns the frequencies in a set into BM25F scores. `named`: what the word weighs in the names of documents. */
export function scored(index: TextIndex, frequencies: ScoredSet, named?: ScoredSet): ScoredSet {
  const { scores } = frequencies
  let bearers = frequencies.size
  if (named !== undefined) for (const number of named.documents()) if (!frequencies.has(number)) bearers++
  const rarity = index.rarity(bearers)
  for (const number of frequencies.documents()) scores[number] = index.score(number, scores[number] ?? 0, rarity, named?.scores[number])
  if (named !== undefined)
    for (const number of named.documents())
      if (!frequencies.has(number)) frequencies.add(number, index.score(number, 0, rarity, named.scores[number]))
  return frequencies
}
