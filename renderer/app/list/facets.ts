import type { DocumentKind } from '../../../shared/contracts/recognition.ts'
import type { FacetCount, SearchFilter } from '../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../library/index.ts'
import { kindLabels, shortDay } from '../../ui/index.ts'
import { meetsFilter, type TagNames, valuesOf } from './list-filter.ts'

export const facetFields = ['kind', 'group', 'meeting', 'date', 'tag', 'lang', 'has'] as const
export type FacetField = (typeof facetFields)[number]

export const isFacetField = (field: SearchFilter['field']): field is FacetField => facetFields.some((one) => one === field)

/** The facets as a delegate reads them. */
export const facetLabels: Readonly<Record<FacetField, string>> = {
  kind: 'Kind',
  group: 'Group',
  meeting: 'Meeting',
  date: 'Year',
  tag: 'Tag',
  lang: 'Language',
  has: 'Attachments',
}

const attachments: Readonly<Record<string, string>> = { attachments: 'With attachments', missing: 'With missing attachments' }

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
  switch (field) {
    case 'kind':
      return Object.hasOwn(kindLabels, value) ? kindLabels[value as DocumentKind] : value
    case 'lang':
      return languageName(value)
    case 'meeting':
      return value.replace(/ (\d{4}-\d{2}-\d{2})$/, (_, day: string) => ` · ${shortDay(day)}`)
    case 'has':
      return Object.hasOwn(attachments, value) ? (attachments[value] ?? value) : value
    default:
      return value
  }
}

/** Counts a facet among the documents that meet all conditions but the facet's own; the largest first, years newest first. */
export function countFacet(
  rows: readonly DocumentRow[],
  field: FacetField,
  filters: readonly SearchFilter[],
  tagNames: TagNames,
): readonly FacetCount[] {
  const others = filters.filter((filter) => filter.field !== field)
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!others.every((filter) => meetsFilter(row, filter, tagNames))) continue
    for (const value of valuesOf(row, field, tagNames)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, documents]) => ({ value, documents })).sort((a, b) => b.documents - a.documents)
}

/** Whether a value of a facet is asked for, left out, or neither. */
export function facetState(filters: readonly SearchFilter[], field: FacetField, value: string): 'in' | 'out' | undefined {
  const filter = filters.find((one) => one.field === field && one.values.includes(value))
  if (filter === undefined) return undefined
  return filter.exclude === true ? 'out' : 'in'
}

/** The conditions with one value of a facet asked for, left out, or neither. */
export function setFacet(
  filters: readonly SearchFilter[],
  field: FacetField,
  value: string,
  state: 'in' | 'out' | undefined,
): readonly SearchFilter[] {
  const others = filters.filter((filter) => filter.field !== field)
  const own = (isOut: boolean) => {
    const before = filters.find((filter) => filter.field === field && (filter.exclude === true) === isOut)?.values ?? []
    const values = before.filter((one) => one !== value)
    return state === (isOut ? 'out' : 'in') ? [...values, value] : values
  }
  const wanted = own(false)
  const unwanted = own(true)
  return [
    ...others,
    ...(wanted.length > 0 ? [{ field, values: wanted }] : []),
    ...(unwanted.length > 0 ? [{ field, values: unwanted, exclude: true }] : []),
  ]
}
