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
  private before = new Uint8Array(0)

  add(text: Uint8Array, { documents, postingBytes, positionBytes }: TermFacts): void {
    if (this.terms % termsABlock === 0) {
      this.blockStarts.push(this.bytes.length)
      this.blockPostings.push(this.postings)
      this.blockPositions.push(this.positions)
      this.before = new Uint8Array(0)
    }
    const shared = sharedBytes(this.before, text)
    this.bytes.varint(shared)
    this.bytes.varint(text.length - shared)
    this.bytes.append(text.subarray(shared))
    this.bytes.varint(documents)
    this.bytes.varint(postingBytes)
    this.bytes.varint(positionBytes)
    this.terms++
    this.postings += postingBytes
    this.positions += positionBytes
    this.before = text.slice()
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
}

/** How many bytes two terms begin with in common. */
function sharedBytes(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length)
  let shared = 0
  while (shared < most && one[shared] === other[shared]) shared++
  return shared
}
