import type { TagId } from '../../../shared/contracts/ids.ts'
import type { DocumentKind } from '../../../shared/contracts/recognition.ts'
import type { FacetCount, SearchFilter } from '../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../library/index.ts'
import { kindLabels } from '../../ui/index.ts'
import { meetsFilter, valuesOf } from './list-filter.ts'

export const facetFields = ['kind', 'group', 'date', 'tag', 'lang'] as const
export type FacetField = (typeof facetFields)[number]

export const isFacetField = (field: SearchFilter['field']): field is FacetField => facetFields.some((one) => one === field)

/** The facets as a delegate reads them. */
export const facetLabels: Readonly<Record<FacetField, string>> = {
  kind: 'Kind',
  group: 'Group',
  date: 'Year',
  tag: 'Tag',
  lang: 'Language',
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** A language by its name; documents of an unknown one say so. */
export function languageName(code: string): string {
  if (code === '' || code === 'und') return 'Unknown language'
  try {
    return languages.of(code) ?? code
  } catch {
    return code // a document may state anything as its language
  }
}

/** A facet's value as a delegate reads it. */
export function facetValueLabel(field: SearchFilter['field'], value: string): string {
  if (field === 'kind') return value in kindLabels ? kindLabels[value as DocumentKind] : value
  return field === 'lang' ? languageName(value) : value
}

/** Counts a facet among the documents that meet all conditions but the facet's own; the largest first, years newest first. */
export function countFacet(
  rows: readonly DocumentRow[],
  field: FacetField,
  filters: readonly SearchFilter[],
  tagNames: ReadonlyMap<TagId, string>,
): readonly FacetCount[] {
  const others = filters.filter((filter) => filter.field !== field)
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!others.every((filter) => meetsFilter(row, filter, tagNames))) continue
    for (const value of valuesOf(row, field, tagNames)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, documents]) => ({ value, documents })).sort((a, b) => b.documents - a.documents)
}

/** The conditions with one value of a facet taken in or out. */
export function toggleFacet(filters: readonly SearchFilter[], field: FacetField, value: string): readonly SearchFilter[] {
  const chosen = filters.find((filter) => filter.field === field)?.values ?? []
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  const others = filters.filter((filter) => filter.field !== field)
  return values.length === 0 ? others : [...others, { field, values }]
}
