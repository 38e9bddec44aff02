import type { Direction } from '../../shared/contracts/blocks.ts'
import type { CorrectedField, Correction } from '../../shared/contracts/corrections.ts'
import type { DocumentId, FileHash, ImportId, RuleId, SymbolKey, TagId } from '../../shared/contracts/ids.ts'
import type { MissingDocument, Relation } from '../../shared/contracts/linking.ts'
import type { Format, OutcomeKind, ReadWarning, Scan, UnreadReason } from '../../shared/contracts/reading.ts'
import type { DocumentEvent, DocumentKind, Evidence, GroupName, Meeting, Recognition } from '../../shared/contracts/recognition.ts'

/** Bytes the library has met, under their hash, with every place they were met in. */
export interface FileRow {
  readonly hash: FileHash
  readonly sizeBytes: number
  readonly format: Format
  readonly sightings: readonly Sighting[]
}

/** One meeting with a file: the same bytes met again are a new sighting, not a second document. */
export interface Sighting {
  /** As dropped, picked or named; inside an archive `archive.zip!/member`. */
  readonly path: string
  readonly name: string
  readonly importId: ImportId
  readonly at: Date
  readonly modifiedAt?: Date
  /** The archive it was found in. */
  readonly archive?: FileHash
}

/** The original, byte for byte. */
export interface OriginalRow {
  readonly hash: FileHash
  readonly blob: Blob
}

/**
 * What lists, filters and the catalogue need of a document, and no more: the whole table is held in memory.
 * Facts with their evidence are in `RecognitionRow`, the text in `TextRow`.
 */
export interface DocumentRow {
  readonly id: DocumentId
  readonly hash: FileHash
  /** File name of the first sighting. */
  readonly name: string
  /** File names under which the same bytes were met since. */
  readonly otherNames?: readonly string[]
  readonly format: Format
  readonly sizeBytes: number
  readonly outcome: OutcomeKind
  readonly reason?: UnreadReason
  /** The outcome as a sentence for the delegate. */
  readonly detail?: string
  readonly warnings: readonly ReadWarning[]
  readonly kind: DocumentKind
  readonly kindConfidence: number
  /** Canonical symbols, its own first, then aliases. */
  readonly symbols: readonly SymbolKey[]
  readonly title: string
  readonly language: string
  readonly direction: Direction
  readonly source?: string
  /** ISO 8601 day. */
  readonly date?: string
  /** Of a date that says no more than its month. */
  readonly datePrecision?: 'month'
  readonly revision?: string
  readonly meeting?: Meeting
  readonly groups: readonly GroupName[]
  readonly questions: readonly string[]
  readonly from: readonly GroupName[]
  /** Everybody a liaison is addressed to: action, comment, information, cc. */
  readonly to: readonly GroupName[]
  readonly deadline?: string
  /** The archive it is a member of, when it was met in one. */
  readonly memberOf?: DocumentId
  /** The next revision of the same paper, when the library holds one. */
  readonly supersededBy?: DocumentId
  /** Others that claim one of its symbols with different bytes. */
  readonly rivals?: readonly DocumentId[]
  /** What the delegate corrected, and when last. */
  readonly corrected?: readonly CorrectedField[]
  readonly correctedAt?: Date
  readonly attachmentsHere: number
  readonly attachmentsMissing: number
  readonly pages?: number
  readonly passages: number
  readonly readMs: number
  /** Tags it bears, by hand or accepted; kept equal to the `taggings` table by `changes.ts`. */
  readonly tags: readonly TagId[]
  readonly openProposals: number
  readonly addedAt: Date
  /** When its bytes were last read; its text and recognition are as old as this. */
  readonly readAt: Date
  /** Absent while it is unread. */
  readonly openedAt?: Date
  /** Version of readers and recognisers that made this row; an older one is read again. */
  readonly readerVersion: number
  /** Version of the lens that read it last; absent, or an older one: the lens reads it again. */
  readonly lensVersion?: number
}

/** What is known of a document, with all evidence: what was recognised, with the delegate's corrections over it. */
export interface RecognitionRow {
  readonly id: DocumentId
  readonly recognition: Recognition
  /** As the last reading recognised it, where corrections say otherwise. */
  readonly recognised?: Recognition
  /** Documents found inside this archive, in archive order; absent in rows of version 1. */
  readonly members?: readonly DocumentId[]
}

/** The blocks as `texts.ts` encodes them: one row a document, since small rows are the slowest step of an import. */
export interface TextRow {
  readonly id: DocumentId
  readonly blocks: Uint8Array<ArrayBuffer>
}

/** What was read off the pictures of a document's pages; it outlives every reading. */
export interface ScanRow extends Scan {
  readonly id: DocumentId
  readonly at: Date
}

/** A relation as the linker computed it, or as the delegate decided it. */
export interface RelationRow extends Relation {
  /** Of a decision (`origin: 'hand'`) on what was recognised: it is right, or it is not so. */
  readonly verdict?: 'confirmed' | 'removed'
}

/** One field of a document as the delegate corrected it; it outlives every reading, and the document's removal. */
export type CorrectionRow = Correction & { readonly document: DocumentId; readonly at: Date }

