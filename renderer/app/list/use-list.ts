import { useEffect, useMemo } from 'react'
import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import type { DocumentHit, FacetCount, MatchTerm, SearchResponse } from '../../../shared/contracts/search.ts'
import { type CountedTag, type DocumentRow, useDocuments, useTags } from '../../library/index.ts'
import { type PassageRequests, useSearch } from '../../search/index.ts'
import { useSession } from '../session.ts'
import { useSettings } from '../settings.ts'
import { useSteadyDocuments } from '../use-steady-documents.ts'
import { countFacet, type FacetField } from './facets.ts'
import { isInView, meetsFilter, type TagNames, viewFilters } from './list-filter.ts'
import { inOrder, prepareOrders } from './list-order.ts'

/** A row of the list: a document, and what a search found in it. */
export interface ListItem {
  readonly row: DocumentRow
  readonly hit?: DocumentHit
}

/** What the list pane shows. */
export interface ListContent {
  readonly isSearch: boolean
  /** The query that `items` answer; the one typed last may still be on its way. */
  readonly answered: string
  readonly items: readonly ListItem[]
  /** Documents in all; more than `items` when a search was cut. */
  readonly total: number
  readonly passages: number
  /** How the documents divide by one of their facets; counted when asked. */
  readonly facet: (field: FacetField) => readonly FacetCount[]
  readonly terms: readonly MatchTerm[]
  readonly hints: readonly string[]
  readonly isSearching: boolean
  readonly failure?: string
  /** Of a search: how it was made, and the passages beyond those that came with it. */
  readonly search?: Pick<SearchResponse, 'explanations' | 'corrections' | 'conditions' | 'relaxations' | 'isNearest'> & {
    readonly requests: PassageRequests
  }
}

/** Rows asked of a search; nobody scrolls further, and the total says how many there are. */
const searchLimit = 300
/** Rows whose passages come with the answer: a screenful. The others' are asked for as they are scrolled to. */
const detailedRows = 12

/** The documents of the present view, searched, filtered and sorted as the session says. */
export function useList(): ListContent {
  const listed = useListed()
  const found = useFound()
  return found ?? listed
}

/** The view's documents without a search. */
function useListed(): ListContent {
  const view = useSession((session) => session.view)
  const filters = useSession((session) => session.filters)
  const listSort = useSession((session) => session.listSort)
  const isSearching = useSession((session) => session.query.trim() !== '')
  const documents = useSteadyDocuments()
  const tags = useTags()
  const tagNames = useMemo(() => namesWithAncestors(tags), [tags])
  const below = useMemo(() => tagsBelow(tags), [tags])
  // Works in pauses of the window, which are outside React.
  useEffect(() => prepareOrders(documents), [documents])
  const inView = useMemo(() => documents.filter((row) => isInView(row, view, below)), [documents, view, below])
  return useMemo((): ListContent => {
    const kept = filters.length === 0 ? inView : inView.filter((row) => filters.every((filter) => meetsFilter(row, filter, tagNames)))
    const items = inOrder(kept, listSort).map((row) => ({ row }))
    const facet = (field: FacetField) => countFacet(inView, field, filters, tagNames)
    return { isSearch: false, answered: '', items, total: items.length, passages: 0, facet, terms: [], hints: [], isSearching }
  }, [inView, filters, tagNames, listSort, isSearching])
}

/** What the search found; undefined without a query, and until the first answer is there. */
function useFound(): ListContent | undefined {
  const view = useSession((session) => session.view)
  const query = useSession((session) => session.query)
  const filters = useSession((session) => session.filters)
  const searchSort = useSession((session) => session.searchSort)
  const documents = useDocuments()
  const conditions = useMemo(() => [...viewFilters(view), ...filters], [view, filters])
  const isSearch = query.trim() !== ''
  const { isLiteral } = useSettings()
  const request = { query, filters: conditions, sort: searchSort, limit: isSearch ? searchLimit : 0, detailed: detailedRows, isLiteral }
  const { response, answered = '', isSearching, failure, requests } = useSearch(request)
  const byId = useMemo(() => (isSearch ? new Map(documents.map((row) => [row.id, row])) : undefined), [isSearch, documents])
  return useMemo((): ListContent | undefined => {
    if (byId === undefined || (failure === undefined && (response === undefined || answered.trim() === ''))) return undefined
    const items = (response?.hits ?? []).flatMap((hit): readonly ListItem[] => {
      const row = byId.get(hit.id)
      return row === undefined ? [] : [{ row, hit }]
    })
    return {
      isSearch: true,
      answered,
      items,
      total: response?.documents ?? 0,
      passages: response?.passages ?? 0,
      facet: (field) => response?.facets[field === 'date' ? 'year' : field] ?? [],
      terms: response?.terms ?? [],
      hints: (response?.hints ?? []).filter(
        (hint) => !response?.corrections.some(({ word }) => hint.startsWith(`Nothing holds “${word}”`)),
      ),
      isSearching,
      search: {
        explanations: response?.explanations ?? [],
        corrections: response?.corrections ?? [],
        conditions: response?.conditions ?? [],
        relaxations: response?.relaxations ?? [],
        ...(response?.isNearest === true && { isNearest: true }),
        requests,
      },
      ...(failure !== undefined && { failure }),
    }
  }, [byId, response, answered, isSearching, failure, requests])
}

/** For each tag, all the tags below it. */
function tagsBelow(tags: readonly CountedTag[]): ReadonlyMap<TagId, ReadonlySet<TagId>> {
  const children = Map.groupBy(tags, (tag) => tag.parent)
  const below = (id: TagId): readonly TagId[] => (children.get(id) ?? []).flatMap((child) => [child.id, ...below(child.id)])
  return new Map(tags.map((tag) => [tag.id, new Set(below(tag.id))]))
}

/** For each tag, its name and those of all tags above it, by which the search finds it too. */
function namesWithAncestors(tags: readonly CountedTag[]): TagNames {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  return new Map(
    tags.map((tag) => {
      const names = new Set<string>()
      for (
        let at: CountedTag | undefined = tag;
        at !== undefined && !names.has(at.name);
        at = at.parent === undefined ? undefined : byId.get(at.parent)
      )
        names.add(at.name)
      return [tag.id, [...names]]
    }),
  )
}

/** Where a document stands in the list; -1 when it does not. */
export const positionOf = (items: readonly ListItem[], id: DocumentId | undefined): number => items.findIndex((item) => item.row.id === id)
