import type { SearchFilter } from '../../shared/contracts/search.ts'
import { parseQuery } from './query-parser.ts'
import type { QueryNode } from './query-tree.ts'

/** The conditions written into a query as qualifiers, in order; those excluded with `-` say so. */
export const conditionsOf = (query: string): readonly SearchFilter[] => collect(parseQuery(query).node, false)

function collect(node: QueryNode, isExcluded: boolean): readonly SearchFilter[] {
  switch (node.kind) {
    case 'filter':
      return [isExcluded ? { ...node.filter, exclude: true } : node.filter]
    case 'not':
      return collect(node.node, !isExcluded)
    case 'and':
    case 'or':
      return node.nodes.flatMap((each) => collect(each, isExcluded))
    default:
      return []
  }
}