export interface MissingRow extends MissingDocument {
  readonly key: string
}

export interface TagRow {
  readonly id: TagId
  readonly name: string
  readonly parent?: TagId
  /** One of the palette's colour names in `renderer/ui/tokens.css`. */
  readonly colour: TagColour
  readonly createdAt: Date
  /** Other names it is found by. */
  readonly aliases?: readonly string[]
  /** The number key, 1 to 9, that gives it. */
  readonly pin?: number
  /** Tags of the lens come with the app; they can be renamed, not removed. */
  readonly origin: 'hand' | 'lens'
}

export const tagColours = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'indigo', 'violet', 'pink'] as const
export type TagColour = (typeof tagColours)[number]

/** That a document bears a tag, and why. */
export interface TaggingRow {
  readonly document: DocumentId
  readonly tag: TagId
  readonly origin: 'hand' | 'proposal' | 'rule'
  readonly at: Date
  /** The rule that gave it, and what it looked for then. */
  readonly rule?: RuleId
  readonly query?: string
}

/** What gives a tag to documents by itself: a query in the search language. */
export interface RuleRow {
  readonly id: RuleId
  readonly tag: TagId
  readonly query: string
  readonly createdAt: Date
  readonly updatedAt: Date
  /** The pack it came with. */
  readonly pack?: string
  /** Of a rule that came with a pack: the delegate changed it since, so that a newer pack leaves it alone. */
  readonly isOwn?: boolean
}

/** A pack of rules that was taken in, and what its tags are called there: how two packs with one tag id are told apart. */
export interface PackRow {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly importedAt: Date
  readonly tags: ReadonlyArray<{ readonly id: string; readonly name: string; readonly tag: TagId }>
  /** Ids of its rules, as the pack gives them: one that is not here any more was removed by the delegate. */
  readonly rules: readonly string[]
}

/** A tag that the delegate took off a document: no rule gives it again. */
export interface WithheldRow {
  readonly document: DocumentId
  readonly tag: TagId
  readonly at: Date
}

/** A term of the lens that the delegate silenced: what it alone carries is not proposed. */
export interface QuietTermRow {
  readonly tag: TagId
  readonly term: string
  readonly at: Date
}

/** What the delegate says of a proposal. */
export type ProposalDecision = 'open' | 'accepted' | 'rejected'

/** A tag the lens proposes. A decision is the delegate's and is never overwritten by a later reading. */
export interface ProposalRow {
  readonly document: DocumentId
  readonly tag: TagId
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** The lens's terms that carry it; absent in rows of an older lens. */
  readonly terms?: readonly string[]
  /** `withdrawn`: only terms that the delegate silenced carry it. */
  readonly state: ProposalDecision | 'withdrawn'
  readonly decidedAt?: Date
}

export interface NoteRow {
  readonly document: DocumentId
  readonly text: string
  readonly updatedAt: Date
}

/** One run of the importer, with its counts for the lasting list of imports. */
export interface ImportRow {
  readonly id: ImportId
  readonly startedAt: Date
  readonly endedAt?: Date
  readonly state: 'running' | 'finished' | 'cancelled' | 'interrupted'
  /** All its files have been taken over: should the window be closed, it can go on without the place they came from. */
  readonly isTaken?: boolean
  /** What was dropped or named, for the list: `Downloads`, `3 files`. */
  readonly label: string
  readonly found: number
  readonly imported: number
  readonly duplicates: number
  readonly unread: number
  readonly skipped: number
}

/**
 * A file waiting to be read; it survives a crash, so that an interrupted import goes on. Its bytes are already in
 * `originals` under `hash`, so nothing depends on the place it was dropped from.
 */
export interface QueueRow {
  readonly id?: number
  readonly importId: ImportId
  readonly path: string
  readonly name: string
  readonly hash: FileHash
  readonly sizeBytes: number
  readonly modifiedAt?: Date
  /** The archive it was found in. */
  readonly archive?: FileHash
  /** How many archives it stands in, one inside the other. */
  readonly depth?: number
}

/** Something that could not be read or was skipped, with what to do: the lasting list behind *Coverage*. */
export interface ProblemRow {
  readonly id?: number
  readonly importId: ImportId
  readonly path: string
  readonly document?: DocumentId
  readonly reason: UnreadReason | 'skipped'
  readonly detail: string
  readonly at: Date
}

/** An event a document speaks of, in a table of its own so that the timeline need not open every recognition. */
export interface EventRow {
  readonly id?: number
  readonly document: DocumentId
  readonly event: DocumentEvent
}

/**
 * A document the delegate removed, with all that was decided about it. Its bytes, text and recognition stay in their
 * tables until `purgeRemoved` lets go of them.
 */
export interface RemovedRow {
  readonly id: DocumentId
  readonly at: Date
  readonly document: DocumentRow
  readonly file?: FileRow
  readonly taggings: readonly TaggingRow[]
  readonly proposals: readonly ProposalRow[]
  readonly relations: readonly RelationRow[]
  readonly events: readonly EventRow[]
  readonly note?: NoteRow
}
