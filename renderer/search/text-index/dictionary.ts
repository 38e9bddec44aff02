import type { ByteRange } from './bytes.ts'
import { type DictionaryViews, termsABlock } from './dictionary-views.ts'
import { TermCursor } from './term-cursor.ts'

/** Terms that follow one another in a dictionary, as half-open range; those of a beginning may stand summed up in one posting list. */
export interface TermRange {
  readonly from: number
  readonly to: number
  readonly summed?: ByteRange
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
let lastEncoded: { readonly term: string; readonly bytes: Uint8Array } = { term: '', bytes: new Uint8Array(0) }

/** A term in UTF-8. A word is looked up in several dictionaries one after the other, and encoded once. */
function encoded(term: string): Uint8Array {
  if (lastEncoded.term !== term) lastEncoded = { term, bytes: encoder.encode(term) }
  return lastEncoded.bytes
}

/** Finds terms in a dictionary without unpacking it. */
export class Dictionary {
  readonly views: DictionaryViews
  /** Looks terms up; it is never given away. */
  private readonly own: TermCursor
  /** In how many documents the most frequent term of each block is, where somebody asked; zero elsewhere. */
  private readonly most: Uint32Array

  constructor(views: DictionaryViews) {
    this.views = views
    this.own = new TermCursor(views)
    this.most = new Uint32Array(views.blockStarts.length)
  }

  /** The number of a term; -1 when it is not there. */
  find(term: string): number {
    const wanted = encoded(term)
    const cursor = this.lowerBound(wanted)
    return cursor.number < this.views.terms && cursor.compare(wanted) === 0 ? cursor.number : -1
  }

  /** The terms that begin with `beginning`. */
  startingWith(beginning: string): TermRange {
    const wanted = encoded(beginning)
    const from = this.lowerBound(wanted).number
    // UTF-8 has no byte 0xff: it stands behind everything that begins so.
    const behind = new Uint8Array(wanted.length + 1)
    behind.set(wanted)
    behind[wanted.length] = 0xff
    return { from, to: this.lowerBound(behind).number }
  }

  term(number: number): string {
    this.own.seek(number)
    return decoder.decode(this.own.text())
  }

  /** A cursor at a term; past the end, it stands at no term and its number is that of terms. */
  at(number: number): TermCursor {
    const cursor = new TermCursor(this.views)
    cursor.seek(number)
    return cursor
  }

  /** The terms of a range that most documents bear, the most frequent first: `count` of them. */
  mostFrequent({ from, to }: TermRange, count: number): readonly number[] {
    const best: Frequent[] = []
    const cursor = this.own
    const { most } = this
    for (let start = from - (from % termsABlock); start < to; start += termsABlock) {
      const block = start / termsABlock
      const known = most[block] ?? 0
      if (known > 0 && best.length === count && known <= (best.at(-1)?.documents ?? 0)) continue
      const first = Math.max(start, from)
      const end = Math.min(start + termsABlock, to)
      let highest = 0
      if (cursor.number !== first) cursor.seek(first)
      for (; cursor.number < end; cursor.pass()) {
        const { number: term, documents } = cursor
        if (documents > highest) highest = documents
        if (best.length < count || documents > (best.at(-1)?.documents ?? 0)) enter(best, { term, documents }, count)
      }
      if (end - first === termsABlock) most[block] = highest
    }
    return best.map(({ term }) => term)
  }

  /** The own cursor, moved to the first term that does not come before `wanted`. */
  private lowerBound(wanted: Uint8Array): TermCursor {
    const { blockStarts } = this.views
    const cursor = this.own
    let low = 0
    let high = blockStarts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      cursor.seek(middle * termsABlock)
      if (cursor.compare(wanted) < 0) low = middle + 1
      else high = middle
    }
    cursor.seek(Math.max(0, low - 1) * termsABlock)
    while (cursor.number < this.views.terms && cursor.compare(wanted) < 0) cursor.next()
    return cursor
  }
}

interface Frequent {
  readonly term: number
  readonly documents: number
}

/** Enters a term behind those that as many documents bear, or more; of more than `count`, the last one falls out. */
function enter(best: Frequent[], term: Frequent, count: number): void {
  const at = best.findIndex(({ documents }) => documents < term.documents)
  best.splice(at < 0 ? best.length : at, 0, term)
  if (best.length > count) best.pop()
}
