import type { QueryNode } from '../query-tree.ts'
import { fuzzyTerms } from '../text-index/fuzzy-terms.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import type { DocumentTable } from './document-table.ts'

/** Shortest word whose spelling is doubted. */
const leastLetters = 4
/** Words offered for one. */
const mostOffered = 3

/** Letters that may be wrong in a word of this length. Source: what Lucene calls AUTO fuzziness. */
const editsFor = (term: string): number => (term.length < 6 ? 1 : 2)

/** Words of a query that nothing in the library bears, with those near them that something does, the likeliest first. */
export function correctionsOf(node: QueryNode, index: TextIndex, table: DocumentTable): ReadonlyMap<string, readonly string[]> {
  const corrections = new Map<string, readonly string[]>()
  for (const { term, prefix } of wordsOf(node)) {
    if (corrections.has(term) || [...term].length < leastLetters || isKnown(term, prefix, index, table)) continue
    const near = new Map<string, { readonly edits: number; documents: number }>()
    for (const { segment } of index.segments)
      for (const { term: other, edits, documents } of fuzzyTerms(segment, term, editsFor(term))) {
        const known = near.get(other)
        if (known === undefined) near.set(other, { edits, documents })
        else known.documents += documents
      }
    for (const other of table.catalogue.near(term, editsFor(term)))
      if (!near.has(other)) near.set(other, { edits: editsFor(term), documents: 1 })
    const offered = [...near].sort((a, b) => a[1].edits - b[1].edits || b[1].documents - a[1].documents).slice(0, mostOffered)
    if (offered.length > 0)
      corrections.set(
        term,
        offered.map(([other]) => other),
      )
  }
  return corrections
}

function isKnown(term: string, prefix: boolean, index: TextIndex, table: DocumentTable): boolean {
  const inText = index.segments.some(({ segment }) => {
    const { from, to } = segment.startingWith(term)
    return prefix ? to > from : segment.find(term) >= 0
  })
  return inText || table.catalogue.find({ term, prefix, fuzzy: false }).size > 0
}

interface Word {
  readonly term: string
  readonly prefix: boolean
}

function wordsOf(node: QueryNode): readonly Word[] {
  switch (node.kind) {
    case 'word':
      return node.isExact === true ? [] : [node] // quoted: meant as it is written
    case 'and':
    case 'or':
      return node.nodes.flatMap(wordsOf)
    case 'symbol':
      return wordsOf(node.otherwise)
    default:
      return []
  }
}
