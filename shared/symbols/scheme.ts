import type { SchemeName, SymbolContext, SymbolParts } from './parsed-symbol.ts'

/** One way of writing symbols: a pattern that proposes and a function that decides. */
export interface SymbolPattern {
  /** Global and without anchors; it must not match an empty text. */
  readonly pattern: RegExp
  /** The parts, or nothing when the match is a near miss. `after` is what follows it in the text, up to 24 characters. */
  readonly read: (match: RegExpExecArray, context: SymbolContext, around: Around) => SymbolParts | undefined
}

/** The characters around a match, with which a scheme turns near misses down. */
export interface Around {
  readonly before: string
  readonly after: string
}

export interface Scheme {
  readonly name: SchemeName
  readonly patterns: readonly SymbolPattern[]
}

/** No letter, digit or joiner before: a symbol starts a word. */
export const wordStart = '(?<![\\p{L}\\p{N}_/!@.-])'
/** No letter or digit after. */
export const wordEnd = '(?![\\p{L}\\p{N}_])'
/** Spaces that do not end a line. */
export const gap = '[ \\u00a0\\u202f]?'
/** Hyphens and dashes of every length. */
export const dash = '[-\\u2010-\\u2015\\u2212]'

/** The number without leading zeros; two layers of the field pad differently. */
export const plainNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** `R2` of `2`, `02` or nothing; revision 0 is the first issue. */
export const revisionOf = (digits: string | undefined): string | undefined =>
  digits === undefined || Number(digits) === 0 ? undefined : `R${Number(digits)}`
