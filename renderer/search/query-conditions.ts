import type { SearchFilter } from '../../shared/contracts/search.ts'
import { parseQuery } from './query-parser.ts'
import type { QueryNode } from './query-tree.ts'

/** The conditions written into a query as qualifiers, in order; those excluded with `-` say so. */
export const conditionsOf = (query: string): readonly SearchFilter[] => conditionsIn(parseQuery(query).node)

/** The same of a query that is read already. */
export function conditionsIn(node: QueryNode, isExcluded = false): readonly SearchFilter[] {
  switch (node.kind) {
    case 'filter':
      return [isExcluded ? { ...node.filter, exclude: true } : node.filter]
    case 'not':
      return conditionsIn(node.node, !isExcluded)
    case 'and':
    case 'or':
      return node.nodes.flatMap((each) => conditionsIn(each, isExcluded))
    default:
      return []
  }
}
