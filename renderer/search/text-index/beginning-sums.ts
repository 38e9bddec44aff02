import { ByteWriter } from './bytes.ts'
import type { DictionaryViews } from './dictionary-views.ts'
import { DictionaryWriter } from './dictionary-writer.ts'
import { writePosting } from './postings.ts'
import { ScoredSet } from './scored-set.ts'

/** Letters of the longest beginning that is summed up. */
const longestBeginning = 4
/** A beginning is summed up when its terms have so many postings for each document of the segment: fewer are added up as quickly. */
const postingsADocument = 8
/** Documents below which nothing is gained by it, and a fifth of the time to write a segment lost: those just written are soon merged. */
const leastDocuments = 1_000

/** Beginnings of terms with the postings of all their terms summed up: one posting for each document. */
export interface SummedBeginnings {
  readonly dictionary: DictionaryViews
  readonly postings: Uint8Array
}

/**
 * Sums up the postings of terms that begin alike, as they are written in their order. The first letters of a word stand
 * for ten thousand terms; their sum is read in a hundredth of the time.
 *
 *   con·cern ┐
 *   con·sent ┴▶ conc, cons ─▶ con ─▶ co ─▶ c       each level is emptied into the one above when its letters change
 */
export class BeginningSums {
  private readonly levels: readonly Level[]
  private readonly found: { readonly text: Uint8Array; readonly documents: number; readonly postings: Uint8Array }[] = []
  private readonly least: number
  private before: Uint8Array = new Uint8Array(0)
  private present: Level | undefined

  constructor(documents: number) {
    this.least = documents * postingsADocument
    const levels = documents < leastDocuments ? 0 : longestBeginning
    this.levels = Array.from({ length: levels }, () => ({ sum: new ScoredSet(documents), postings: 0, bytes: 0 }))
  }

  /** Begins a term; what `add` takes from now on is its. */
  term(text: Uint8Array): void {
    const ends = letterEnds(text)
    let alike = 0
    while (alike < ends.length && this.levels[alike]?.bytes === ends[alike] && startsAlike(this.before, text, ends[alike] ?? 0)) alike++
    this.close(alike)
    for (const [level, end] of ends.entries()) {
      const entry = this.levels[level]
      if (entry !== undefined) entry.bytes = end
    }
    this.before = text.slice()
    this.present = this.levels[ends.length - 1]
  }

  /** Whether the segment is large enough for sums. */
  get isWanted(): boolean {
    return this.levels.length > 0
  }

  add(document: number, frequency: number): void {
    const { present } = this
    if (present === undefined) return
    present.sum.add(document, frequency)
    present.postings++
  }

  finish(): SummedBeginnings {
    this.close(0)
    const dictionary = new DictionaryWriter()
    const postings = new ByteWriter(1 << 12)
    for (const { text, documents, postings: own } of this.found.sort((a, b) => compareBytes(a.text, b.text))) {
      dictionary.add(text, text.length, { documents, postingBytes: own.length, positionBytes: 0 })
      postings.append(own)
    }
    return { dictionary: dictionary.finish(), postings: postings.finish() }
  }

  /** Ends all beginnings of more than `letters` letters. */
  private close(letters: number): void {
    for (let at = this.levels.length - 1; at >= letters; at--) {
      const level = this.levels[at]
      if (level === undefined || level.bytes === 0) continue
      if (level.postings >= this.least) this.keep(this.before.slice(0, level.bytes), level.sum)
      const above = this.levels[at - 1]
      if (above !== undefined) {
        above.sum.unite(level.sum)
        above.postings += level.postings
      }
      level.sum.filter(() => false)
      level.postings = 0
      level.bytes = 0
    }
  }

  private keep(text: Uint8Array, sum: ScoredSet): void {
    const postings = new ByteWriter(sum.size * 2)
    let last = -1
    for (const document of sum.documents().slice().sort()) {
      writePosting(postings, document - last, sum.scores[document] ?? 0)
      last = document
    }
    this.found.push({ text, documents: sum.size, postings: postings.finish() })
  }
}

/** The documents of one beginning so far. */
interface Level {
  readonly sum: ScoredSet
  postings: number
  /** Bytes of the beginning; 0 when there is none. */
  bytes: number
}

/** Where the first letters of a term end, in bytes of UTF-8. */
function letterEnds(text: Uint8Array): readonly number[] {
  const ends: number[] = []
  for (let at = 1; at <= text.length && ends.length < longestBeginning; at++) if (((text[at] ?? 0) & 0xc0) !== 0x80) ends.push(at)
  return ends
}

function startsAlike(one: Uint8Array, other: Uint8Array, bytes: number): boolean {
  for (let at = 0; at < bytes; at++) if (one[at] !== other[at]) return false
  return true
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
