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

/** Finds terms in a dictionary without unpacking it. */
export class Dictionary {
  readonly views: DictionaryViews
  /** Looks terms up; it is never given away. */
  private readonly own: TermCursor

  constructor(views: DictionaryViews) {
    this.views = views
    this.own = new TermCursor(views)
  }

  /** The number of a term; -1 when it is not there. */
  find(term: string): number {
    const wanted = encoder.encode(term)
    const cursor = this.lowerBound(wanted)
    return cursor.number < this.views.terms && cursor.compare(wanted) === 0 ? cursor.number : -1
  }

  /** The terms that begin with `beginning`. */
  startingWith(beginning: string): TermRange {
    const wanted = encoder.encode(beginning)
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
