import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { isBarrier, scanWords, termOf, wordShape } from '../scan-words.ts'
import { isSymbolGap, longestGroup, unrevisedTerm } from '../symbol-terms.ts'
import { writeId } from './document-ids.ts'
import type { SegmentBytes } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'
import { TermTable } from './term-table.ts'

/** The word before, as far as the next one may make a symbol of it. */
interface Before {
  start: number
  end: number
  shape: number
}

/**
 * Takes documents and makes one segment of them.
 *
 *   add:     text ─scanWords─▶ (term number, position), document after document
 *   finish:  counting sort by term ─▶ terms in the order of their bytes ─▶ postings and positions, delta by delta
 */
export class SegmentBuilder {
  private readonly table = new TermTable()
  private readonly ids: DocumentId[] = []
  private readonly stamps: number[] = []
  private readonly lengths: number[] = []
  /** Where each document's words begin in `terms`. */
  private readonly firsts: number[] = []
  private terms = new Uint32Array(1 << 16)
  private positions = new Uint32Array(1 << 16)
  private size = 0
  private position = 0
  /** Characters taken so far: what says when a segment is large enough. */
  characters = 0

  get documents(): number {
    return this.ids.length
  }

  /** Adds a document. Each text is a block: no phrase goes from one into the next. `stamp`: when it was read. */
  add(id: DocumentId, stamp: number, texts: Iterable<string>): void {
    const first = this.size
    this.ids.push(id)
    this.stamps.push(stamp)
    this.firsts.push(first)
    this.position = 0
    for (const text of texts) this.addText(text)
    this.lengths.push(this.size - first)
  }

  /** The segment. The builder must not be used after it. `pause` is awaited now and then, so that nobody waits long. */
  async finish(pause: () => Promise<void> | undefined = () => undefined): Promise<SegmentBytes> {
    const writer = new SegmentWriter(this.ids.length, { postingBytes: this.size * 2, positionBytes: this.size * 2 })
    const { starts, places } = this.byTerm()
    const documentAt = this.documentAtPlace()
    const encoder = new TextEncoder()
    await pause()
    const texts = Array.from({ length: this.table.size }, (_, number) => this.table.term(number))
    for (const [at, term] of sortedTerms(texts).entries()) {
      if (at % 256 === 0) await pause()
      const to = starts[term + 1] ?? 0
      for (let from = starts[term] ?? 0; from < to; ) from = this.writePosting(writer, { places, documentAt, from, to })
      writer.endTerm(encoder.encode(texts[term]))
    }
    const ids = new Uint8Array(this.ids.length * 32)
    for (const [at, id] of this.ids.entries()) writeId(ids, at, id)
    return writer.finish({ ids, stamps: Float64Array.from(this.stamps), lengths: Uint32Array.from(this.lengths) })
  }

  private addText(text: string): void {
    this.characters += text.length
    const before: Before = { start: 0, end: 0, shape: 0 }
    scanWords(text, (start, end, shape) => {
      const number = this.table.numberOf(text, start, end, shape)
      if (number < 0) return
      if (isBarrier(text, before.end, start)) this.position++
      this.put(number)
      if ((shape & wordShape.hasDigit) !== 0) this.putSymbolTerms(text, before, { start, end, shape })
      this.position++
      before.start = start
      before.end = end
      before.shape = shape
    })
    this.position++
  }

  /** A symbol written over two words, or with its revision, is indexed in one piece too; see `symbolTerms`. */
  private putSymbolTerms(text: string, before: Before, { start, end, shape }: Before): void {
    const term = termOf(text, start, end, shape)
    const unrevised = unrevisedTerm(term)
    if (unrevised !== undefined) this.put(this.table.numberOfTerm(unrevised))
    const isGroup = (before.shape & wordShape.isCapitals) !== 0 && before.end - before.start <= longestGroup
    if (isGroup && isSymbolGap(text.slice(before.end, start), (shape & wordShape.startsWithDigit) !== 0))
      this.put(this.table.numberOfTerm(text.slice(before.start, before.end).toLowerCase() + (unrevised ?? term)))
  }

  private put(term: number): void {
    if (this.size === this.terms.length) {
      this.terms = doubled(this.terms)
      this.positions = doubled(this.positions)
    }
    this.terms[this.size] = term
    this.positions[this.size++] = this.position
  }

  /** Counting sort: for each term, the places in `terms` where it stands, ascending. */
  private byTerm(): { readonly starts: Uint32Array; readonly places: Uint32Array } {
    const { terms, size } = this
    const starts = new Uint32Array(this.table.size + 1)
    for (let at = 0; at < size; at++) {
      const after = (terms[at] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0)
    const next = starts.slice()
    const places = new Uint32Array(size)
    for (let at = 0; at < size; at++) {
      const term = terms[at] ?? 0
      const place = next[term] ?? 0
      places[place] = at
      next[term] = place + 1
    }
    return { starts, places }
  }

  private documentAtPlace(): Uint32Array {
    const documentAt = new Uint32Array(this.size)
    for (const [document, first] of this.firsts.entries()) documentAt.fill(document, first, this.firsts[document + 1] ?? this.size)
    return documentAt
  }

  /** Writes what one document holds of a term, and returns where the next document's places begin. */
  private writePosting(writer: SegmentWriter, { places, documentAt, from, to }: Stretch): number {
    const document = documentAt[places[from] ?? 0] ?? 0
    let end = from + 1
    while (end < to && documentAt[places[end] ?? 0] === document) end++
    writer.posting(document, end - from)
    let last = 0
    for (let at = from; at < end; at++) {
      const position = this.positions[places[at] ?? 0] ?? 0
      writer.positions.varint(position - last)
      last = position
    }
    return end
  }
}

/** The places of one term that are still to be written. */
interface Stretch {
  readonly places: Uint32Array
  readonly documentAt: Uint32Array
  readonly from: number
  readonly to: number
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Term numbers in the order of the terms' bytes, which is that of their code points. */
function sortedTerms(texts: readonly string[]): readonly number[] {
  const hasPairs = texts.some((text) => /[\ud800-\udfff]/.test(text))
  const order = texts.map((_, number) => number)
  const compare = hasPairs ? compareCodePoints : compareUnits
  return order.sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
}

const compareUnits = (a: string, b: string): number => (a < b ? -1 : 1)

/** Surrogate pairs sort after the rest of the basic plane, as their UTF-8 does. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at)
    const y = b.charCodeAt(at)
    if (x === y) continue
    const isPairX = x >= 0xd800 && x <= 0xdfff
    const isPairY = y >= 0xd800 && y <= 0xdfff
    return isPairX === isPairY ? x - y : isPairX ? 1 : -1
  }
  return a.length - b.length
}
