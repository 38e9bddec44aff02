import { type Block, blockText, type CellParagraph, type Inline, type Region } from '../../contracts/blocks.ts'
import { manualItem } from '../docx/manual-item.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import type { Note } from './notes.ts'
import { bodyText } from './paragraph-format.ts'
import { type Anchored, ParagraphReader, type ReadParagraph } from './paragraph-reader.ts'
import type { StoryRange } from './stories.ts'
import { type TableRow, tableCells } from './tables.ts'
import type { WordDocument } from './word-document.ts'

/** What a story is read with. */
export interface Story {
  readonly document: WordDocument
  /** Set for everything that is not the running text. */
  readonly region?: Region
  /** Texts already given: what stands here again is left out. */
  readonly said?: Set<string>
}

const cellMark = '\u0007'
const pageMark = '\f'
const pageNumberOnly = /^[\s\d\p{Pd}/.]{0,12}$/u
const captionStyle = /caption|^(?:figure|table)_?(?:no)?[_&]?title/iu

/** Reads a story of a document, that is its body, a header, a text box, into blocks. */
export class StoryReader {
  private readonly story: Story
  private readonly paragraphs: ParagraphReader
  private rows: TableRow[] = []
  private cells: ReadParagraph[][] = []
  private cell: ReadParagraph[] = []
  private lastBreakAt = 0

  constructor(story: Story) {
    this.story = story
    this.paragraphs = new ParagraphReader(story.document)
  }

  read({ from, to }: StoryRange): void {
    for (const { start, end, mark } of paragraphsIn(this.story.document.text.text, from, to)) {
      const paragraph = this.paragraphs.read(start, end)
      if (mark === cellMark || paragraph.format.tableDepth > 0) this.takeInTable(paragraph, { mark, isEmpty: start === end })
      else {
        this.endTable()
        this.takeParagraph(paragraph)
      }
      if (mark === pageMark && !this.story.document.sectionEnds.has(end)) this.addBreak()
    }
    this.endTable()
  }

  private takeParagraph(paragraph: ReadParagraph): void {
    if (paragraph.format.startsPage) this.addBreak()
    this.addParagraph(paragraph)
    this.addAnchored(paragraph.anchored)
  }

  /**
   * A cell's last paragraph ends in a mark of its own, and so does a row, after its last cell. Word 2 says nowhere which
   * is which: there, a mark right after another ends the row.
   */
  private takeInTable(paragraph: ReadParagraph, { mark, isEmpty }: { readonly mark: string; readonly isEmpty: boolean }): void {
    const { format } = paragraph
    const isBlindRowEnd =
      this.story.document.info.version === 2 && mark === cellMark && isEmpty && this.cell.length === 0 && this.cells.length > 0
    if (format.endsRow || isBlindRowEnd) {
      if (this.cell.length > 0) this.endCell()
      if (this.cells.length > 0) this.rows.push({ cells: this.cells, shape: format.row })
      this.cells = []
      return
    }
    this.cell.push(paragraph)
    if (mark === cellMark) this.endCell()
  }

  private endCell(): void {
    this.cells.push(this.cell)
    this.cell = []
  }

  private endTable(): void {
    if (this.cell.length > 0) this.endCell()
    const last = this.rows.at(-1)
    if (this.cells.length > 0) this.rows.push({ cells: this.cells, shape: last?.shape ?? noShape })
    const rows = this.rows
    if (rows.length === 0) return
    this.rows = []
    this.cells = []
    const [only] = rows
    if (rows.length === 1 && only?.cells.length === 1) {
      // A frame around text.
      for (const paragraph of only.cells[0] ?? []) this.takeParagraph(paragraph)
      return
    }
    const cells = tableCells(rows, cellParagraph)
    if (cells.some((row) => row.some(({ content }) => content.length > 0)))
      this.add({ type: 'table', rows: cells, ...(rows.every(({ shape }) => shape.isRightToLeft) && { direction: 'rtl' }) })
    for (const { cells: read } of rows) for (const paragraph of read.flat()) this.addAnchored(paragraph.anchored)
  }

