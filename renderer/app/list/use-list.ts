import { useMemo } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentHit, FacetCount, MatchTerm, SearchResponse } from '../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../library/index.ts'
import type { PassageRequests } from '../../search/index.ts'
import type { FacetField } from './facets.ts'
import { useFound } from './use-found.ts'
import { useListed } from './use-listed.ts'

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

/** The documents of the present view, searched, filtered and sorted as the session says. */
export function useList(): ListContent {
  const { found, isSearching } = useFound()
  const listed = useListed(found === undefined)
  return useMemo(() => found ?? { ...listed, isSearching }, [found, listed, isSearching])
}

/** Where a document stands in the list; -1 when it does not. */
export const positionOf = (items: readonly ListItem[], id: DocumentId | undefined): number =>
  id === undefined ? -1 : items.findIndex((item) => item.row.id === id)
