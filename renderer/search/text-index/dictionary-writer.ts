import { ByteWriter } from './bytes.ts'
import { type DictionaryViews, termsABlock } from './dictionary-views.ts'
import { NumberList } from './number-list.ts'

/** What is written of a term beside its text. */
export interface TermFacts {
  readonly documents: number
  readonly postingBytes: number
  readonly positionBytes: number
}

/** Packs terms into a dictionary, in the order of their bytes; `DictionaryViews` says how they lie there. */
export class DictionaryWriter {
  private readonly bytes = new ByteWriter(1 << 12)
  private readonly blockStarts = new NumberList()
  private readonly blockPostings = new NumberList()
  private readonly blockPositions = new NumberList()
  private terms = 0
  private postings = 0
  private positions = 0
  /** The term before, of which a block's first one takes nothing. */
  private before = new Uint8Array(64)
  private beforeLength = 0

  /** Adds a term, the first `length` bytes of `text`. */
  add(text: Uint8Array, length: number, { documents, postingBytes, positionBytes }: TermFacts): void {
    if (this.terms % termsABlock === 0) {
      this.blockStarts.push(this.bytes.length)
      this.blockPostings.push(this.postings)
      this.blockPositions.push(this.positions)
      this.beforeLength = 0
    }
    const shared = this.take(text, length)
    this.bytes.varint(shared)
    this.bytes.varint(length - shared)
    this.bytes.copy(text, shared, length)
    this.bytes.varint(documents)
    this.bytes.varint(postingBytes)
    this.bytes.varint(positionBytes)
    this.terms++
    this.postings += postingBytes
    this.positions += positionBytes
  }

  finish(): DictionaryViews {
    return {
      terms: this.terms,
      blockStarts: this.blockStarts.values(),
      blockPostings: this.blockPostings.values(),
      blockPositions: this.blockPositions.values(),
      bytes: this.bytes.finish(),
    }
  }

  /** Keeps a term for the next one to be compared with; returns how many bytes it begins with in common with the one before. */
  private take(text: Uint8Array, length: number): number {
    if (length > this.before.length) this.before = longer(this.before, length)
    const { before } = this
    const most = Math.min(this.beforeLength, length)
    let shared = 0
    while (shared < most && before[shared] === text[shared]) shared++
    for (let at = shared; at < length; at++) before[at] = text[at] ?? 0
    this.beforeLength = length
    return shared
  }
}

function longer(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(least * 2)
  next.set(bytes)
  return next
}
