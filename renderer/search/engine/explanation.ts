import type { WordExplanation } from '../../../shared/contracts/search.ts'
import { exactQuery } from '../letters.ts'
import type { QueryNode } from '../query-tree.ts'
import type { SegmentTerms } from '../text-index/text-index.ts'
import { livingBearers } from './living-bearers.ts'

/** Terms named of a word that stands for many. */
const mostNamed = 12

/** What a word of a query stood for in the index: how many terms, the most frequent of them, and in how many documents. */
export function explainWord(word: string, found: readonly SegmentTerms[], documents: number): WordExplanation {
  const counts = new Map<string, number>()
  let terms = 0
  for (const { place, terms: ranges } of found) {
    const { segment } = place
    const bearersOf = livingBearers(place)
    for (const range of ranges) {
      terms = Math.max(terms, range.to - range.from)
      for (const term of segment.dictionary.mostFrequent(range, mostNamed)) {
        const name = segment.term(term)
        const bearers = bearersOf(term)
        if (bearers > 0) counts.set(name, (counts.get(name) ?? 0) + bearers)
      }
    }
  }
  const named = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostNamed)
  return { word, documents, terms: Math.max(terms, named.length), forms: named.map(([term, count]) => ({ term, documents: count })) }
}

/** The explanations with what the query wants of each word, which is that every document holds it unless said otherwise. */
export function withRoles(node: QueryNode, explanations: Iterable<WordExplanation>): readonly WordExplanation[] {
  const roles = new Map<string, Role>()
  for (const [word, role] of rolesIn(node, 'required')) if (roles.get(word) !== 'required') roles.set(word, role)
  return [...explanations].map((explanation) => {
    const role = roles.get(explanation.word) ?? 'required'
    return role === 'required' ? explanation : { ...explanation, role }
  })
}

type Role = NonNullable<WordExplanation['role']> | 'required'

function rolesIn(node: QueryNode, role: Role): ReadonlyArray<readonly [word: string, role: Role]> {
  const word = wordOf(node)
  if (word !== undefined) return [[word, role]]
  switch (node.kind) {
    case 'and':
      return node.nodes.flatMap((each) => rolesIn(each, role))
    case 'or':
      return node.nodes.flatMap((each) => rolesIn(each, role === 'excluded' ? role : 'alternative'))
    case 'not':
      return rolesIn(node.node, 'excluded')
    case 'symbol':
      return rolesIn(node.otherwise, role)
    default:
      return []
  }
}

/** How explanations name a word, a phrase or two of them near each other; undefined for what is none of these. */
export function wordOf(node: QueryNode): string | undefined {
  switch (node.kind) {
    case 'word':
      return node.term
    case 'phrase':
      return node.terms.join(' ')
    case 'exact':
      return exactQuery(node.letters)
    case 'near':
      return `${node.left.terms.join(' ')} NEAR/${node.distance} ${node.right.terms.join(' ')}`
    default:
      return undefined
  }
}
