import { tokens } from './tokens.ts'

/** A query as typed, cut into quoted phrases, words, brackets and what stands between them. */
const pieces = /-?(?:"[^"]*"|“[^”]*”|[^\s()"“”]+)|[()]|\s+|["“”]/g

/** The query with each writing of `word` (as explanations and corrections name it) written otherwise. */
export function replaceWord(query: string, word: string, by: string): string {
  return (query.match(pieces) ?? []).map((piece) => (isWord(piece, word) ? by : piece)).join('')
}

/** The query without a word, and without what stood only beside it; unchanged when the word does not stand in it as such. */
export function withoutWord(query: string, word: string): string {
  const removed = replaceWord(query, word, '')
  if (removed === query) return query
  return removed
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=^|\()\s*(?:(?:OR|AND|NEAR\/\d+)\s+)+|(?:\s+(?:OR|AND|NEAR\/\d+))+\s*(?=$|\))/g, '')
    .replace(/\b(?:OR|AND)\s+(?:OR|AND)\b/g, 'OR')
    .replace(/\bNEAR\/\d+\s+(?=OR\b|AND\b)/g, '')
    .trim()
}

function isWord(piece: string, word: string): boolean {
  const terms = tokens(piece).map(({ term }) => term)
  return terms.length > 0 && (terms.join(' ') === word || terms.join('') === word)
}
