import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentPassages } from '../document-passages.ts'
import type { TermRange } from './dictionary.ts'
import { addFrequencies } from './postings.ts'
import type { ScoredSet } from './scored-set.ts'
import type { Segment } from './segment.ts'

/** A number by which a document is known in the engine; the same in every part of it. */
export type DocumentNumber = number

/** Gives documents their numbers. */
export interface Numbering {
  /** The number of a document; undefined when the library does not hold it any more. */
  readonly numberOf: (id: DocumentId) => DocumentNumber | undefined
  /** One more than the highest number given. */
  readonly size: number
}

/** A segment with the numbers of its documents; `noNumber` where a document is gone, or newer in another segment. */
export interface PlacedSegment {
  readonly segment: Segment
  readonly numbers: Int32Array
}

/** Terms of one segment that stand for one word of a query. */
export interface SegmentTerms {
  readonly place: PlacedSegment
  readonly terms: readonly TermRange[]
}

const noNumber = -1
/** BM25 with the usual parameters. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), 3.5.5. */
const saturation = 1.2
const lengthWeight = 0.7

/** All segments as one index over the library's documents. */
export class TextIndex {
  private placed: readonly PlacedSegment[] = []
  /** Words in each document. */
  private lengths = new Float32Array(0)
  /** What BM25 adds to a term's frequency for the length of each document. */
  private norms = new Float32Array(0)
  /** The segment that holds each document, by its place among them, and the document's number in it. */
  private holders = new Int32Array(0)
  private placesIn = new Uint32Array(0)
  private alive = 0

  get segments(): readonly PlacedSegment[] {
    return this.placed
  }

  /** Documents that a search can find. */
  get documents(): number {
    return this.alive
  }

  get residentBytes(): number {
    return this.placed.reduce((sum, { segment }) => sum + segment.residentBytes, this.lengths.byteLength + this.norms.byteLength)
  }

  /**
   * Places segments anew: called when some came or went, and when documents did. Where several hold a document, the one
   * that read it last counts.
   */
  place(segments: readonly Segment[], numbering: Numbering): void {
    const newest = new Float64Array(numbering.size).fill(-1)
    const holders = new Int32Array(numbering.size).fill(-1)
    const placesIn = new Uint32Array(numbering.size)
    const all = segments.map((segment) => Int32Array.from(segment.documentIds(), (id) => numbering.numberOf(id) ?? noNumber))
    for (const [at, numbers] of all.entries()) {
      const stamps = segments[at]?.views.stamps
      for (const [document, number] of numbers.entries()) {
        const stamp = stamps?.[document] ?? 0
        if (number === noNumber || stamp < (newest[number] ?? 0)) continue
        newest[number] = stamp
        holders[number] = at
        placesIn[number] = document
      }
    }
    for (const [at, numbers] of all.entries())
      for (const [document, number] of numbers.entries()) if (number !== noNumber && holders[number] !== at) numbers[document] = noNumber
    this.placed = segments.map((segment, at) => ({ segment, numbers: all[at] ?? new Int32Array(0) }))
    this.holders = holders
    this.placesIn = placesIn
    this.weigh(numbering.size)
  }

  /** Words in a document's text. */
  length(number: DocumentNumber): number {
    return this.lengths[number] ?? 0
  }

  /** Works out what each document's length does to its scores. */
  private weigh(size: number): void {
    const lengths = new Float32Array(size)
    let words = 0
    let alive = 0
    for (const { segment, numbers } of this.placed)
      for (const [document, number] of numbers.entries()) {
        if (number === noNumber) continue
        const length = segment.views.lengths[document] ?? 0
        lengths[number] = length
        words += length
        alive++
      }
    const average = words / Math.max(1, alive) || 1
    this.lengths = lengths
    this.norms = lengths.map((length) => saturation * (1 - lengthWeight + (lengthWeight * length) / average))
    this.alive = alive
  }

  /** A document's passages as they are kept beside the index; undefined when they are not. */
  passages(number: DocumentNumber): DocumentPassages | undefined {
    return this.placed[this.holders[number] ?? -1]?.segment.passages(this.placesIn[number] ?? 0)
  }

  /** Forgets one document at once. */
  remove(number: DocumentNumber): void {
    for (const { numbers } of this.placed) {
      const document = numbers.indexOf(number)
      if (document < 0) continue
      numbers[document] = noNumber
      this.alive--
    }
  }

  /** Terms by which a word of a query is found, segment by segment; `expand` gives its ranges in one. */
  terms(expand: (segment: Segment) => readonly TermRange[]): readonly SegmentTerms[] {
    return this.placed.map((place) => ({ place, terms: expand(place.segment) })).filter(({ terms }) => terms.length > 0)
  }

  /** How often each document bears one of the terms, which count as one word. */
  frequencies(found: readonly SegmentTerms[], into: ScoredSet): void {
    for (const { place, terms } of found) for (const range of terms) addFrequencies(place.segment, range, place.numbers, into)
  }

  /** How much a word tells that so many documents bear. */
  rarity(bearers: number): number {
    return Math.log(1 + (this.alive - bearers + 0.5) / (bearers + 0.5))
  }

  /**
   * BM25F of a word of some rarity: `frequency` times in this document's text, and in names of it that weigh as many
   * occurrences in a text of usual length as `named` says. Names and text share one saturation, so that no word of several
   * rules alone, however often and wherever it stands.
   */
  score(number: DocumentNumber, frequency: number, rarity: number, named = 0): number {
    const norm = this.norms[number] || saturation
    const weight = frequency + (named * norm) / saturation
    return (rarity * weight * (saturation + 1)) / (weight + norm)
  }
}
