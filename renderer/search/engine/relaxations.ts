import type { Relaxation } from '../../../shared/contracts/search.ts'
import type { QueryNode } from '../query-tree.ts'
import { wordOf } from './explanation.ts'

/** Parts of a query that are left out in turn, at most. */
const mostParts = 6

/**
 * What a query that finds nothing would find without one of its words or conditions, the most first: the part that is to
 * blame. `count` tells how many documents a query finds.
 */
export async function relaxationsOf(node: QueryNode, count: (node: QueryNode) => Promise<number>): Promise<readonly Relaxation[]> {
  if (node.kind !== 'and' || node.nodes.length > mostParts) return []
  const found: Relaxation[] = []
  for (const part of node.nodes) {
    const named = nameOf(part)
    if (named === undefined) continue
    const documents = await count({ kind: 'and', nodes: node.nodes.filter((other) => other !== part) })
    if (documents > 0) found.push({ ...named, documents })
  }
  return found.sort((a, b) => b.documents - a.documents)
}

function nameOf(part: QueryNode): Omit<Relaxation, 'documents'> | undefined {
  if (part.kind === 'filter') return { condition: part.filter }
  if (part.kind === 'not') return part.node.kind === 'filter' ? { condition: { ...part.node.filter, exclude: true } } : undefined
  const word = wordOf(writtenPart(part))
  return word === undefined ? undefined : { word }
}

/** What was typed: `FG-AI4H` is read as its words in a row or as one word, a symbol as itself or as its words. */
function writtenPart(part: QueryNode): QueryNode {
  if (part.kind === 'symbol') return writtenPart(part.otherwise)
  if (part.kind !== 'or') return part
  const [row, joined, ...others] = part.nodes
  const isOne = row?.kind === 'phrase' && joined?.kind === 'word' && others.length === 0 && row.terms.join('') === joined.term
  return isOne ? row : part
}
