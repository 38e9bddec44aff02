import type { Direction, Locator } from './blocks.ts'
import type { SymbolKey, TagId } from './ids.ts'

/** The kinds of document the field tells apart; contract of `inspect` and of the query language's `kind:`. */
export const documentKinds = [
  'liaison',
  'contribution',
  'temporary-document',
  'report',
  'agenda',
  'recommendation',
  'presentation',
  'workshop',
  'template',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The words that made the recogniser say something, and where they stand. No locator: the file name or a property. */
export interface Evidence {
  readonly text: string
  readonly locator?: Locator
  /** The delegate said so; `text` is what the recogniser had gone by, empty when it had nothing. */
  readonly byHand?: true
  /** The file name of the index beside the document (ITU Sync) whose words these are. */
  readonly index?: string
}

/** A value the document states, with its evidence. */
export interface Stated<T> {
  readonly value: T
  readonly evidence: Evidence
}

/** An ISO 8601 day; of a text that says only a month, its first day and `month`. */
export interface StatedDate extends Stated<string> {
  readonly precision?: 'month'
}

/** A symbol the document itself bears. `alias`: another name of the same paper, given by a liaison that attaches it. */
export interface OwnSymbol {
  readonly key: SymbolKey
  /** As printed or as the file name spells it. */
  readonly printed: string
  readonly evidence: Evidence
  readonly origin: 'header' | 'name' | 'property' | 'index' | 'alias' | 'hand'
}

/** A symbol of another document in the text; one a document, with how often and where first. */
export interface Mention {
  readonly key: SymbolKey
  readonly printed: string
  readonly count: number
  readonly evidence: Evidence
  /** Every block it stands in, ascending, at most 50. */
  readonly blocks: readonly number[]
}

/** A group of a standards body in its short standard form: `SG17`, `TSAG`, `FG-AI4H`, `JCA-IdM`, `SA2`. */
export type GroupName = string

export interface Contact {
  readonly name?: string
  readonly organisation?: string
  readonly country?: string
  readonly email?: string
  readonly telephone?: string
}

export interface Attachment {
  /** As printed, `1` when the list is not numbered and there is one. */
  readonly number: string
  readonly title: string
  readonly symbols: readonly SymbolKey[]
  /** File name, from the address or the text. */
  readonly fileName?: string
  readonly url?: string
  /** What the text says around it: `zip with cover page plus presentation`. */
  readonly note?: string
  readonly evidence: Evidence
}

/** What a liaison statement must contain. Source: Rec. ITU-T A.1 (10/2016), 1.5.1. */
export interface Liaison {
  readonly direction?: 'incoming' | 'outgoing'
  readonly isReply: boolean
  readonly from: ReadonlyArray<Stated<GroupName>>
  readonly action: ReadonlyArray<Stated<GroupName>>
  readonly comment: ReadonlyArray<Stated<GroupName>>
  readonly information: ReadonlyArray<Stated<GroupName>>
  readonly cc: ReadonlyArray<Stated<GroupName>>
  /** ISO 8601 date. */
  readonly deadline?: Stated<string>
  /** The deadline's words where no day could be read in them: `end of September 2024`. */
  readonly deadlineText?: Stated<string>
  readonly approval?: Stated<string>
  readonly contacts: ReadonlyArray<Stated<Contact>>
  /** Statements this one answers. */
  readonly answers: ReadonlyArray<Stated<SymbolKey>>
  readonly attachments: readonly Attachment[]
}

/** A dated occasion the document speaks of. Dates are ISO 8601 days. */
export interface DocumentEvent {
  readonly kind: 'workshop' | 'meeting' | 'deadline'
  readonly title: string
  readonly start: string
  readonly end?: string
  readonly place?: string
  /** The group that meets or asks. */
  readonly group?: GroupName
  /** How exact `start` is: a text that says only "September 2018" gives its first day and `month`. */
  readonly precision: 'day' | 'month'
  readonly evidence: Evidence
}

/** The meeting the document was written for. */
export interface Meeting {
  readonly group?: GroupName
  readonly start?: string
  readonly end?: string
  readonly place?: string
}

/** A tag the lens proposes, with the sentences that made it. `score` is 0 to 1. */
export interface TagProposal {
  readonly tag: TagId
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** The lens's terms that carry it, the first found first; absent in what an older version proposed. */
  readonly terms?: readonly string[]
}

/** Everything recognised in one document: a pure function of its name, blocks and properties. */
export interface Recognition {
  readonly kind: DocumentKind
  /** 0 to 1. */
  readonly kindConfidence: number
  readonly kindEvidence?: Evidence
  readonly symbols: readonly OwnSymbol[]
  readonly title: string
  readonly titleFrom: 'header' | 'index' | 'heading' | 'property' | 'text' | 'name' | 'hand'
  /** BCP 47 primary tag, `und` when the text is too short to tell. */
  readonly language: string
  readonly direction: Direction
  readonly source?: Stated<string>
  /** The document's own date. */
  readonly date?: StatedDate
  /** As in the symbol: `R2`. */
  readonly revision?: string
  readonly meeting?: Stated<Meeting>
  readonly questions: ReadonlyArray<Stated<string>>
  /** Groups the document comes from, is addressed to or was filed in: what `group:` searches. */
  readonly groups: readonly GroupName[]
  readonly abstract?: Stated<string>
  readonly keywords: readonly string[]
  readonly liaison?: Liaison
  readonly events: readonly DocumentEvent[]
  readonly mentions: readonly Mention[]
  readonly proposals: readonly TagProposal[]
}
