import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import type { QueryNode } from '../query-tree.ts'
import { unrevisedTerm } from '../symbol-terms.ts'
import { tokens } from '../tokens.ts'

/** What a query looks for and a reader marks: its words and phrases, not those it excludes. */
export function termsOfQuery(node: QueryNode): readonly MatchTerm[] {
  const terms = collect(node)
  const seen = new Set<string>()
  return terms.filter((term) => {
    const key = `${term.words.join(' ')}${term.prefix ? '*' : ''} ${term.letters?.join(' ') ?? ''}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The words of a query that must all be there, quoted or not: what is worth more where it stands together. */
export function wordsTogether(node: QueryNode): ReadonlyArray<{ readonly term: string; readonly prefix: boolean }> {
  if (node.kind === 'and') return node.nodes.flatMap(wordsTogether)
  if (node.kind === 'word') return [{ term: node.term, prefix: node.prefix }]
  if (node.kind === 'exact') return node.terms.map((term) => ({ term, prefix: false }))
  if (node.kind !== 'phrase') return []
  return node.terms.map((term, at) => ({ term, prefix: node.prefix && at === node.terms.length - 1 }))
}

function collect(node: QueryNode): readonly MatchTerm[] {
  switch (node.kind) {
    case 'word':
      return [{ words: [node.term], prefix: node.prefix, ...(node.isExact === true && { isExact: true }) }]
    case 'phrase':
      return [{ words: node.terms, prefix: node.prefix }]
    case 'exact':
      return [{ words: node.terms, prefix: false, isExact: true, letters: node.letters }]
    case 'near':
      return [
        { words: node.left.terms, prefix: node.left.prefix },
        { words: node.right.terms, prefix: node.right.prefix },
      ]
    case 'symbol':
      return symbolMatchTerms(node.key)
    case 'and':
    case 'or':
      return node.nodes.flatMap(collect)
    case 'not':
    case 'filter':
    case 'all':
      return []
  }
}

/** The spellings of a symbol that are marked: `SG17-TD1447R2` → `sg17td1447r2`, `td1447r2`, `td1447`. */
export function symbolMatchTerms(key: SymbolKey): readonly MatchTerm[] {
  const words = tokens(key).map(({ term }) => term)
  const spellings = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    const spelling = words.slice(from).join('')
    const isTelling = spelling.length > 3 && /^[a-z]+\d/.test(spelling)
    if (!isTelling) continue
    spellings.add(spelling)
    const unrevised = unrevisedTerm(spelling)
    if (unrevised !== undefined) spellings.add(unrevised)
  }
  return [...spellings].map((spelling) => ({ words: [spelling], prefix: false }))
}
