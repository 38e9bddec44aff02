import type { MatchTerm, PassageHit } from '../../../shared/contracts/search.ts'
import type { DocumentPassages } from '../document-passages.ts'
import type { PassageCounts } from '../match-counter.ts'
import { snippetOf } from './snippet.ts'

/** The best passages of a document, and how many hold as much of the query as the best. */
export interface RankedPassages {
  readonly best: readonly PassageHit[]
  readonly count: number
}

/** What is looked for, with how it is counted: made once for all documents of an answer. */
interface LookedFor {
  readonly terms: readonly MatchTerm[]
  readonly countIn: (document: DocumentPassages) => PassageCounts
}

/** A passage by its place in the document, with how many terms it holds and how often. */
interface Ranked {
  readonly passage: number
  readonly parts: number
  readonly marks: number
}

/** Ranks the passages of a document: those with more of the query's words first, then those with more marks, then as they stand. */
export function rankPassages(document: DocumentPassages, { terms, countIn }: LookedFor, wanted: number): RankedPassages {
  const counts = countIn(document)
  const ranked: Ranked[] = []
  for (let passage = 0; passage < document.count; passage++) {
    let parts = 0
    let marks = 0
    for (let nth = passage * terms.length; nth < (passage + 1) * terms.length; nth++) {
      const count = counts[nth] ?? 0
      if (count > 0) parts++
      marks += count
    }
    if (parts > 0) ranked.push({ passage, parts, marks })
  }
  ranked.sort((a, b) => b.parts - a.parts || b.marks - a.marks)
  const most = ranked[0]?.parts ?? 0
  const full = ranked.filter(({ parts }) => parts === most)
  const best = full.slice(0, wanted).map(({ passage }): PassageHit => {
    const { text, locator } = document.at(passage)
    return { locator, ...snippetOf(text, terms) }
  })
  return { best, count: full.length }
}
