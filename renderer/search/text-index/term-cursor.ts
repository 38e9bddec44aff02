import { ByteReader } from './bytes.ts'
import { type DictionaryViews, termsABlock } from './dictionary-views.ts'

/** Bytes of the longest term there can be: `longestTerm` characters and those of a group before it, in UTF-8. */
const longestText = 512
/** Bytes most terms are within. An array of so few lies in V8's own heap, which is made in a tenth of the time. */
const usualText = 64

/** Walks over a dictionary's terms in their order. */
export class TermCursor {
  number = 0
  /** Documents that bear the term. */
  documents = 0
  postingsFrom = 0
  postingsTo = 0
  positionsFrom = 0
  positionsTo = 0
  /** Bytes it has in common with the term before, in which a walk may carry on what it worked out for that. */
  shared = 0
  length = 0
  /** The term's bytes, up to `length`; overwritten by the next one's. */
  bytes = new Uint8Array(usualText)
  private readonly views: DictionaryViews
  private readonly reader: ByteReader

  constructor(views: DictionaryViews) {
    this.views = views
    this.reader = new ByteReader(views.bytes)
  }

  /** Goes to a term. */
  seek(number: number): void {
    const { terms, blockStarts, blockPostings, blockPositions } = this.views
    const block = Math.floor(Math.min(number, terms) / termsABlock)
    this.number = block * termsABlock - 1
    this.reader.at = blockStarts[block] ?? 0
    this.postingsTo = blockPostings[block] ?? 0
    this.positionsTo = blockPositions[block] ?? 0
    do this.next()
    while (this.number < number && this.number < terms)
  }

  /** Goes to the next term. */
  next(): void {
    if (++this.number >= this.views.terms) return
    const { reader } = this
    this.shared = reader.varint()
    const rest = reader.varint()
    this.length = this.shared + rest
    if (this.length > usualText && this.bytes.length === usualText) this.widen()
    const { bytes } = this
    const { bytes: source } = this.views
    for (let at = this.shared, from = reader.at; at < this.length; at++, from++) bytes[at] = source[from] ?? 0
    reader.at += rest
    this.readCounts()
  }

  /** Goes to the next term and leaves its text out: a walk that wants its numbers alone takes two thirds of the time. */
  pass(): void {
    if (++this.number >= this.views.terms) return
    const { reader } = this
    reader.varint()
    const rest = reader.varint()
    reader.at += rest
    this.readCounts()
  }

  /** Most terms are rare: their three numbers are a byte each, and read at once. */
  private readCounts(): void {
    const { reader } = this
    const { bytes } = this.views
    const { at } = reader
    const documents = bytes[at] ?? 0
    const postings = bytes[at + 1] ?? 0
    const positions = bytes[at + 2] ?? 0
    this.postingsFrom = this.postingsTo
    this.positionsFrom = this.positionsTo
    if ((documents | postings | positions) < 128) {
      this.documents = documents
      this.postingsTo += postings
      this.positionsTo += positions
      reader.at = at + 3
    } else {
      this.documents = reader.varint()
      this.postingsTo += reader.varint()
      this.positionsTo += reader.varint()
    }
  }

  /** Goes to the next term that does not begin with the first `count` bytes of this one; blocks of such are passed over whole. */
  nextUnlike(count: number): void {
    const own = Math.floor(this.number / termsABlock)
    const last = this.lastAlike(own, count)
    if (last > own) this.seek(last * termsABlock)
    do this.next()
    while (this.number < this.views.terms && this.shared >= count)
  }

  /** The last block from one on whose first term begins with the first `count` bytes of this one; looked for in ever longer steps, then halved. */
  private lastAlike(own: number, count: number): number {
    let alike = own
    let step = 1
    while (this.beginsAlike(alike + step, count)) {
      alike += step
      step *= 2
    }
    for (step >>= 1; step > 0; step >>= 1) if (this.beginsAlike(alike + step, count)) alike += step
    return alike
  }

  private widen(): void {
    const wider = new Uint8Array(longestText)
    wider.set(this.bytes)
    this.bytes = wider
  }

  /** Whether a block's first term begins with the first `count` bytes of this one. */
  private beginsAlike(block: number, count: number): boolean {
    const { blockStarts, bytes } = this.views
    const start = blockStarts[block]
    if (start === undefined) return false
    const first = new ByteReader(bytes, start + 1)
    if (first.varint() < count) return false
    for (let at = 0; at < count; at++) if (bytes[first.at + at] !== this.bytes[at]) return false
    return true
  }

  /** The term's bytes, good until the next step. */
  text(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** Compares the term with bytes: negative when it comes before them. */
  compare(wanted: Uint8Array): number {
    const shared = Math.min(this.length, wanted.length)
    for (let at = 0; at < shared; at++) {
      const difference = (this.bytes[at] ?? 0) - (wanted[at] ?? 0)
      if (difference !== 0) return difference
    }
    return this.length - wanted.length
  }
}
