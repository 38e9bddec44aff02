import { useMemo } from 'react'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import type { DocumentHit, FacetCount, MatchTerm, SearchFilter } from '../../shared/contracts/search.ts'
import { type CountedTag, type DocumentRow, useDocuments, useTags } from '../library/index.ts'
import { useSearch } from '../search/index.ts'
import { isInView, meetsFilter, valuesOf, viewFilters } from './list-filter.ts'
import { inOrder } from './list-order.ts'
import { useSession } from './session.ts'

/** A row of the list: a document, and what a search found in it. */
export interface ListItem {
  readonly row: DocumentRow
  readonly hit?: DocumentHit
}

/** What the list pane shows. */
export interface ListContent {
  readonly isSearch: boolean
  readonly items: readonly ListItem[]
  /** Documents in all; more than `items` when a search was cut. */
  readonly total: number
  readonly passages: number
  readonly facets: Readonly<Record<FacetField, readonly FacetCount[]>>
  readonly terms: readonly MatchTerm[]
  readonly hints: readonly string[]
  readonly isSearching: boolean
  readonly failure?: string
}

export const facetFields = ['kind', 'group', 'date', 'tag', 'lang'] as const
export type FacetField = (typeof facetFields)[number]

/** Rows asked of a search; nobody scrolls further, and the total says how many there are. */
const searchLimit = 300

/** The documents of the present view, searched, filtered and sorted as the session says. */
export function useList(): ListContent {
  const { view, query, filters, listSort, searchSort } = useSession()
  const documents = useDocuments()
  const tags = useTags()
  const isSearch = query.trim() !== ''
  const conditions = useMemo(() => [...viewFilters(view), ...filters], [view, filters])
  const found = useSearch(query, conditions, searchSort, searchLimit)
  const tagNames = useMemo(() => new Map(tags.map((tag) => [tag.id, tag.name])), [tags])
  const listed = useMemo(() => {
    if (isSearch) return undefined
    const below = tagsBelow(tags)
    const inView = documents.filter((row) => isInView(row, view, below))
    const kept = inView.filter((row) => filters.every((filter) => meetsFilter(row, filter, tagNames)))
    return { rows: inOrder(kept, listSort), facets: countFacets(inView, filters, tagNames) }
  }, [isSearch, documents, tags, view, filters, tagNames, listSort])
  const byId = useMemo(() => new Map(documents.map((row) => [row.id, row])), [documents])

  return useMemo((): ListContent => {
    if (listed !== undefined) {
      const items = listed.rows.map((row) => ({ row }))
      return { isSearch: false, items, total: items.length, passages: 0, facets: listed.facets, terms: [], hints: [], isSearching: false }
    }
    const { response } = found
    const items = (response?.hits ?? []).flatMap((hit): readonly ListItem[] => {
      const row = byId.get(hit.id)
      return row === undefined ? [] : [{ row, hit }]
    })
    const facets = response?.facets
    return {
      isSearch: true,
      items,
      total: response?.documents ?? 0,
      passages: response?.passages ?? 0,
      facets: {
        kind: facets?.kind ?? [],
        group: facets?.group ?? [],
        date: facets?.year ?? [],
        tag: facets?.tag ?? [],
        lang: facets?.lang ?? [],
      },
      terms: response?.terms ?? [],
      hints: response?.hints ?? [],
      isSearching: found.isSearching,
      ...(found.failure !== undefined && { failure: found.failure }),
    }
  }, [listed, found, byId])
}

/** For each tag, all the tags below it. */
function tagsBelow(tags: readonly CountedTag[]): ReadonlyMap<TagId, ReadonlySet<TagId>> {
  const children = Map.groupBy(tags, (tag) => tag.parent)
  const below = (id: TagId): readonly TagId[] => (children.get(id) ?? []).flatMap((child) => [child.id, ...below(child.id)])
  return new Map(tags.map((tag) => [tag.id, new Set(below(tag.id))]))
}

/** Counts each facet among the documents that meet all conditions but the facet's own. */
function countFacets(
  rows: readonly DocumentRow[],
  filters: readonly SearchFilter[],
  tagNames: ReadonlyMap<TagId, string>,
): ListContent['facets'] {
  const countsOf = (field: FacetField): readonly FacetCount[] => {
    const others = filters.filter((filter) => filter.field !== field)
    const counts = new Map<string, number>()
    for (const row of rows) {
      if (!others.every((filter) => meetsFilter(row, filter, tagNames))) continue
      for (const value of new Set(valuesOf(row, field, tagNames))) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts].map(([value, documents]) => ({ value, documents })).sort((a, b) => b.documents - a.documents)
  }
  return { kind: countsOf('kind'), group: countsOf('group'), date: countsOf('date'), tag: countsOf('tag'), lang: countsOf('lang') }
}

/** The list's neighbours of a document, for previous and next. */
export function neighbours(
  items: readonly ListItem[],
  id: DocumentId | undefined,
): { readonly previous?: ListItem; readonly next?: ListItem; readonly position: number } {
  const position = items.findIndex((item) => item.row.id === id)
  const previous = items[position - 1]
  const next = items[position + 1]
  return { position, ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) }
}
