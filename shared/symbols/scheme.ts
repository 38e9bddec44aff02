import type { SchemeName, SymbolContext, SymbolParts } from './parsed-symbol.ts'

/** One way of writing symbols: a pattern that proposes and a function that decides. */
export interface SymbolPattern {
  /** Global and without anchors; it must not match an empty text. */
  readonly pattern: RegExp
  /** Cheap and not global: what a text must hold before the pattern is tried. Most paragraphs pass no gate. */
  readonly gate: RegExp
  /** The parts, or nothing when the match is a near miss. */
  readonly read: (match: RegExpExecArray, context: SymbolContext, around: Around) => SymbolParts | undefined
}

/** Several symbols under one word: `TDs 12/P and 15/1`, `Questions 2, 3 and 7/17`, `RFCs 8446 and 9147`. */
export interface SymbolList {
  readonly pattern: RegExp
  readonly gate: RegExp
  /** Global: the items within a match, its first word included if that belongs to the first item. */
  readonly item: RegExp
  /** The parts of one item; `rest` is the list from the end of the item on, where a later item may say more. */
  readonly read: (item: RegExpExecArray, context: SymbolContext, rest: string, list: RegExpExecArray) => SymbolParts | undefined
}

/** The characters around a match, up to 24 on either side, with which a scheme turns near misses down. */
export interface Around {
  readonly before: string
  readonly after: string
}

export interface Scheme {
  readonly name: SchemeName
  readonly patterns: readonly SymbolPattern[]
  readonly lists?: readonly SymbolList[]
}

/** Letters of writing that sets spaces between words. Arabic joins its particles to a symbol, Chinese sets none. */
const joining = 'A-Za-z\\u00c0-\\u024f\\u0370-\\u052f\\d_'
/** No letter, digit or joiner before: a symbol starts a word. */
export const wordStart = `(?<![${joining}/!@.-])`
/** No letter or digit after. */
export const wordEnd = `(?![${joining}])`
/** Spaces that do not end a line. */
export const gap = '[ \\u00a0\\u202f]?'
/** Hyphens and dashes of every length. */
export const dash = '[-\\u2010-\\u2015\\u2212]'
/** What stands between the items of a list, in the six languages. */
export const comma = '(?:[ \\u00a0]?(?:,|;|&|and|or|et|y|и|و|,? and)[ \\u00a0]|、|和)'

/** The number without leading zeros; two layers of the field pad differently. */
export const plainNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** `R2` of `2`, `02` or nothing; revision 0 is the first issue. */
export const revisionOf = (digits: string | undefined): string | undefined =>
  digits === undefined || Number(digits) === 0 ? undefined : `R${Number(digits)}`

/** BCP 47 tags of the letters an ITU name ends in. Source: ITU-T, "Meeting Document File Naming Convention". */
const languages: Readonly<Record<string, string>> = { E: 'en', F: 'fr', S: 'es', A: 'ar', R: 'ru', C: 'zh' }

/** The language a letter stands for, as a part of a symbol. */
export function languagePart(letter: string | undefined): { readonly language?: string } {
  const language = languages[letter?.toUpperCase() ?? '']
  return language === undefined ? {} : { language }
}

/** A revision as a part of a symbol, absent for the first issue. */
export const revisionPart = (revision: string | undefined): { readonly revision?: string } => (revision === undefined ? {} : { revision })
