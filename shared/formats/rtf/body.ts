import type { Inline } from '../../contracts/blocks.ts'
import type { DocumentBuilder, NewBlock } from '../reading/document-builder.ts'
import { RtfTable } from './rtf-table.ts'
import { isBlank, type RtfParagraph, type StoryOutput } from './story.ts'
import type { StyleSheet } from './style-sheet.ts'

/** Bookmarks by which templates mark the fields of a document's header (DMS templates write the same in Word files). */
const kept = /^(?:dnum|dsg|dbluepink|dmeeting|ddoctype|dsource|dtitle\d?|dpurpose|dorlang)$/iu
/** A bookmark whose end is missing would gather the whole document. */
const longestBookmark = 2_000

/** Turns the paragraphs and rows of the running text into blocks. */
export class Body implements StoryOutput {
  private readonly into: DocumentBuilder
  private readonly styles: StyleSheet
  private readonly table = new RtfTable()
  private readonly openBookmarks = new Set<string>()
  private readonly bookmarks = new Map<string, string>()
  private anchored: NewBlock[] = []
  private lastBreakAt = 0

  constructor(into: DocumentBuilder, styles: StyleSheet) {
    this.into = into
    this.styles = styles
  }

  readonly take = (paragraph: RtfParagraph): void => {
    if (paragraph.state.isInTable || this.table.isInRow) {
      this.table.add(paragraph)
      return
    }
    this.closeTable()
    this.addParagraph(paragraph)
    this.addAnchored()
  }

  readonly anchor = (block: NewBlock): void => {
    this.anchored.push(block)
  }

  readonly word = (name: string, parameter: number | undefined): boolean => {
    if (this.table.define(name, parameter)) return true
    if (name === 'cell') this.table.endCell()
    else if (name === 'row') this.table.endRow()
    else if (name === 'page' && !this.table.isInRow) this.addBreak()
    else return false
    return true
  }

  readonly text = (text: string): void => {
    for (const name of this.openBookmarks) this.bookmarks.set(name, `${this.bookmarks.get(name) ?? ''}${text}`.slice(0, longestBookmark))
  }

  startBookmark(name: string): void {
    if (kept.test(name) && !this.bookmarks.has(name)) this.openBookmarks.add(name)
  }

  endBookmark(name: string): void {
    this.openBookmarks.delete(name)
  }

  /** Adds what is still open. */
  finish(): void {
    this.closeTable()
    this.addAnchored()
    for (const [name, text] of this.bookmarks) this.into.addProperty(`bookmark:${name}`, text)
  }

  private closeTable(): void {
    if (this.table.isEmpty) return
    const taken = this.table.take()
    if ('paragraphs' in taken) for (const paragraph of taken.paragraphs) this.addParagraph(paragraph)
    else if (taken.rows.some((row) => row.some(({ content }) => content.length > 0))) this.into.add({ type: 'table', rows: taken.rows })
    this.addAnchored()
  }

  private addParagraph(paragraph: RtfParagraph): void {
    if (isBlank(paragraph)) return
    const { inlines, state, marker } = paragraph
    const style = this.styles.idOf(state)
    const outlineLevel = this.styles.outlineLevel(state)
    const common = { ...(style !== undefined && { style }), ...(state.direction !== undefined && { direction: state.direction }) }
    if (outlineLevel !== undefined)
      this.into.add({ type: 'heading', level: headingLevel(outlineLevel), inlines: withMarker(inlines, marker), ...common })
    else if (marker !== '')
      this.into.add({ type: 'list-item', depth: state.listLevel, ordered: isOrdered(marker), marker, inlines, ...common })
    else if (state.isInList) this.into.add({ type: 'list-item', depth: state.listLevel, ordered: false, inlines, ...common })
    else this.into.add({ type: 'paragraph', inlines, ...common })
  }

  private addBreak(): void {
    this.closeTable()
    if (this.into.blockCount === this.lastBreakAt) return
    this.into.add({ type: 'break', of: 'page', label: '' })
    this.lastBreakAt = this.into.blockCount
  }

  private addAnchored(): void {
    const blocks = this.anchored
    this.anchored = []
    for (const block of blocks) this.into.add(block)
  }
}

const headingLevel = (outlineLevel: number): 1 | 2 | 3 | 4 | 5 | 6 => ([1, 2, 3, 4, 5, 6] as const)[outlineLevel] ?? 6

const withMarker = (inlines: readonly Inline[], marker: string): readonly Inline[] =>
  marker === '' ? inlines : [{ text: `${marker} ` }, ...inlines]

/** A lone `o` is a bullet: Word sets it in Courier. */
const isOrdered = (marker: string): boolean => marker !== 'o' && /[\p{L}\p{N}]/u.test(marker)
