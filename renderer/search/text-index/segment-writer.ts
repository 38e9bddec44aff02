import { BeginningSums } from './beginning-sums.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { DictionaryViews } from './dictionary-views.ts'
import { DictionaryWriter, type TermFacts } from './dictionary-writer.ts'
import { eachPosting, writePosting } from './postings.ts'
import { newResident, type PassagePlaces, type SegmentBytes, type SegmentSizes, seal } from './segment-layout.ts'
import type { TermCursor } from './term-cursor.ts'

/** The documents of a segment, in the order of their numbers. */
export interface SegmentDocuments {
  /** 32 bytes each. */
  readonly ids: Uint8Array
  readonly stamps: Float64Array
  readonly lengths: Uint32Array
  readonly passages: PassagePlaces
}

/** Where a term's postings stand in the segment they are copied from, and how many they are. */
export type CopiedTerm = Pick<TermCursor, 'postingsFrom' | 'postingsTo' | 'documents'>

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

  /** Takes the postings of a term from another segment, whose documents are numbered from `first` on in this one. */
  copiedPostings(encoded: Uint8Array, { postingsFrom, postingsTo, documents }: CopiedTerm, first: number): void {
    const reader = new ByteReader(encoded, postingsFrom)
    const head = reader.varint()
    const document = first + (head >>> 1) - 1
    this.posting(document, (head & 1) === 1 ? 1 : reader.varint())
    if (documents === 1) return
    this.postings.copy(encoded, reader.at, postingsTo)
    this.documentsOfTerm += documents - 1
    this.lastDocument = document + sumOfDeltas(reader, documents - 1)
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

  finish({ ids, stamps, lengths, passages }: SegmentDocuments): SegmentBytes {
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
    views.passages.packs.set(passages.packs)
    views.passages.starts.set(passages.starts)
    views.passages.sizes.set(passages.sizes)
    setDictionary(views.terms, terms)
    setDictionary(views.beginnings, sums.dictionary)
    views.postings.set(postings)
    views.summed.set(sums.postings)
    seal(buffer, sizes, positions)
    return { resident: buffer, positions }
  }
}

/** How far the documents of some postings are from the one before them. */
function sumOfDeltas(reader: ByteReader, postings: number): number {
  let sum = 0
  for (let left = postings; left > 0; left--) {
    const value = reader.varint()
    sum += value >>> 1
    if ((value & 1) === 0) reader.skip(1)
  }
  return sum
}

function setDictionary(into: DictionaryViews, from: DictionaryViews): void {
  into.blockStarts.set(from.blockStarts)
  into.blockPostings.set(from.blockPostings)
  into.blockPositions.set(from.blockPositions)
  into.bytes.set(from.bytes)
}
