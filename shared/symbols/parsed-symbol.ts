import type { SymbolKey } from '../contracts/ids.ts'

/** The naming schemes of the field, one module each in `schemes/`. */
export type SchemeName =
  | 'itu-dms'
  | 'itu-liaison-file'
  | 'itu-printed'
  | 'itu-short'
  | 'itu-com'
  | 'itu-letter'
  | 'itu-question'
  | 'itu-recommendation'
  | 'itu-r'
  | 'itu-conference'
  | 'focus-group'
  | '3gpp'
  | 'etsi'
  | 'ietf'
  | 'jtc1'
  | 'ieee802'

/** What a scheme makes of the characters it matched; `key` without what does not tell papers apart (language, format). */
export interface SymbolParts {
  /** Canonical spelling, revision included. */
  readonly key: string
  /** Canonical spelling without the revision; absent when there is none. */
  readonly base?: string
  /** As in the symbol: `R2`. */
  readonly revision?: string
  /** BCP 47 tag of the language the name ends in. */
  readonly language?: string
  /** First year of the study period of a DMS name: 2017. */
  readonly period?: number
  /** First day of the meeting in a DMS name, ISO 8601. */
  readonly meetingStart?: string
  /** Group whose paper it is. */
  readonly group?: string
  /** Type within the scheme: `TD`, `C`, `R`, `LS`, `COL` … */
  readonly type?: string
  /** Whether the spelling itself says which series of TDs is meant (`/P`, `-PLEN`). */
  readonly subgroup?: string
}

/** A symbol read from a name or a text. */
export interface ParsedSymbol extends Omit<SymbolParts, 'key' | 'base'> {
  readonly scheme: SchemeName
  readonly key: SymbolKey
  /** The characters it was read from. */
  readonly printed: string
}

/** A symbol in a text; `text.slice(start, end)` is `printed`. */
export interface FoundSymbol extends ParsedSymbol {
  readonly start: number
  readonly end: number
}

/** What is known of the document a text stands in, so that `TD 1447` can be given its group. */
export interface SymbolContext {
  /** Groups of the document, the likeliest first: `['SG17']`. */
  readonly groups?: readonly string[]
  /** Bodies whose short forms may be read, e.g. `itu-r` for `5A/650`; none are assumed. */
  readonly bodies?: readonly ('itu-r' | '3gpp')[]
  /** Looks for symbols of one scheme alone. */
  readonly only?: SchemeName
  /** Set when the whole text is known to be symbols (a symbol cell, a file name), which relaxes the traps' guards. */
  readonly isSymbolField?: boolean
}
