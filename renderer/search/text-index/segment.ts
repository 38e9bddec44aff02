import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentPassages } from '../document-passages.ts'
import { Dictionary, type TermRange } from './dictionary.ts'
import { readIds } from './document-ids.ts'
import type { PositionRoom } from './position-room.ts'
import { eachPosting } from './postings.ts'
import { openResident, type PassagePlace, type SegmentViews } from './segment-layout.ts'

/** Reads a stretch of a segment's positions, from wherever they are kept: at once, into the room that is lent, where that can be. */
export type ReadPositions = (from: number, to: number, room: PositionRoom) => Uint8Array | Promise<Uint8Array>

/** Reads the passages kept at a place; undefined where that cannot be. */
export type ReadKeptPassages = (place: PassagePlace) => DocumentPassages | undefined

/** How a segment reads what is not in memory. */
export interface SegmentReaders {
  readonly positions: ReadPositions
  /** Where passages are kept beside the index. */
  readonly passages?: ReadKeptPassages
}

/** An opened segment: its dictionary and document postings in memory, its positions and its documents' passages on demand. */
export class Segment {
  readonly views: SegmentViews
  readonly residentBytes: number
  private readonly read: ReadPositions
  private readonly readPassages: ReadKeptPassages
  readonly dictionary: Dictionary
  private readonly beginnings: Dictionary
  private ids: readonly DocumentId[] | undefined

  private constructor(views: SegmentViews, residentBytes: number, { positions, passages }: SegmentReaders) {
    this.views = views
    this.residentBytes = residentBytes
    this.read = positions
    this.readPassages = passages ?? (() => undefined)
    this.dictionary = new Dictionary(views.terms)
    this.beginnings = new Dictionary(views.beginnings)
  }

  /** Opens a resident part; undefined when it is damaged or of another version. */
  static open(resident: ArrayBuffer, readers: SegmentReaders): Segment | undefined {
    const views = openResident(resident)
    return views === undefined ? undefined : new Segment(views, resident.byteLength, readers)
  }

  get documents(): number {
    return this.views.documents
  }

  get terms(): number {
    return this.views.terms.terms
  }

  /** The documents' ids in the order of their numbers; read from their bytes once. */
  documentIds(): readonly DocumentId[] {
    this.ids ??= readIds(this.views.ids)
    return this.ids
  }

  /** The number of a term; -1 when no document of the segment holds it. */
  find(term: string): number {
    return this.dictionary.find(term)
  }

  /** The terms that begin with `beginning`, with their summed postings where there are such. */
  startingWith(beginning: string): TermRange {
    const range = this.dictionary.startingWith(beginning)
    const number = this.beginnings.find(beginning)
    if (number < 0) return range
    const { postingsFrom, postingsTo } = this.beginnings.at(number)
    return { ...range, summed: { from: postingsFrom, to: postingsTo } }
  }

  term(number: number): string {
    return this.dictionary.term(number)
  }

  /** Calls `take` for each document that bears one of the terms of a range, and how often: once a term, or once in all. */
  eachPosting(range: TermRange, take: (document: number, frequency: number) => void): void {
    const { views, dictionary } = this
    if (range.summed !== undefined) eachPosting(views.summed, range.summed, take)
    else
      for (const cursor = dictionary.at(range.from); cursor.number < range.to; cursor.next())
        eachPosting(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, take)
  }

  /** A document's passages as they are kept beside the segment; undefined when they are not. */
  passages(document: number): DocumentPassages | undefined {
    const { packs, starts, sizes } = this.views.passages
    const size = sizes[document] ?? 0
    return size === 0 ? undefined : this.readPassages({ pack: packs[document] ?? 0, start: starts[document] ?? 0, size })
  }

  /** Positions of the terms of a range: one read for all, since they stand side by side. They may be in the room that is lent for them. */
  positions({ from, to }: TermRange, room: PositionRoom): Uint8Array | Promise<Uint8Array> {
    const { dictionary } = this
    return this.read(dictionary.at(from).positionsFrom, dictionary.at(to - 1).positionsTo, room)
  }
}
