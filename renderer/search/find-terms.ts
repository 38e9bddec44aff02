import type { MatchTerm } from '../../shared/contracts/search.ts'
import { normaliseSymbolQuery } from '../../shared/symbols/index.ts'
import { symbolMatchTerms } from './engine/query-terms.ts'
import { plainLetters } from './letters.ts'
import { queryTokens } from './tokens.ts'

/**
 * What a find field looks for inside one document: the words in a row as typed, the last one as a beginning until a
 * space ends it, and a document symbol in each of its spellings. `=WHO` is looked for letter by letter. To be marked by
 * `matchRanges`.
 */
export function findTerms(text: string): readonly MatchTerm[] {
  const found = queryTokens(text)
  const words = found.map(({ term }) => term)
  if (words.length === 0) return []
  const prefix = !/\s$/.test(text)
  if (/^=["“”„«]?[^\s=]/.test(text))
    return [{ words, prefix, isExact: true, letters: found.map(({ start, end }) => plainLetters(text.slice(start, end))) }]
  const symbol = /\d/.test(text) ? normaliseSymbolQuery(text.trim()) : undefined
  return [{ words, prefix }, ...(symbol === undefined ? [] : symbolMatchTerms(symbol))]
}
