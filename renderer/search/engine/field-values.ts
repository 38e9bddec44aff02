import type { CatalogueFields, FacetCount, SearchFilter } from '../../../shared/contracts/search.ts'
import type { DocumentTable } from './document-table.ts'

type ValuesOf = (fields: CatalogueFields) => readonly string[]

/** The values by which documents meet a condition on a field, where they are values and no words of a text. */
const valuesByField: Partial<Record<SearchFilter['field'], ValuesOf>> = {
  kind: ({ kind }) => [kind],
  lang: ({ language }) => [language],
  group: ({ groups, from, to }) => [...new Set([...groups, ...from, ...to])],
  from: ({ from }) => from,
  to: ({ to }) => to,
  question: ({ questions }) => questions,
  meeting: ({ meeting }) => [meeting],
  source: ({ source }) => [source],
  person: ({ people }) => [...new Set(people)],
  tag: ({ tags }) => tags,
  symbol: ({ symbols }) => symbols,
}

/** The values of a field in the library with their numbers of documents, the most frequent first; none of a field without values. */
export function fieldValues(field: SearchFilter['field'], table: DocumentTable): readonly FacetCount[] {
  const valuesOf = valuesByField[field]
  if (valuesOf === undefined) return []
  const counts = new Map<string, number>()
  for (const { fields } of table.entries()) for (const each of valuesOf(fields)) counts.set(each, (counts.get(each) ?? 0) + 1)
  counts.delete('')
  return [...counts].map(([value, documents]) => ({ value, documents })).sort((a, b) => b.documents - a.documents)
}
