import type { MatchTerm, Passage, PassageHit } from '../../../shared/contracts/search.ts'
import { matchCounter } from '../match-counter.ts'
import { snippetOf } from './snippet.ts'

/** The best passages of a document, and how many hold as much of the query as the best. */
export interface RankedPassages {
  readonly best: readonly PassageHit[]
  readonly count: number
}

interface Ranked {
  readonly passage: Passage
  readonly parts: number
  readonly marks: number
}

/** Ranks passages: those with more of the query's words first, then those with more marks, then as they stand. */
export function rankPassages(passages: readonly Passage[], terms: readonly MatchTerm[], wanted: number): RankedPassages {
  const countIn = matchCounter(terms)
  const ranked: Ranked[] = []
  for (const passage of passages) {
    const counts = countIn(passage.text)
    const parts = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
    if (parts > 0) ranked.push({ passage, parts, marks: counts.reduce((sum, count) => sum + count, 0) })
  }
  ranked.sort((a, b) => b.parts - a.parts || b.marks - a.marks)
  const most = ranked[0]?.parts ?? 0
  const full = ranked.filter(({ parts }) => parts === most)
  const best = full.slice(0, wanted).map(({ passage }): PassageHit => ({ locator: passage.locator, ...snippetOf(passage.text, terms) }))
  return { best, count: full.length }
}
