import { useMemo, useState } from 'react'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { findTerms } from '../../search/index.ts'

/** The find field: absent while it is closed. */
export interface Find {
  readonly text: string
  /** Another number each time the field is asked for. */
  readonly visit: number
}

let visits = 0

/** The find field opened, or asked for once more with what stands in it. */
export const openedFind = (before: Find | undefined): Find => ({ text: before?.text ?? '', visit: ++visits })

const noTerms: readonly MatchTerm[] = []

/** What is marked in a document: the words in the find field, else those of the search that led here, until they are put away. */
export function useLookedFor(find: Find | undefined, searched: readonly MatchTerm[] = noTerms) {
  const [unmarked, setUnmarked] = useState<readonly MatchTerm[]>()
  const text = find?.text
  const terms = useMemo(() => {
    if (text !== undefined) return findTerms(text)
    return searched === unmarked ? noTerms : searched
  }, [text, searched, unmarked])
  return { terms, unmark: () => setUnmarked(searched) }
}
