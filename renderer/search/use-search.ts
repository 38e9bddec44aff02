import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { IndexStatus, SearchRequest, SearchResponse } from '../../shared/contracts/search.ts'
import { detail, indexStatus, search, watchIndex } from './search-client.ts'

/** What a search shows: the last answer stays while the next is looked for. */
export interface SearchState {
  /** Undefined only before the first answer. */
  readonly response: SearchResponse | undefined
  /** The query that `response` answers. */
  readonly answered: string | undefined
  readonly isSearching: boolean
  /** A sentence, when the search failed. */
  readonly failure?: string
  /** Asks for the passages of documents whose rows are seen, where the answer left them pending. */
  readonly wantPassages: (ids: readonly DocumentId[]) => void
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
export function useSearch(request: SearchRequest): SearchState {
  const asker = useId()
  const revision = useSyncExternalStore(watchIndex, indexRevision)
  const [answer, setAnswer] = useState<Answer>()
  const key = JSON.stringify(request)

  // Asks the worker, which is outside React. `key` stands for the request.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true
    const { query } = request
    search(request, asker).then(
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

  const wantPassages = usePendingPassages(answer?.response, setAnswer)
  const state = { response: answer?.response, answered: answer?.query, isSearching: answer?.key !== key, wantPassages }
  return answer?.failure === undefined ? state : { ...state, failure: answer.failure }
}

/** Puts the passages of rows that came into view into the answer, unless another has taken its place. */
function usePendingPassages(
  response: SearchResponse | undefined,
  setAnswer: (change: (last: Answer | undefined) => Answer | undefined) => void,
): (ids: readonly DocumentId[]) => void {
  const asked = useRef({ terms: response?.terms, ids: new Set<DocumentId>() })
  return useCallback(
    (ids) => {
      if (response === undefined) return
      const { terms } = response
      if (asked.current.terms !== terms) asked.current = { terms, ids: new Set() }
      const pending = new Set(response.hits.filter(({ isPending }) => isPending === true).map(({ id }) => id))
      const wanted = ids.filter((id) => pending.has(id) && !asked.current.ids.has(id))
      if (wanted.length === 0) return
      for (const id of wanted) asked.current.ids.add(id)
      detail(wanted, terms).then(
        (details) => {
          const byId = new Map(details.map((each) => [each.id, each]))
          setAnswer((last) => {
            if (last?.response === undefined || last.response.terms !== terms) return last
            const hits = last.response.hits.map(({ isPending, ...hit }) => {
              const found = byId.get(hit.id)
              return found === undefined ? { ...hit, ...(isPending === true && { isPending }) } : { ...hit, ...found }
            })
            return { ...last, response: { ...last.response, hits } }
          })
        },
        // The rows stay without passages; the search itself says when it has failed.
        () => asked.current.ids.clear(),
      )
    },
    [response, setAnswer],
  )
}

/** A search that gave way to a newer one: no failure. */
const isSuperseded = (error: unknown) => error instanceof Error && error.message === 'superseded'

const indexRevision = () => indexStatus().revision

/** How much of the library the index holds; `waiting` is what it does not hold yet. */
export const useIndexStatus = (): IndexStatus => useSyncExternalStore(watchIndex, indexStatus)
