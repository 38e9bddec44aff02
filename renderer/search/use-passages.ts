import { useCallback, useMemo, useRef } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { SearchResponse } from '../../shared/contracts/search.ts'
import type { HitDetail } from './messages.ts'
import { detail } from './search-client.ts'

/** Passages that one press on "more" adds to a row: a table may hold thousands. */
const morePassages = 100

/** What asks for passages beyond those that came with an answer. */
export interface PassageRequests {
  /** Asks for the passages of documents whose rows are seen, where the answer left them pending. */
  readonly wantPassages: (ids: readonly DocumentId[]) => void
  /** Shows more passages of a document, in its place in the list. */
  readonly showMore: (id: DocumentId) => void
  /** Goes back to the best few. */
  readonly showFewer: (id: DocumentId) => void
}

/** Changes the response that is shown. */
type Change = (change: (response: SearchResponse) => SearchResponse) => void

/** Puts passages into an answer as they are asked for, unless another has taken its place. `key` stands for the question. */
export function usePassages(response: SearchResponse | undefined, key: string | undefined, change: Change): PassageRequests {
  const asked = useRef({ terms: response?.terms, ids: new Set<DocumentId>(), giving: new AbortController() })
  const opened = useRef({ key, limits: new Map<DocumentId, number>() })
  if (opened.current.key !== key) opened.current = { key, limits: new Map() }

  const fetch = useCallback(
    (ids: readonly DocumentId[], terms: SearchResponse['terms'], limit: number | undefined) => {
      if (ids.length === 0) return
      detail(ids, terms, { limit, signal: asked.current.giving.signal }).then(
        (details) => change((now) => (now.terms === terms ? withDetails(now, details) : now)),
        // The rows stay as they are; the search itself says when it has failed.
        () => {
          for (const id of ids) asked.current.ids.delete(id)
        },
      )
    },
    [change],
  )
  return useMemo(() => {
    const terms = response?.terms
    return {
      wantPassages: (ids) => {
        if (terms === undefined) return
        if (asked.current.terms !== terms) {
          asked.current.giving.abort()
          asked.current = { terms, ids: new Set(), giving: new AbortController() }
        }
        const pending = new Set(response?.hits.filter(({ isPending }) => isPending === true).map(({ id }) => id))
        const wanted = ids.filter((id) => pending.has(id) && !asked.current.ids.has(id))
        for (const id of wanted) asked.current.ids.add(id)
        const { limits } = opened.current
        fetch(
          wanted.filter((id) => !limits.has(id)),
          terms,
          undefined,
        )
        for (const id of wanted.filter((one) => limits.has(one))) fetch([id], terms, limits.get(id))
      },
      showMore: (id) => {
        const shown = response?.hits.find((hit) => hit.id === id)?.passages.length ?? 0
        opened.current.limits.set(id, shown + morePassages)
        if (terms !== undefined) fetch([id], terms, shown + morePassages)
      },
      showFewer: (id) => {
        opened.current.limits.delete(id)
        if (terms !== undefined) fetch([id], terms, undefined)
      },
    }
  }, [response, fetch])
}

function withDetails(response: SearchResponse, details: readonly HitDetail[]): SearchResponse {
  const byId = new Map(details.map((each) => [each.id, each]))
  const hits = response.hits.map((hit) => {
    const found = byId.get(hit.id)
    if (found === undefined) return hit
    const { isPending: _, ...rest } = hit
    return { ...rest, ...found }
  })
  return { ...response, hits }
}

/**
 * A renewed answer to the same question, with the passages the old one had where the new one has not looked yet or shows
 * fewer: while an import runs, rows keep their heights.
 */
export function carryOver(before: SearchResponse, after: SearchResponse): SearchResponse {
  const shown = new Map(before.hits.map((hit) => [hit.id, hit]))
  const hits = after.hits.map((hit) => {
    const old = shown.get(hit.id)
    if (old === undefined || old.passages.length <= hit.passages.length) return hit
    return { ...hit, passages: old.passages, passageCount: Math.max(hit.passageCount, old.passageCount), isPending: true as const }
  })
  return { ...after, hits }
}
