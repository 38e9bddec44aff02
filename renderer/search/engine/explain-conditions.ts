import type { ConditionExplanation, SearchFilter } from '../../../shared/contracts/search.ts'
import { fold } from '../fold.ts'
import { conditionsIn } from '../query-conditions.ts'
import type { QueryNode } from '../query-tree.ts'
import { editDistance } from '../text-index/edit-distance.ts'
import type { DocumentFilters } from './document-filters.ts'
import type { DocumentTable } from './document-table.ts'
import { fieldValues } from './field-values.ts'

/** Values offered for one that nothing bears. */
const mostOffered = 4
/** A longer value, an author list or a long title, is no choice. */
const longestOffered = 60

/** Fields of few values, of which the most frequent are named where none is near. */
const fewValued: ReadonlySet<SearchFilter['field']> = new Set(['kind', 'lang'])

/** Each condition of a query: how many documents meet it, and which of its values nothing in the library bears. */
export function explainConditions(node: QueryNode, filters: DocumentFilters, table: DocumentTable): readonly ConditionExplanation[] {
  return conditionsIn(node).map((filter): ConditionExplanation => {
    // An index that is still being opened knows no value at all, which says nothing of any.
    const asked = table.documents === 0 ? [] : filter.values
    const unknown = asked.filter((value) => !isBorne({ field: filter.field, values: [value] }, filters))
    return {
      filter,
      documents: filters.test(filter).holds.reduce((sum, held) => sum + held, 0),
      unknown: unknown.map((value) => ({ value, near: nearValues(filter.field, value, table) })),
    }
  })
}

/** Whether some document meets a condition, or its value makes no sense, of which a hint tells. */
function isBorne(filter: SearchFilter, filters: DocumentFilters): boolean {
  const { holds, hint } = filters.test(filter)
  return hint !== undefined || holds.includes(1)
}

/** Values of a field near one that nothing bears, the nearest and then the most frequent first. */
function nearValues(field: SearchFilter['field'], value: string, table: DocumentTable): readonly string[] {
  const offered = fieldValues(field, table).filter((each) => each.value.length <= longestOffered)
  const wanted = fold(value)
  const near = offered.map((each) => ({ ...each, distance: distanceTo(fold(each.value), wanted) })).filter(({ distance }) => distance < far)
  const chosen = near.length > 0 || !fewValued.has(field) ? near : offered.map((each) => ({ ...each, distance: 0 }))
  return chosen
    .sort((a, b) => a.distance - b.distance || b.documents - a.documents)
    .slice(0, mostOffered)
    .map((each) => each.value)
}

const far = 3

/** Mistakes between a value, or one of its words, and the one wanted; 0 where one begins as the other. */
function distanceTo(own: string, wanted: string): number {
  if (own.startsWith(wanted) || (own.length > 2 && wanted.startsWith(own))) return 0
  const most = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : far - 1
  const distances = [own, ...own.split(/[\s,;/]+/)].map((part) =>
    Math.abs(part.length - wanted.length) > most ? far : editDistance(part, wanted),
  )
  const least = Math.min(...distances)
  return least <= most ? least : far
}
