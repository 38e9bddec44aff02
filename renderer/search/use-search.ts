import { useCallback, useEffect, useId, useState, useSyncExternalStore } from 'react'
import type { IndexStatus, SearchRequest, SearchResponse } from '../../shared/contracts/search.ts'
import { indexStatus, isSuperseded, search, watchIndex } from './search-client.ts'
import { carryOver, type PassageRequests, usePassages } from './use-passages.ts'

/** What a search shows: the last answer stays while the next is looked for. */
interface SearchState {
  /** Undefined before the first answer. */
  readonly response: SearchResponse | undefined
  /** The query that `response` answers. */
  readonly answered: string | undefined
  readonly isSearching: boolean
  /** A sentence, when the search failed. */
  readonly failure?: string
  readonly requests: PassageRequests
}

interface Answer {
  readonly key: string
  readonly query: string
  readonly response?: SearchResponse
  readonly failure?: string
}

/**
 * Searches at each key; without a request there is no answer. Answers that come after a newer question are dropped; when
 * the index changes the question is asked again, and the old answer stays until the new one is there.
 */
export function useSearch(request: SearchRequest | undefined): SearchState {
  const asker = useId()
  const revision = useSyncExternalStore(watchIndex, indexRevision)
  const [answer, setAnswer] = useState<Answer>()
  const key = request === undefined ? undefined : JSON.stringify(request)

  // Asks the worker, which is outside React. `key` stands for the request.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (request === undefined || key === undefined) return setAnswer(undefined)
    let isWanted = true
    const { query } = request
    search(request, asker).then(
      (response) => isWanted && setAnswer((last) => answerTo(key, query, response, last)),
      (error: unknown) =>
        isWanted &&
        !isSuperseded(error) &&
        setAnswer((last) => ({ ...last, key, query, failure: error instanceof Error ? error.message : String(error) })),
    )
    return () => {
      isWanted = false
    }
  }, [key, revision])

  const change = useCallback(
    (changed: (response: SearchResponse) => SearchResponse) =>
      setAnswer((last) => (last?.response === undefined ? last : { ...last, response: changed(last.response) })),
    [],
  )
  // What was asked last is nobody's answer any more, though it is let go of only after this drawing.
  const shown = key === undefined ? undefined : answer
  const requests = usePassages(shown?.response, shown?.key, change)
  const state = { response: shown?.response, answered: shown?.query, isSearching: shown?.key !== key, requests }
  return shown?.failure === undefined ? state : { ...state, failure: shown.failure }
}

const answerTo = (key: string, query: string, response: SearchResponse, last: Answer | undefined): Answer => ({
  key,
  query,
  response: last?.key === key && last.response !== undefined ? carryOver(last.response, response) : response,
})

const indexRevision = () => indexStatus().revision

/** How much of the library the index holds; `waiting` is what it does not hold yet. */
export const useIndexStatus = (): IndexStatus => useSyncExternalStore(watchIndex, indexStatus)
