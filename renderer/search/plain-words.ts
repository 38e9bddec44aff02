import type { MatchTerm } from '../../shared/contracts/search.ts'
import { isSymbolTerm } from './symbol-terms.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const beyondAscii = /[^\x00-\x7f]/
/** What is part of a word and no ASCII; dashes, quotation marks and bullets, which office documents are full of, are not. */
const wordlyBeyondAscii = /[[\p{L}\p{N}\p{M}\p{Cf}]--[\0-\x7f]]/v
/** Characters from which on a term may be a longer word cut off. */
const longestTerm = 64

/**
 * Whether all words of a text are ASCII. A term is in it then where its small letters stand between characters that make no
 * words, so that looking for letters and at what stands beside them is enough, at a tenth of the time of cutting words.
 */
export const holdsPlainWordsOnly = (text: string): boolean => !beyondAscii.test(text) || !wordlyBeyondAscii.test(text)

/** Whether a term is one word, in whatever letters, and not a symbol, which may be spread over several words of a text. */
export const isPlainTerm = ({ words: [word = '', next], letters }: MatchTerm): boolean =>
  next === undefined && letters === undefined && word !== '' && word.length < longestTerm && !isSymbolTerm(word)

/** Calls `take` for each stretch of a text, given in small letters, that a plain term or one of its forms stands for; in no stated order. */
export function eachPlainWord(
  lower: string,
  { words: [word = ''], prefix, forms = [] }: MatchTerm,
  take: (start: number, end: number) => void,
): void {
  eachOccurrence(lower, word, prefix, take)
  // Forms that begin with a word meant as a beginning were met with it.
  for (const form of forms) if (!prefix || !form.startsWith(word)) eachOccurrence(lower, form, false, take)
}

function eachOccurrence(lower: string, word: string, prefix: boolean, take: (start: number, end: number) => void): void {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (isWordCharacter(lower.charCodeAt(at - 1))) continue
    let end = at + word.length
    if (prefix) while (isWordCharacter(lower.charCodeAt(end))) end++
    if (!isWordCharacter(lower.charCodeAt(end))) take(at, end)
  }
}

/** Letters and digits of lower-case ASCII; `NaN`, before the beginning and after the end, is none. */
const isWordCharacter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
