import { ScoredSet } from './scored-set.ts'
import type { SegmentTerms, TextIndex } from './text-index.ts'

/** Documents that bear any of the terms, or are named by them, which count as one word of the query. */
export function searchWord(
  index: TextIndex,
  documents: number,
  found: readonly SegmentTerms[],
  named?: ReadonlyMap<number, number>,
): ScoredSet {
  const set = new ScoredSet(documents)
  index.frequencies(found, set)
  return scored(index, set, named)
}

/** Turns the frequencies in a set into BM25F scores. `named`: what the word weighs in the names of documents. */
export function scored(index: TextIndex, frequencies: ScoredSet, named: ReadonlyMap<number, number> = new Map()): ScoredSet {
  const { scores } = frequencies
  const bearers = [...named.keys()].reduce((sum, number) => sum + (frequencies.has(number) ? 0 : 1), frequencies.size)
  const rarity = index.rarity(bearers)
  // Most documents are not named by the word: theirs is the short loop.
  const byName = [...named].map(([number, weight]) => [number, index.score(number, scores[number] ?? 0, rarity, weight)] as const)
  for (const number of frequencies.documents()) scores[number] = index.score(number, scores[number] ?? 0, rarity)
  for (const [number, score] of byName)
    if (frequencies.has(number)) scores[number] = score
    else frequencies.add(number, score)
  return frequencies
}
