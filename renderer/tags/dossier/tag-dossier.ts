import type { Locator } from '../../../shared/contracts/blocks.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentRow, TaggingRow } from '../../library/index.ts'

/** All that the library knows under one tag, ready to be shown and to be written to a file. */
export interface TagDossier {
  readonly name: string
  /** Names of the tags above it, outermost first. */
  readonly above: readonly string[]
  readonly madeAt: Date
  readonly documents: number
  readonly sentences: number
  readonly answered: number
  /** How many documents each year has, earliest first; those without a date are not among them. */
  readonly years: ReadonlyArray<{ readonly year: string; readonly documents: number }>
  readonly sections: readonly DossierSection[]
  readonly liaisons: readonly DossierLiaison[]
}

/** The documents that come from one group, earliest first; an empty name for those that state none. */
export interface DossierSection {
  readonly group: string
  readonly documents: readonly DossierDocument[]
}

/** A document that bears the tag or one below it. */
export interface DossierDocument {
  readonly row: DocumentRow
  readonly citation: string
  /** The tag it bears, where that is one below. */
  readonly below?: string
  readonly why: string
  readonly tagging: TaggingRow
  readonly sentences: readonly DossierSentence[]
}

/** A sentence that speaks of the tag's subject. */
export interface DossierSentence {
  readonly text: string
  readonly place: string
  readonly citation: string
  readonly locator?: Locator
}

/** A liaison statement that bears the tag or carries a document that does, and what came of it. */
export interface DossierLiaison {
  readonly row: DocumentRow
  readonly citation: string
  readonly isTagged: boolean
  readonly carries: readonly DocumentRow[]
  readonly answeredBy: readonly DocumentRow[]
}

/** A sentence as it is found: where it stands and what it says. */
export interface FoundSentence {
  readonly text: string
  readonly locator?: Locator
}

/** Sentences by the document they stand in. */
export type SentencesOf = ReadonlyMap<DocumentId, readonly FoundSentence[]>
