import type { FacetName, SearchFilter, SearchResponse } from '../../../shared/contracts/search.ts'
import type { ScoredSet } from '../text-index/scored-set.ts'
import type { DocumentFilters } from './document-filters.ts'
import type { DocumentTable } from './document-table.ts'
import { FacetColumns, facetNames } from './facet-columns.ts'

/** Where a document fails no condition, and where it fails conditions on more than one field. */
const none = -1
const several = -2

const facetOfField: Partial<Record<SearchFilter['field'], FacetName>> = {
  kind: 'kind',
  group: 'group',
  meeting: 'meeting',
  date: 'year',
  lang: 'lang',
  tag: 'tag',
  has: 'has',
}

/**
 * Counts how what a query finds divides by kind, group, meeting, year, language, tag and what comes with it.
 *
 * A facet counts the documents that meet every condition but its own, so that it shows what else could be chosen. In one
 * pass: a document that fails nothing counts in all facets, one that fails only the conditions on one field counts in
 * that field's facet, any other nowhere.
 */
export class Facets {
  private readonly columns: FacetColumns
  private readonly filters: DocumentFilters

  constructor(table: DocumentTable, filters: DocumentFilters) {
    this.columns = new FacetColumns(table)
    this.filters = filters
  }

  /** `found`: what the query finds without the conditions. */
  count(found: ScoredSet, conditions: readonly SearchFilter[]): SearchResponse['facets'] {
    this.columns.refresh()
    const tests = [...new Set(conditions.map(({ field }) => field))].map((field): FieldTest => {
      const own = conditions.filter((condition) => condition.field === field)
      return { facet: numberOf(field), holds: bothHold(own.map((filter) => this.filters.test(filter).holds)) }
    })
    return this.columns.lists(tests.length === 0 ? this.columns.countsOf(found) : this.meeting(tests, found))
  }

  /** How many documents bear each value, of those that meet all conditions but those on its own field. */
  private meeting(tests: readonly FieldTest[], found: ScoredSet): Uint32Array {
    const { starts, codes, facets, size } = this.columns
    const counts = new Uint32Array(size)
    for (const document of found.documents()) {
      const failed = failedFacet(tests, document)
      if (failed === several) continue
      const end = starts[document + 1] ?? 0
      for (let at = starts[document] ?? 0; at < end; at++) {
        const code = codes[at] ?? 0
        if (failed === none || facets[code] === failed) counts[code] = (counts[code] ?? 0) + 1
      }
    }
    return counts
  }
}

interface FieldTest {
  /** Number of the field's facet; below zero for a field that is none. */
  readonly facet: number
  /** 1 where a document meets all conditions on the field. */
  readonly holds: Uint8Array
}

function numberOf(field: SearchFilter['field']): number {
  const facet = facetOfField[field]
  return facet === undefined ? -1 : facetNames.indexOf(facet)
}

function bothHold(conditions: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(0), ...others] = conditions
  return others.length === 0 ? first : first.map((held, document) => (others.every((other) => other[document] === 1) ? held : 0))
}

/** The one facet whose conditions a document fails; `none` or `several`. */
function failedFacet(tests: readonly FieldTest[], document: number): number {
  let failed = none
  for (let at = 0; at < tests.length; at++) {
    const test = tests[at]
    if (test === undefined || test.holds[document] === 1) continue
    if (failed !== none || test.facet < 0) return several
    failed = test.facet
  }
  return failed
}
