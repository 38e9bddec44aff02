import { useMemo } from 'react'
import type { DocumentHit, SearchResponse } from '../../../shared/contracts/search.ts'
import { documentRow, useDocuments } from '../../library/index.ts'
import { type PassageRequests, useSearch } from '../../search/index.ts'
import { useSession } from '../session.ts'
import { useSettings } from '../settings.ts'
import { viewFilters } from './list-filter.ts'
import type { ListContent, ListItem } from './use-list.ts'

/** Rows asked of a search; nobody scrolls further, and the total says how many there are. */
const searchLimit = 300
/** Rows whose passages come with the answer: a screenful. Those of the others are asked for when they are drawn. */
const detailedRows = 8

/** What a search is about to show, and whether an answer is on its way. */
interface Found {
  /** Undefined without a query, and until the first answer is there. */
  readonly found: ListContent | undefined
  readonly isSearching: boolean
}

/** Searches for what the session asks, in its view and under its conditions. */
export function useFound(): Found {
  const view = useSession((session) => session.view)
  const query = useSession((session) => session.query)
  const filters = useSession((session) => session.filters)
  const sort = useSession((session) => session.searchSort)
  const documents = useDocuments()
  const conditions = useMemo(() => [...viewFilters(view), ...filters], [view, filters])
  const { isLiteral } = useSettings()
  const isSearch = query.trim() !== ''
  const request = { query, filters: conditions, sort, limit: searchLimit, detailed: detailedRows, isLiteral }
  const { response, answered, isSearching, failure, requests } = useSearch(isSearch ? request : undefined)
  // `documents` stands for the rows: another one may have taken the place of one that is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const items = useMemo(() => itemsOf(response?.hits ?? []), [response, documents])
  const content = useMemo(() => contentOf(response, requests), [response, requests])
  const found = useMemo((): ListContent | undefined => {
    if (answered === undefined || (response === undefined && failure === undefined)) return undefined
    return { ...content, answered, items, isSearching, ...(failure !== undefined && { failure }) }
  }, [content, items, response, answered, isSearching, failure])
  return { found, isSearching }
}

function contentOf(
  response: SearchResponse | undefined,
  requests: PassageRequests,
): Omit<ListContent, 'answered' | 'items' | 'isSearching' | 'failure'> {
  const { corrections = [] } = response ?? {}
  return {
    isSearch: true,
    total: response?.documents ?? 0,
    passages: response?.passages ?? 0,
    facet: (field) => response?.facets[field === 'date' ? 'year' : field] ?? [],
    terms: response?.terms ?? noTerms,
    hints: (response?.hints ?? []).filter((hint) => !corrections.some(({ word }) => hint.startsWith(`Nothing holds “${word}”`))),
    search: {
      explanations: response?.explanations ?? [],
      corrections,
      conditions: response?.conditions ?? [],
      relaxations: response?.relaxations ?? [],
      ...(response?.isNearest === true && { isNearest: true }),
      requests,
    },
  }
}

const noTerms: ListContent['terms'] = []
const itemByHit = new WeakMap<DocumentHit, ListItem>()

/** The hits with their documents: the same objects for the same ones, so that a row is drawn again only when it is another. */
const itemsOf = (hits: readonly DocumentHit[]): readonly ListItem[] =>
  hits.flatMap((hit) => {
    const row = documentRow(hit.id)
    if (row === undefined) return []
    const known = itemByHit.get(hit)
    if (known?.row === row) return known
    const item = { row, hit }
    itemByHit.set(hit, item)
    return item
  })
