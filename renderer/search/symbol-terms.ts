import type { Token } from './tokens.ts'

/**
 * Document symbols are written in many ways: `TD 1447`, `TD-1447`, `TD1447R2`, `TD 1447 Rev.2`. Each is indexed also in
 * one piece, so that one query finds them all:
 *
 *   `TD 1447 (Rev. 2)` → … `td1447`          `TD1447R2` → … `td1447`          `FG-AI4H` → … `fgai4h`
 */
export function symbolTerms(text: string, words: readonly Token[]): readonly string[] {
  const joined: string[] = []
  for (const [at, word] of words.entries()) {
    const unrevised = unrevisedTerm(word.term)
    if (unrevised !== undefined) joined.push(unrevised)
    const before = words[at - 1]
    if (before !== undefined && isSymbolPair(text, before, word)) joined.push(before.term + (unrevised ?? word.term))
  }
  return joined
}

/** Letters a group of a symbol has at most: `TSAG`, `FGAI4H`. */
export const longestGroup = 7
const groupLetters = /^[A-Z]{1,7}$/
const hasDigit = /\d/
const narrowGap = /^(?:[-‐‑–._/ \u00a0]|\. )?$/

/** Whether what stands between a group's letters and a word with a digit joins them to a symbol. */
export const isSymbolGap = (gap: string, isNumber: boolean): boolean => narrowGap.test(gap) && (isNumber || gap === '-')

/** `TD` + `1447`, `X` + `509`, `FG` + `AI4H`: capitals, a narrow gap, and a term that a number makes a symbol. */
function isSymbolPair(text: string, before: Token, word: Token): boolean {
  if (!hasDigit.test(word.term) || !groupLetters.test(text.slice(before.start, before.end))) return false
  return isSymbolGap(text.slice(before.end, word.start), /^\d/.test(word.term))
}

const revised = /^([a-z]+\d+)r(?:ev)?\d+$/

/** `td1447r2` → `td1447`; undefined when the term has no revision. */
export const unrevisedTerm = (term: string): string | undefined => revised.exec(term)?.[1]

/** Whether a term mixes letters and digits as symbols do, and may therefore be spread over several words of a text. */
export const isSymbolTerm = (term: string): boolean => /^[a-z]+\d[a-z\d]*$/.test(term)
