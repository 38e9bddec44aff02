import type { MatchTerm } from '../../shared/contracts/search.ts'
import { normaliseSymbolQuery } from '../../shared/symbols/index.ts'
import { symbolMatchTerms } from './engine/query-terms.ts'
import { queryTokens } from './tokens.ts'

/**
 * What a find field looks for inside one document: the words in a row as typed, the last one as a beginning until a
 * space ends it, and a document symbol in each of its spellings. To be marked by `matchRanges`.
 */
export function findTerms(text: string): readonly MatchTerm[] {
  const words = queryTokens(text).map(({ term }) => term)
  if (words.length === 0) return []
  const symbol = /\d/.test(text) ? normaliseSymbolQuery(text.trim()) : undefined
  return [{ words, prefix: !/\s$/.test(text) }, ...(symbol === undefined ? [] : symbolMatchTerms(symbol))]
}
