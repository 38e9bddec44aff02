import { ScoredSet, withSet } from './scored-set.ts'
import type { SegmentTerms, TextIndex } from './text-index.ts'

/** Documents that bear any of the terms, or are named by them, which count as one word of the query. */
export function searchWord(index: TextIndex, documents: number, found: readonly SegmentTerms[], named?: ScoredSet): ScoredSet {
  const set = new ScoredSet(documents)
  index.frequencies(found, set)
  return scored(index, set, named)
}

/** Adds what a word weighs to the scores of a set that has some already. */
export function addWord(index: TextIndex, found: readonly SegmentTerms[], named: ScoredSet, into: ScoredSet): void {
  withSet(into.scores.length, (set) => {
    index.frequencies(found, set)
    into.unite(scored(index, set, named))
  })
}

/** Turns the frequencies in a set into BM25F scores. `named`: what the word weighs in the names of documents. */
export function scored(index: TextIndex, frequencies: ScoredSet, named?: ScoredSet): ScoredSet {
  const { scores, members, size } = frequencies
  const weights = named?.scores ?? noWeights
  const others = named === undefined ? 0 : countOthers(named, scores)
  const rarity = index.rarity(size + others)
  for (let at = 0; at < size; at++) {
    const number = members[at] ?? 0
    scores[number] = index.score(number, scores[number] ?? 0, rarity, weights[number])
  }
  if (named === undefined || others === 0) return frequencies
  for (let at = 0; at < named.size; at++) {
    const number = named.members[at] ?? 0
    if (scores[number] === 0) frequencies.add(number, index.score(number, 0, rarity, weights[number]))
  }
  return frequencies
}

const noWeights = new Float32Array(0)

/** How many are named whose texts do not bear the word. */
function countOthers({ members, size }: ScoredSet, scores: Float32Array): number {
  let others = 0
  for (let at = 0; at < size; at++) if (scores[members[at] ?? 0] === 0) others++
  return others
}
