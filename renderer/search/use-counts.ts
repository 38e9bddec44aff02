import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import type { SearchRequest } from '../../shared/contracts/search.ts'
import { indexStatus, search, watchIndex } from './search-client.ts'

/** A question of which only the number of documents is wanted. */
interface CountQuestion extends Pick<SearchRequest, 'query' | 'filters' | 'isLiteral'> {
  readonly id: string
}

/** How long the index rests before it is asked: while an import fills it, nothing is counted. */
const restMs = 1_200

const noCounts: ReadonlyMap<string, number> = new Map()

/** How many documents each question finds, by its id; counted in the background, anew when the index has changed. */
export function useCounts(questions: readonly CountQuestion[]): ReadonlyMap<string, number> {
  const asker = useId()
  const revision = useSyncExternalStore(watchIndex, () => indexStatus().revision)
  const [counts, setCounts] = useState(noCounts)
  const key = JSON.stringify(questions)

  // Asks the worker, which is outside React. `key` stands for the questions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (questions.length === 0) return
    let isWanted = true
    const timer = setTimeout(async () => {
      const found = new Map<string, number>()
      for (const { id, ...question } of questions) {
        const request: SearchRequest = { ...question, sort: 'relevance', limit: 0, detailed: 0 }
        // A question that fails has no number; the next change of the index asks again.
        const response = isWanted ? await search(request, `${asker} ${id}`).catch(() => undefined) : undefined
        if (response !== undefined) found.set(id, response.isNearest === true ? 0 : response.documents)
      }
      if (isWanted) setCounts(found)
    }, restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key, revision])
  return counts
}