  private addParagraph({ inlines, format, style, mark }: ReadParagraph): void {
    if (isBlank(inlines)) return
    const { region } = this.story
    const manual = style === undefined ? undefined : manualItem(style, inlines)
    const common = { ...(style !== undefined && { style }), ...(format.isRightToLeft && { direction: 'rtl' as const }) }
    if (region !== undefined) this.add({ type: 'paragraph', inlines: marked(inlines, mark), ...common, region })
    else if (format.outlineLevel < bodyText)
      this.add({ type: 'heading', level: headingLevel(format.outlineLevel), inlines: marked(inlines, mark), ...common })
    else if (mark !== undefined && mark.marker !== '')
      this.add({ type: 'list-item', depth: format.listLevel, ordered: mark.isOrdered, marker: mark.marker, inlines, ...common })
    else if (manual !== undefined) this.add({ type: 'list-item', ...manual, ...common })
    else if (style !== undefined && captionStyle.test(style)) this.add({ type: 'paragraph', inlines, ...common, region: 'caption' })
    else this.add({ type: 'paragraph', inlines, ...common })
  }

  private addAnchored(anchored: readonly Anchored[]): void {
    for (const each of anchored) {
      if (each.kind === 'image') this.add({ type: 'image', alt: each.alt })
      else if (each.kind === 'note') this.addNote(each.note)
      else if (each.kind === 'words')
        this.add({ type: 'paragraph', inlines: [{ text: each.text }], region: this.story.region ?? 'textbox' })
      else new StoryReader({ ...this.story, region: this.story.region ?? 'textbox' }).read(each.range)
    }
  }

  private addNote({ of, label, author, date, range }: Note): void {
    const { document } = this.story
    const reader = new ParagraphReader(document)
    const inlines: Inline[] = []
    for (const { start, end } of paragraphsIn(document.text.text, range.from, range.to)) {
      const read = reader.read(start, end)
      if (isBlank(read.inlines)) continue
      if (inlines.length > 0) inlines.push({ text: '\n' })
      inlines.push(...read.inlines)
    }
    if (inlines.length > 0)
      this.add({
        type: 'note',
        of,
        label,
        ...(author !== undefined && { author }),
        ...(date !== undefined && { date }),
        inlines: withoutLabel(inlines, label),
      })
  }

  private addBreak(): void {
    const { document, region } = this.story
    if (region !== undefined || document.into.blockCount === this.lastBreakAt) return
    this.add({ type: 'break', of: 'page', label: '' })
    this.lastBreakAt = document.into.blockCount
  }

  private add(block: NewBlock): void {
    const { said, document } = this.story
    if (said !== undefined) {
      const text = blockText({ ...block, locator: { block: 0 } } as Block).trim()
      if (said.has(text) || pageNumberOnly.test(text)) return
      said.add(text)
    }
    document.into.add(block)
  }
}

const noShape: TableRow['shape'] = { edges: [], merges: [], isHead: false, isRightToLeft: false }

// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks that end paragraphs (MS-DOC 2.4.2)
const marks = /[\r\u0007\f]/gu

/** The paragraphs of a stretch of text; `end` is the place of the mark. A last one without a mark ends with the stretch. */
export function* paragraphsIn(text: string, from: number, to: number): Generator<{ start: number; end: number; mark: string }> {
  const finder = new RegExp(marks)
  for (let start = from; start < to; ) {
    finder.lastIndex = start
    const found = finder.exec(text)
    const end = found === null ? to : Math.min(to, found.index)
    yield { start, end, mark: end < to ? (found?.[0] ?? '') : '' }
    start = end + 1
  }
}

const isBlank = (inlines: readonly Inline[]): boolean => inlines.every(({ text, noteRef }) => text.trim() === '' && noteRef === undefined)

const headingLevel = (outlineLevel: number): 1 | 2 | 3 | 4 | 5 | 6 => ([1, 2, 3, 4, 5, 6] as const)[outlineLevel] ?? 6

/** Text after its number, where a block has no place of its own for one. */
const marked = (inlines: readonly Inline[], mark: ReadParagraph['mark']): readonly Inline[] =>
  mark === undefined || mark.marker === '' ? inlines : [{ text: `${mark.marker} ` }, ...inlines]

function cellParagraph({ inlines, style, mark }: ReadParagraph): CellParagraph | undefined {
  if (isBlank(inlines)) return undefined
  return { inlines: marked(inlines, mark), ...(style !== undefined && { style }) }
}

/** A note begins with the space that stood after its number, or with the author's own mark once more. */
function withoutLabel([first, ...rest]: readonly Inline[], label: string): readonly Inline[] {
  if (first === undefined) return rest
  const text = /^[\p{L}\p{N}]/u.test(label) || !first.text.startsWith(label) ? first.text : first.text.slice(label.length)
  return [{ ...first, text: text.trimStart() }, ...rest]
}
