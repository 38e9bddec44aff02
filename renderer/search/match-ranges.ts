import type { MatchTerm } from '../../shared/contracts/search.ts'
import { areLetters } from './letters.ts'
import { holdsPlainWordsOnly, isOneWord, plainFinder } from './plain-words.ts'
import { isBarrier } from './scan-words.ts'
import { isSymbolTerm, unrevisedTerm } from './symbol-terms.ts'
import { type Token, tokens } from './tokens.ts'

/** A stretch of text to mark, as half-open character range. */
export type MatchRange = readonly [start: number, end: number]

/** Words of a text that one symbol may be spread over: `SG 17 - TD 1447 Rev. 2`. */
const longestSpread = 6
/** Characters that may stand between them. */
export const widestGap = 3

/**
 * Where a text holds what a search looked for, ascending and never overlapping. The list, the snippet and the reader
 * all mark by this function, so that they mark the same words.
 */
export function matchRanges(text: string, terms: readonly MatchTerm[]): readonly MatchRange[] {
  if (terms.length === 0 || text === '') return []
  if (terms.every(isOneWord) && holdsPlainWordsOnly(text)) return plainRanges(text, terms)
  const words = tokens(text)
  const found: MatchRange[] = []
  for (let at = 0; at < words.length; at++) {
    for (const term of terms) {
      const last = matchAt(text, words, at, term)
      const start = words[at]?.start
      const end = last === undefined ? undefined : words[last]?.end
      if (start !== undefined && end !== undefined) found.push([start, end])
    }
  }
  return merged(found)
}

function plainRanges(text: string, terms: readonly MatchTerm[]): readonly MatchRange[] {
  const found: MatchRange[] = []
  for (const term of terms) plainFinder(term)(text, (start, end) => found.push([start, end]))
  return merged(found)
}

/** How often a text holds each of the terms. */
export function matchCounts(text: string, terms: readonly MatchTerm[]): readonly number[] {
  const words = tokens(text)
  const counts = terms.map(() => 0)
  for (let at = 0; at < words.length; at++)
    for (const [nth, term] of terms.entries()) if (matchAt(text, words, at, term) !== undefined) counts[nth] = (counts[nth] ?? 0) + 1
  return counts
}

/** The last word of a match that begins at word `at`. */
function matchAt(text: string, words: readonly Token[], at: number, term: MatchTerm): number | undefined {
  const last = foldedMatchAt(text, words, at, term)
  return last === undefined || term.letters === undefined || holdsLetters(text, words, at, term) ? last : undefined
}

function foldedMatchAt(text: string, words: readonly Token[], at: number, term: MatchTerm): number | undefined {
  const { words: wanted, prefix, forms, letters } = term
  const [first] = wanted
  if (first === undefined) return undefined
  if (wanted.length === 1 && isSymbolTerm(first) && letters === undefined) return spreadAt(text, words, at, first, prefix)
  if (wanted.length === 1) return matchesAny(words[at], first, prefix, forms) ? at : undefined
  for (const [i, word] of wanted.entries()) {
    const isLast = i === wanted.length - 1
    const here = words[at + i]
    const before = words[at + i - 1]
    if (!matchesWord(here, word, prefix && isLast)) return undefined
    if (i > 0 && before !== undefined && here !== undefined && isBarrier(text, before.end, here.start)) return undefined
  }
  return at + wanted.length - 1
}

const holdsLetters = (text: string, words: readonly Token[], at: number, { letters = [], prefix }: MatchTerm): boolean =>
  letters.every((wanted, i) => {
    const word = words[at + i]
    return word !== undefined && areLetters(text.slice(word.start, word.end), wanted, prefix && i === letters.length - 1)
  })

function matchesAny(token: Token | undefined, word: string, prefix: boolean, forms: readonly string[] = []): boolean {
  return matchesWord(token, word, prefix) || forms.some((form) => matchesWord(token, form, false))
}

function matchesWord(token: Token | undefined, word: string, prefix: boolean): boolean {
  return token !== undefined && (token.term === word || (prefix && token.term.startsWith(word)))
}

/** A symbol, in one word or spread over several: `td1447` matches `TD-1447`, `TD 1447` and `TD1447R2`. */
function spreadAt(text: string, words: readonly Token[], at: number, symbol: string, prefix: boolean): number | undefined {
  let joined = ''
  for (let i = at; i < Math.min(words.length, at + longestSpread); i++) {
    const word = words[i]
    const before = words[i - 1]
    if (word === undefined) return undefined
    if (i > at && before !== undefined && !isNarrow(text, before.end, word.start)) return undefined
    joined += word.term === 'rev' ? 'r' : word.term
    if (joined === symbol || unrevisedTerm(joined) === symbol || (prefix && joined.startsWith(symbol))) return i
    if (!symbol.startsWith(joined)) return undefined
  }
  return undefined
}

const isNarrow = (text: string, from: number, to: number) => to - from <= widestGap && !text.slice(from, to).includes('\n')

function merged(ranges: readonly MatchRange[]): readonly MatchRange[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const result: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = result.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
