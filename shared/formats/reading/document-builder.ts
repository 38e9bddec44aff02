import { type Block, blockText, type Locator } from '../../contracts/blocks.ts'
import type { LostMember, Member, ReadDocument, ReadWarning, UnreadReason } from '../../contracts/reading.ts'
import { maxParts, partsOf, piecesOf } from './block-size.ts'
import { withHarmlessLinks } from './harmless-links.ts'

/** A block before its place in the document is known. */
export type NewBlock = Block extends infer B ? (B extends Block ? Omit<B, 'locator'> : never) : never

/** Where the reader stands: page, slide or sheet, and the cells of a table. */
export type Place = Pick<Locator, 'page' | 'slide' | 'sheet' | 'cells'>

/** Thrown when a document has more text than is kept; what was read until then is a partial document. */
export class TextOverflow extends Error {}

/** Why only part of a document is here, as words that follow its quoted name. */
export interface Shortfall {
  readonly reason: UnreadReason
  readonly says: string
}

/**
 * Takes what a reader finds, in reading order, and gives every block its locator: index, place and the headings above.
 * What was added before a fault is still there after it.
 */
export class DocumentBuilder {
  readonly warnings: ReadWarning[] = []
  readonly members: Member[] = []
  readonly lost: LostMember[] = []
  /** Set by a reader that could read only part of the file and knows why. */
  shortfall: Shortfall | undefined
  /** Pages, slides or sheets, where the format has them. */
  pages: number | undefined
  private readonly blocks: Block[] = []
  private readonly properties: Array<readonly [name: string, value: string]> = []
  private readonly maxTextLength: number
  private textLength = 0
  /** Blocks, runs and cells. */
  private parts = 0
  private headings: readonly string[] = []
  private headingLevels: readonly number[] = []

  constructor(maxTextLength: number) {
    this.maxTextLength = maxTextLength
  }

  /** Adds a block at `place`, a very long one in pieces, and returns its (last) index. */
  add(block: NewBlock, place: Place = {}): number {
    const pieces = piecesOf(withHarmlessLinks(block))
    const last = pieces.at(-1) ?? block
    for (const piece of pieces) if (piece !== last) this.addPiece(piece, place)
    return this.addPiece(last, place)
  }

  private addPiece(block: NewBlock, place: Place): number {
    const index = this.blocks.length
    const text = blockText(block as Block)
    this.textLength += text.length
    this.parts += partsOf(block)
    if (this.textLength > this.maxTextLength || this.parts > maxParts) throw new TextOverflow()
    if (block.type === 'heading') this.leaveHeadings(block.level)
    if (block.type === 'break' && block.of !== 'page') this.leaveHeadings(1)
    const headings = this.headings.length > 0 ? { headings: this.headings } : {}
    this.blocks.push({ ...block, locator: { block: index, ...place, ...headings } } as Block)
    if (block.type === 'heading') this.enterHeading(block.level, text)
    return index
  }

  /** Adds a property unless it is blank; long values are cut, since some programs store whole thumbnails in them. */
  addProperty(name: string, value: string): void {
    const clean = value.replaceAll(/\s+/gu, ' ').trim().slice(0, 4_000)
    if (clean !== '' && this.properties.length < 1_000) this.properties.push([name, clean])
  }

  get hasText(): boolean {
    return this.textLength > 0
  }

  get blockCount(): number {
    return this.blocks.length
  }

  build(format: ReadDocument['format']): ReadDocument {
    return {
      format,
      blocks: this.blocks,
      properties: this.properties,
      warnings: this.warnings,
      ...(this.pages === undefined ? {} : { pages: this.pages }),
    }
  }

  private leaveHeadings(level: number): void {
    const keep = this.headingLevels.filter((each) => each < level).length
    if (keep === this.headings.length) return
    this.headings = this.headings.slice(0, keep)
    this.headingLevels = this.headingLevels.slice(0, keep)
  }

  private enterHeading(level: number, text: string): void {
    const title = text.replaceAll(/\s+/gu, ' ').trim().slice(0, 300)
    if (title === '') return
    this.headings = [...this.headings, title]
    this.headingLevels = [...this.headingLevels, level]
  }
}
