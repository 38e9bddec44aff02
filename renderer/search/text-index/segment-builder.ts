import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { isBarrier, scanWords, termOf, wordShape } from '../scan-words.ts'
import { isSymbolGap, longestGroup, unrevisedTerm } from '../symbol-terms.ts'
import { writeId } from './document-ids.ts'
import { PostingLog } from './posting-log.ts'
import { noPlaces, type PassagePlaces, type SegmentBytes } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'
import { longestBytes, TermTable } from './term-table.ts'

/** The word before, as far as the next one may make a symbol of it. */
interface Before {
  start: number
  end: number
  shape: number
}

/**
 * Takes documents and makes one segment of them.
 *
 *   add:     text ─scanWords─▶ (term, position) ─▶ postings, document after document
 *   finish:  terms in the order of their bytes ─▶ the postings and positions of each
 */
export class SegmentBuilder {
  private readonly table = new TermTable()
  private readonly log = new PostingLog(this.table)
  private readonly ids: DocumentId[] = []
  private readonly stamps: number[] = []
  private readonly lengths: number[] = []
  private position = 0
  /** Characters taken so far: what says when a segment is large enough. */
  characters = 0

  get documents(): number {
    return this.ids.length
  }

  /** Adds a document. Each text is a block: no phrase goes from one into the next. `stamp`: when it was read. */
  add(id: DocumentId, stamp: number, texts: Iterable<string>): void {
    this.ids.push(id)
    this.stamps.push(stamp)
    this.position = 0
    for (const text of texts) this.addText(text)
    this.lengths.push(this.log.endDocument())
  }

  /**
   * The segment. The builder must not be used after it. `pause` is awaited now and then, so that nobody waits long;
   * `passages`: where those of the documents are kept, in the order in which they were added.
   */
  async finish(pause: () => Promise<void> | undefined = () => undefined, passages?: PassagePlaces): Promise<SegmentBytes> {
    const { table } = this
    const terms = table.sorted()
    await pause()
    const postings = this.log.inOrder(terms)
    const writer = new SegmentWriter(this.ids.length, { postingBytes: postings.size / 2, positionBytes: postings.size })
    const text = new Uint8Array(longestBytes)
    let written = 0
    for (const term of terms) {
      if (written++ % 256 === 0) await pause()
      postings.write(table.documents(term), writer)
      writer.endTerm(text, table.readText(term, text))
    }
    const ids = new Uint8Array(this.ids.length * 32)
    for (const [at, id] of this.ids.entries()) writeId(ids, at, id)
    return writer.finish({
      ids,
      stamps: Float64Array.from(this.stamps),
      lengths: Uint32Array.from(this.lengths),
      passages: passages ?? noPlaces(this.documents),
    })
  }

  private addText(text: string): void {
    this.characters += text.length
    const before: Before = { start: 0, end: 0, shape: 0 }
    scanWords(text, (start, end, shape) => {
      const word = this.table.termOfWord(text, start, end, shape)
      if (word === 0) return
      if (isBarrier(text, before.end, start)) this.position++
      this.log.put(word, this.position)
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
    if (unrevised !== undefined) this.log.put(this.table.termOf(unrevised), this.position)
    const isGroup = (before.shape & wordShape.isCapitals) !== 0 && before.end - before.start <= longestGroup
    if (isGroup && isSymbolGap(text.slice(before.end, start), (shape & wordShape.startsWithDigit) !== 0))
      this.log.put(this.table.termOf(text.slice(before.start, before.end).toLowerCase() + (unrevised ?? term)), this.position)
  }
}
