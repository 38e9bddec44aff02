import { BeginningSums } from './beginning-sums.ts'
import { ByteWriter } from './bytes.ts'
import type { DictionaryViews } from './dictionary-views.ts'
import { DictionaryWriter, type TermFacts } from './dictionary-writer.ts'
import { eachPosting, writePosting } from './postings.ts'
import { newResident, type SegmentBytes, type SegmentSizes, seal } from './segment-layout.ts'

/** The documents of a segment, in the order of their numbers. */
export interface SegmentDocuments {
  /** 32 bytes each. */
  readonly ids: Uint8Array
  readonly stamps: Float64Array
  readonly lengths: Uint32Array
}

/** Writes a segment term by term, in the order of the terms' bytes; within a term, documents ascend. */
export class SegmentWriter {
  readonly postings: ByteWriter
  readonly positions: ByteWriter
  private readonly dictionary = new DictionaryWriter()
  private readonly sums: BeginningSums
  private documentsOfTerm = 0
  private lastDocument = -1
  private postingsBefore = 0
  private positionsBefore = 0

  /** The bytes are guesses, to begin with buffers of a fitting size. */
  constructor(documents: number, { postingBytes, positionBytes }: Pick<TermFacts, 'postingBytes' | 'positionBytes'>) {
    this.postings = new ByteWriter(postingBytes)
    this.positions = new ByteWriter(positionBytes)
    this.sums = new BeginningSums(documents)
  }

  /** Writes one posting of the present term; its positions are written to `positions` by the caller. */
  posting(document: number, frequency: number): void {
    writePosting(this.postings, document - this.lastDocument, frequency)
    this.lastDocument = document
    this.documentsOfTerm++
  }

  /** Takes postings that are encoded already and follow the last one: `count` of them, up to `lastDocument`. */
  copiedPostings(encoded: Uint8Array, count: number, lastDocument: number): void {
    this.postings.append(encoded)
    this.documentsOfTerm += count
    this.lastDocument = lastDocument
  }

  /** Ends the present term, the first `length` bytes of `text`; a term nothing bears is left out. */
  endTerm(text: Uint8Array, length = text.length): void {
    if (this.documentsOfTerm > 0) {
      this.dictionary.add(text, length, {
        documents: this.documentsOfTerm,
        postingBytes: this.postings.length - this.postingsBefore,
        positionBytes: this.positions.length - this.positionsBefore,
      })
      if (this.sums.isWanted) this.sumUp(text.subarray(0, length))
    }
    this.postingsBefore = this.postings.length
    this.positionsBefore = this.positions.length
    this.documentsOfTerm = 0
    this.lastDocument = -1
  }

  private sumUp(text: Uint8Array): void {
    const { sums } = this
    const postings = this.postings.since(this.postingsBefore)
    sums.term(text)
    eachPosting(postings, { from: 0, to: postings.length }, (document, frequency) => sums.add(document, frequency))
  }

  finish({ ids, stamps, lengths }: SegmentDocuments): SegmentBytes {
    const positions = this.positions.finish()
    const postings = this.postings.finish()
    const terms = this.dictionary.finish()
    const sums = this.sums.finish()
    const sizes: SegmentSizes = {
      documents: stamps.length,
      terms: terms.terms,
      termBytes: terms.bytes.length,
      postingBytes: postings.length,
      positionBytes: positions.length,
      beginnings: sums.dictionary.terms,
      beginningBytes: sums.dictionary.bytes.length,
      summedBytes: sums.postings.length,
    }
    const { buffer, views } = newResident(sizes)
    views.ids.set(ids)
    views.stamps.set(stamps)
    views.lengths.set(lengths)
    setDictionary(views.terms, terms)
    setDictionary(views.beginnings, sums.dictionary)
    views.postings.set(postings)
    views.summed.set(sums.postings)
    seal(buffer, sizes, positions)
    return { resident: buffer, positions }
  }
}

function setDictionary(into: DictionaryViews, from: DictionaryViews): void {
  into.blockStarts.set(from.blockStarts)
  into.blockPostings.set(from.blockPostings)
  into.blockPositions.set(from.blockPositions)
  into.bytes.set(from.bytes)
}
