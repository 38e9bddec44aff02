import type { DocumentId, RelationId, SymbolKey } from './ids.ts'
import type { Attachment, DocumentKind, Evidence, Mention, OwnSymbol } from './recognition.ts'

export type RelationKind = 'attaches' | 'answers' | 'cites' | 'revises' | 'contains' | 'announces' | 'translates'

/** What the linker needs to know of a document: all of it is in its recognition and its sightings. */
export interface LinkInput {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly title: string
  readonly language: string
  readonly symbols: readonly OwnSymbol[]
  /** Every file name it was met under, as spelled. */
  readonly fileNames: readonly string[]
  /** Documents found inside this archive, in archive order. */
  readonly members: readonly DocumentId[]
  readonly attachments: readonly Attachment[]
  readonly answers: ReadonlyArray<{ readonly value: SymbolKey; readonly evidence: Evidence }>
  readonly mentions: readonly Mention[]
}

/** How a target was found. */
export type LinkBasis = 'file-name' | 'symbol' | 'alias' | 'family' | 'revision' | 'language' | 'hand'

/**
 * A link from one document to another, or to what is not there. `here` has one `to`; `ambiguous` has several
 * `candidates`; `missing` has none and says under what name it is looked for.
 */
export interface Relation {
  readonly id: RelationId
  readonly from: DocumentId
  readonly kind: RelationKind
  readonly state: 'here' | 'missing' | 'ambiguous'
  readonly to?: DocumentId
  readonly candidates: readonly DocumentId[]
  /** The symbol looked for, and the file name and address the text gave. */
  readonly symbol?: SymbolKey
  readonly fileName?: string
  readonly url?: string
  /** Title the text gave for the target. */
  readonly title?: string
  /** Order among the relations of this kind from this document: attachment 1, 2, … */
  readonly order: number
  readonly basis?: LinkBasis
  readonly evidence: Evidence
  readonly origin: 'recognised' | 'hand'
}

/** A document others speak of that the library does not hold; attachments weigh most. */
export interface MissingDocument {
  /** The symbol, or the file name when no symbol was given. */
  readonly name: string
  readonly symbol?: SymbolKey
  readonly fileName?: string
  readonly url?: string
  readonly title?: string
  readonly attachedBy: readonly DocumentId[]
  readonly answeredBy: readonly DocumentId[]
  readonly citedBy: readonly DocumentId[]
}

/** The links of a whole library: a pure function of its documents, so arrival order cannot matter. */
export interface LinkedLibrary {
  readonly relations: readonly Relation[]
  readonly missing: readonly MissingDocument[]
  /** Further symbols a document goes by because a liaison that attaches it says so. */
  readonly aliases: ReadonlyMap<DocumentId, readonly OwnSymbol[]>
  /** Symbols that several documents claim with different bytes, and which: both are shown, and the conflict is said. */
  readonly conflicts: ReadonlyMap<SymbolKey, readonly DocumentId[]>
}

/** What differs in the links after documents came, changed or went. */
export interface LinkChange {
  /** Relations that are new or not as they were. */
  readonly changed: readonly Relation[]
  readonly gone: readonly RelationId[]
  /** Names whose missing document changed; nothing when nobody misses it any more. */
  readonly missing: ReadonlyMap<string, MissingDocument | undefined>
  /** Documents of the library whose own relations or aliases changed, and those that were put. */
  readonly documents: ReadonlySet<DocumentId>
  /** Who claims the symbols concerned, where several do; fewer than two when there is no conflict. */
  readonly conflicts: ReadonlyMap<SymbolKey, readonly DocumentId[]>
}
