import type { SymbolKey } from './ids.ts'
import type { Attachment, Contact, DocumentEvent, DocumentKind, GroupName, Meeting } from './recognition.ts'

/** One entry of a list, corrected. With nothing in `now`, the entry is struck out. */
export interface ItemCorrection<T> {
  /** Which recognised entry is meant (`itemKey`), or a name of its own for one that the delegate added. */
  readonly key: string
  readonly now?: T
  readonly isAdded?: true
}

/** What a delegate can say otherwise than the recogniser did. `null`: the document states none. */
export interface CorrectedValues {
  readonly kind: DocumentKind
  readonly title: string
  /** All names of the document, the one it goes by first. */
  readonly symbols: readonly SymbolKey[]
  readonly source: string | null
  /** ISO 8601 day, as `deadline`. */
  readonly date: string | null
  readonly deadline: string | null
  readonly meeting: Meeting | null
  readonly questions: readonly string[]
  readonly groups: readonly GroupName[]
  readonly from: readonly GroupName[]
  readonly action: readonly GroupName[]
  readonly comment: readonly GroupName[]
  readonly information: readonly GroupName[]
  readonly cc: readonly GroupName[]
  readonly answers: readonly SymbolKey[]
  readonly contacts: ReadonlyArray<ItemCorrection<Contact>>
  readonly attachments: ReadonlyArray<ItemCorrection<Attachment>>
  readonly events: ReadonlyArray<ItemCorrection<DocumentEvent>>
}

export type CorrectedField = keyof CorrectedValues
/** Fields that are lists of entries, each corrected by itself. */
export type ItemField = 'contacts' | 'attachments' | 'events'

/** One field as the delegate corrected it. */
export type Correction = { [F in CorrectedField]: { readonly field: F; readonly value: CorrectedValues[F] } }[CorrectedField]
