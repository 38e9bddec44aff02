import { useEffect, useState } from 'react'
import type { Block } from '../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { type FoundHits, findHits } from './find-hits.ts'

const nothing: FoundHits = { hits: [], isComplete: true }
const looking: FoundHits = { hits: [], isComplete: false }

interface Answer {
  readonly blocks: readonly Block[]
  readonly terms: readonly MatchTerm[]
  readonly found: FoundHits
}

/** The hits of a document for what is looked for; those found until now while it is still being looked through. */
export function useHits(blocks: readonly Block[], terms: readonly MatchTerm[]): FoundHits {
  const [answer, setAnswer] = useState<Answer>()
  // Looks through the document in slices between which the window lives on; that is outside React.
  useEffect(() => {
    if (terms.length === 0) return
    const stop = new AbortController()
    void findHits(blocks, terms, stop.signal, (found) => setAnswer({ blocks, terms, found }))
    return () => stop.abort()
  }, [blocks, terms])
  if (terms.length === 0) return nothing
  return answer?.blocks === blocks && answer.terms === terms ? answer.found : looking
}
