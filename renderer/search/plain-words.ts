import type { MatchTerm } from '../../shared/contracts/search.ts'
import { isSymbolTerm } from './symbol-terms.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const beyondAscii = /[^\x00-\x7f]/
/** What is part of a word and no ASCII; dashes, quotation marks and bullets, which office documents are full of, are not. */
const wordlyBeyondAscii = /[[\p{L}\p{N}\p{M}\p{Cf}]--[\0-\x7f]]/v
/** Characters from which on a term may be a longer word cut off. */
const longestTerm = 64

/**
 * Whether all words of a text are plain: ASCII. A term is in it then where its letters stand, small or not, between
 * characters that make no words, so that looking for letters and at what stands beside them is enough, at a tenth of the
 * time of cutting words.
 */
export const holdsPlainWordsOnly = (text: string): boolean => !beyondAscii.test(text) || !wordlyBeyondAscii.test(text)

/** Whether a term is one word, in whatever letters, and not a symbol, which may be spread over several words of a text. */
export const isOneWord = ({ words: [word = '', next], letters }: MatchTerm): boolean =>
  next === undefined && letters === undefined && word !== '' && word.length < longestTerm && !isSymbolTerm(word)

/** Calls `take` for each stretch of a text that a word or one of its forms stands for; in the order of the text, form by form. */
export type WordFinder = (text: string, take: (start: number, end: number) => void) => void

/** Finds a word in texts of plain words, as they are written. */
export const plainFinder = (term: MatchTerm): WordFinder =>
  finderOf(term, (word) => (isPlain.test(word) ? finder(word, 'gi', isPlainCharacter) : undefined))

/** Finds a word in folded words with blanks and line ends between them. */
export const foldedFinder = (term: MatchTerm): WordFinder => finderOf(term, (word) => finder(word, 'g', isNoBlank))

function finderOf({ words: [word = ''], prefix, forms = [] }: MatchTerm, find: (word: string) => FindOne | undefined): WordFinder {
  // Forms that begin with a word meant as a beginning are met with it.
  const others = forms.filter((form) => !prefix || !form.startsWith(word))
  const own = find(word)
  const finders = others.flatMap((form) => find(form) ?? [])
  return (text, take) => {
    own?.(text, prefix, take)
    for (const each of finders) each(text, false, take)
  }
}

type FindOne = (text: string, isBeginning: boolean, take: (start: number, end: number) => void) => void

/** Small letters are not made of the text before: where it holds a single typographic mark, that takes five times as long as to look. */
function finder(word: string, flags: string, isWordCharacter: (code: number) => boolean): FindOne {
  const pattern = new RegExp(literally(word), flags)
  return (text, isBeginning, take) => {
    pattern.lastIndex = 0
    while (pattern.test(text)) {
      let end = pattern.lastIndex
      const start = end - word.length
      pattern.lastIndex = start + 1
      if (isWordCharacter(text.charCodeAt(start - 1))) continue
      if (isBeginning) while (isWordCharacter(text.charCodeAt(end))) end++
      if (!isWordCharacter(text.charCodeAt(end))) take(start, end)
    }
  }
}

/** A pattern that stands for a word as it is. */
export const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const isPlain = /^[a-z\d]+$/

/** Letters and digits of ASCII; `NaN`, before the beginning and after the end, is none. */
const isPlainCharacter = (code: number): boolean => (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)

const isNoBlank = (code: number): boolean => code > 0x20
