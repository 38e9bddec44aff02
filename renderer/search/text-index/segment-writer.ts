import { ByteWriter } from './bytes.ts'
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
  private readonly termText: ByteWriter
  private readonly termEnds: NumberList
  private readonly documentCounts: NumberList
  private readonly postingEnds: NumberList
  private readonly positionEnds: NumberList
  private terms = 0
  private documentsOfTerm = 0
  private lastDocument = -1

  /** `words` is a guess at the number of postings, to begin with arrays of a fitting size. */
  constructor(words: number) {
    this.postings = new ByteWriter(words * 2)
    this.positions = new ByteWriter(words * 2)
    this.termText = new ByteWriter(words)
    this.termEnds = new NumberList()
    this.documentCounts = new NumberList()
    this.postingEnds = new NumberList()
    this.positionEnds = new NumberList()
  }

  /** Writes one posting of the present term; its positions are written to `positions` by the caller. */
  posting(document: number, frequency: number): void {
    const delta = document - this.lastDocument
    if (frequency === 1) this.postings.varint(delta * 2 + 1)
    else {
      this.postings.varint(delta * 2)
      this.postings.varint(frequency)
    }
    this.lastDocument = document
    this.documentsOfTerm++
  }

  /** Takes postings that are encoded already and follow the last one: `count` of them, up to `lastDocument`. */
  copiedPostings(encoded: Uint8Array, count: number, lastDocument: number): void {
    this.postings.append(encoded)
    this.documentsOfTerm += count
    this.lastDocument = lastDocument
  }

  /** Ends the present term; a term nothing bears is left out. */
  endTerm(text: Uint8Array): void {
    if (this.documentsOfTerm > 0) {
      this.terms++
      this.termText.append(text)
      this.termEnds.push(this.termText.length)
      this.documentCounts.push(this.documentsOfTerm)
      this.postingEnds.push(this.postings.length)
      this.positionEnds.push(this.positions.length)
    }
    this.documentsOfTerm = 0
    this.lastDocument = -1
  }

  finish({ ids, stamps, lengths }: SegmentDocuments): SegmentBytes {
    const positions = this.positions.finish()
    const sizes: SegmentSizes = {
      documents: stamps.length,
      terms: this.terms,
      termBytes: this.termText.length,
      postingBytes: this.postings.length,
      positionBytes: positions.byteLength,
    }
    const { buffer, views } = newResident(sizes)
    views.ids.set(ids)
    views.stamps.set(stamps)
    views.lengths.set(lengths)
    views.termEnds.set(this.termEnds.values(), 1)
    views.documentCounts.set(this.documentCounts.values())
    views.postingEnds.set(this.postingEnds.values(), 1)
    views.positionEnds.set(this.positionEnds.values(), 1)
    views.termText.set(this.termText.finish())
    views.postings.set(this.postings.finish())
    seal(buffer, sizes, positions)
    return { resident: buffer, positions }
  }
}

/** Numbers that are counted only at the end. */
class NumberList {
  private numbers = new Uint32Array(1 << 12)
  private size = 0

  push(value: number): void {
    if (this.size === this.numbers.length) {
      const larger = new Uint32Array(this.size * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.size++] = value
  }

  values(): Uint32Array {
    return this.numbers.subarray(0, this.size)
  }
}
