import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import type { IndexStatus, SearchFilter, SearchRequest, SearchResponse } from '../../shared/contracts/search.ts'
import { indexStatus, search, watchIndex } from './search-client.ts'

/** What a search shows: the last answer stays while the next is looked for. */
export interface SearchState {
  /** Undefined only before the first answer. */
  readonly response: SearchResponse | undefined
  /** The query that `response` answers. */
  readonly answered: string | undefined
  readonly isSearching: boolean
  /** A sentence, when the search failed. */
  readonly failure?: string
}

interface Answer {
  readonly key: string
  readonly query: string
  readonly response?: SearchResponse
  readonly failure?: string
}

/**
 * Searches at each key. Answers that come after a newer question are dropped; when the index changes the question is
 * asked again, and the old answer stays until the new one is there.
 */
export function useSearch(
  query: string,
  filters: readonly SearchFilter[] = [],
  sort: SearchRequest['sort'] = 'relevance',
  limit = 50,
): SearchState {
  const asker = useId()
  const revision = useSyncExternalStore(watchIndex, indexRevision)
  const [answer, setAnswer] = useState<Answer>()
  const key = JSON.stringify([query, filters, sort, limit])

  // Asks the worker, which is outside React. `key` stands for the question's parts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true
    search({ query, filters, sort, limit }, asker).then(
      (response) => isWanted && setAnswer({ key, query, response }),
      (error: unknown) =>
        isWanted &&
        !isSuperseded(error) &&
        setAnswer((last) => ({ ...last, key, query, failure: error instanceof Error ? error.message : String(error) })),
    )
    return () => {
      isWanted = false
    }
  }, [key, revision])

  const state = { response: answer?.response, answered: answer?.query, isSearching: answer?.key !== key }
  return answer?.failure === undefined ? state : { ...state, failure: answer.failure }
}

/** A search that gave way to a newer one: no failure. */
const isSuperseded = (error: unknown) => error instanceof Error && error.message === 'superseded'

const indexRevision = () => indexStatus().revision

/** How much of the library the index holds; `waiting` is what it does not hold yet. */
export const useIndexStatus = (): IndexStatus => useSyncExternalStore(watchIndex, indexStatus)
