import { exactQuery, plainLetters } from './letters.ts'
import { queryTokens, tokens } from './tokens.ts'

/** A query as typed, cut into quoted phrases, words, brackets and what stands between them. */
const pieces = /-?=?(?:"[^"]*"|“[^”]*”|[^\s()"“”]+)|[()]|\s+|["“”]/g
/** Operators that want something after them. */
const operator = 'OR|AND|NOT|NEAR\\/\\d+'
const leading = new RegExp(`(?<=^|\\()\\s*(?:(?:OR|AND|NEAR\\/\\d+)\\s+)+|(?:\\s+(?:${operator}))+\\s*(?=$|\\))`, 'g')

/** The query with each writing of `word` (as explanations and corrections name it) written otherwise. */
export function replaceWord(query: string, word: string, by: string): string {
  return (query.match(pieces) ?? []).map((piece) => (isWord(piece, word) ? by : piece)).join('')
}

/** The query with a word as typed meant letter by letter: `Résumé` becomes `=Résumé`. Unchanged when it does not stand in it as such. */
export const exactly = (query: string, word: string): string =>
  (query.match(pieces) ?? []).map((piece) => (isWord(piece, word) && !/^[-=]/.test(piece) ? `=${piece}` : piece)).join('')

/** The query without a word, and without what stood only beside it; unchanged when the word does not stand in it as such. */
export function withoutWord(query: string, word: string): string {
  const removed = replaceWord(query, word, '')
  return removed === query ? query : tidied(removed)
}

/** A query from which something was taken, without the brackets and operators that stood only beside it. */
export const tidied = (query: string): string =>
  query
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(leading, '')
    .replace(/\b(?:OR|AND)\s+(?:OR|AND)\b/g, 'OR')
    .replace(/\bNEAR\/\d+\s+(?=OR\b|AND\b)/g, '')
    .trim()
    .replace(/^NOT$/, '')

function isWord(piece: string, word: string): boolean {
  if (word.startsWith('=')) return exactOf(piece) === word
  if (/^-?=/.test(piece)) return false
  const terms = tokens(piece).map(({ term }) => term)
  return terms.length > 0 && (terms.join(' ') === word || terms.join('') === word)
}

/** A piece as explanations name exact words; undefined when it is none. */
function exactOf(piece: string): string | undefined {
  const text = /^-?=(.+)$/.exec(piece)?.[1]
  return text === undefined ? undefined : exactQuery(queryTokens(text).map(({ start, end }) => plainLetters(text.slice(start, end))))
}
