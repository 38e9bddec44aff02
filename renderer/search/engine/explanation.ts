import type { WordExplanation } from '../../../shared/contracts/search.ts'
import type { SegmentTerms } from '../text-index/text-index.ts'

/** Terms named of a word that stands for many. */
const mostNamed = 12

/** What a word of a query stood for in the index: how many terms, the most frequent of them, and in how many documents. */
export function explainWord(word: string, found: readonly SegmentTerms[], documents: number): WordExplanation {
  const counts = new Map<string, number>()
  let terms = 0
  for (const { place, terms: ranges } of found) {
    const { segment } = place
    for (const { from, to } of ranges) {
      terms = Math.max(terms, to - from)
      for (const term of mostFrequent(segment.views.documentCounts, from, to)) {
        const name = segment.term(term)
        counts.set(name, (counts.get(name) ?? 0) + (segment.views.documentCounts[term] ?? 0))
      }
    }
  }
  const named = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostNamed)
  return { word, documents, terms: Math.max(terms, named.length), forms: named.map(([term, count]) => ({ term, documents: count })) }
}

function mostFrequent(counts: Uint32Array, from: number, to: number): readonly number[] {
  const best: number[] = []
  for (let term = from; term < to; term++) {
    const count = counts[term] ?? 0
    if (best.length === mostNamed && count <= (counts[best.at(-1) ?? 0] ?? 0)) continue
    const at = best.findIndex((other) => (counts[other] ?? 0) < count)
    best.splice(at < 0 ? best.length : at, 0, term)
    if (best.length > mostNamed) best.pop()
  }
  return best
}
