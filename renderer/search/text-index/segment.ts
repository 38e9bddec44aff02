import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { readId } from './document-ids.ts'
import { openResident, type SegmentViews } from './segment-layout.ts'

/** Reads a stretch of a segment's positions, from wherever they are kept. */
export type ReadPositions = (from: number, to: number) => Promise<Uint8Array>

/** Terms that follow one another in a segment's dictionary, as half-open range. */
export interface TermRange {
  readonly from: number
  readonly to: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** An opened segment: its dictionary and document postings in memory, its positions on demand. */
export class Segment {
  readonly views: SegmentViews
  readonly residentBytes: number
  private readonly read: ReadPositions
  private shared: Uint8Array | undefined
  private ids: readonly DocumentId[] | undefined

  private constructor(views: SegmentViews, residentBytes: number, read: ReadPositions) {
    this.views = views
    this.residentBytes = residentBytes
    this.read = read
  }

  /** Opens a resident part; undefined when it is damaged or of another version. */
  static open(resident: ArrayBuffer, read: ReadPositions): Segment | undefined {
    const views = openResident(resident)
    return views === undefined ? undefined : new Segment(views, resident.byteLength, read)
  }

  get documents(): number {
    return this.views.documents
  }

  get terms(): number {
    return this.views.terms
  }

  /** The documents' ids in the order of their numbers; read from their bytes once. */
  documentIds(): readonly DocumentId[] {
    this.ids ??= Array.from({ length: this.documents }, (_, document) => readId(this.views.ids, document))
    return this.ids
  }

  /** The number of a term; -1 when no document of the segment holds it. */
  find(term: string): number {
    const wanted = encoder.encode(term)
    const at = this.lowerBound(wanted)
    return at < this.terms && this.compare(at, wanted) === 0 ? at : -1
  }

  /** The terms that begin with `beginning`. */
  startingWith(beginning: string): TermRange {
    const wanted = encoder.encode(beginning)
    const from = this.lowerBound(wanted)
    // UTF-8 has no byte 0xff: it stands behind everything that begins so.
    const behind = new Uint8Array(wanted.length + 1)
    behind.set(wanted)
    behind[wanted.length] = 0xff
    return { from, to: this.lowerBound(behind) }
  }

  term(number: number): string {
    const { termText, termEnds } = this.views
    return decoder.decode(termText.subarray(termEnds[number], termEnds[number + 1]))
  }

  /** How many bytes each term has in common with the one before it, at most 255; worked out when first asked for. */
  sharedBeginnings(): Uint8Array {
    this.shared ??= sharedBeginnings(this.views)
    return this.shared
  }

  /** Positions of the terms of a range: one read for all, since they stand side by side. */
  positions({ from, to }: TermRange): Promise<Uint8Array> {
    const { positionEnds } = this.views
    return this.read(positionEnds[from] ?? 0, positionEnds[to] ?? 0)
  }

  private lowerBound(wanted: Uint8Array): number {
    let low = 0
    let high = this.terms
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(middle, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Compares a term with bytes: negative when it comes before them. */
  private compare(number: number, wanted: Uint8Array): number {
    const { termText, termEnds } = this.views
    const start = termEnds[number] ?? 0
    const length = (termEnds[number + 1] ?? 0) - start
    const shared = Math.min(length, wanted.length)
    for (let at = 0; at < shared; at++) {
      const difference = (termText[start + at] ?? 0) - (wanted[at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - wanted.length
  }
}

function sharedBeginnings({ termText, termEnds, terms }: SegmentViews): Uint8Array {
  const shared = new Uint8Array(terms)
  for (let number = 1; number < terms; number++) {
    const before = termEnds[number - 1] ?? 0
    const start = termEnds[number] ?? 0
    const most = Math.min(start - before, (termEnds[number + 1] ?? 0) - start, 255)
    let length = 0
    while (length < most && termText[before + length] === termText[start + length]) length++
    shared[number] = length
  }
  return shared
}
