import { type Block, blockText, type CellParagraph, type Inline, type Region } from '../../contracts/blocks.ts'
import { chartBlocks } from '../drawing/chart-blocks.ts'
import { diagramBlocks } from '../drawing/diagram-blocks.ts'
import type { OfficePackage } from '../package/office-package.ts'
import { commentDate } from '../reading/comment-date.ts'
import type { DocumentBuilder, NewBlock, Place } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'
import type { DocxPart } from './docx-part.ts'
import { type Anchored, chosenBranch } from './drawings.ts'
import { manualItem } from './manual-item.ts'
import type { NoteKind } from './notes.ts'
import type { ListMark } from './numbering.ts'
import { toggle } from './on-off.ts'
import type { PageCounter } from './page-counter.ts'
import { bodyText, type ParagraphProperties, readProperties } from './paragraph-properties.ts'
import { ParagraphReader } from './paragraph-reader.ts'
import { readTable, soleCell, type TableContext } from './tables.ts'

/** What a story is read with, and where it goes. */
export interface Story {
  readonly office: OfficePackage
  readonly part: DocxPart
  readonly into: DocumentBuilder
  /** Set for everything that is not the running text. */
  readonly region?: Region
  /** Texts already given: what stands here again is left out. */
  readonly said?: Set<string>
  /** Set for the running text. */
  readonly pages?: PageCounter
}

const pageNumberOnly = /^[\s\d\p{Pd}/.]{0,12}$/u
const captionStyle = /caption|^(?:figure|table)_?(?:no)?[_&]?title/iu

/** Reads one story of a document, that is its body, a header, a text box, into blocks. */
export class StoryReader {
  private readonly story: Story
  private readonly paragraphs: ParagraphReader
  private lastBreakAt = 0

  constructor(story: Story) {
    this.story = story
    this.paragraphs = new ParagraphReader(story.part)
  }

  /** Takes the next paragraph, table or wrapper of them. */
  take(tree: XmlElement): void {
    switch (tree.name) {
      case 'p':
        this.takeParagraph(tree)
        break
      case 'tbl':
        this.takeTable(tree)
        break
      case 'bookmarkStart':
      case 'bookmarkEnd':
        this.story.part.bookmarks.take(tree)
        break
      case 'AlternateContent':
        for (const each of elements(chosenBranch(tree))) this.take(each)
        return
      default:
        for (const each of elements(tree)) this.take(each)
    }
  }

  private takeParagraph(element: XmlElement): void {
    const read = this.paragraphs.read(element)
    const properties = readProperties(element, read.inlines, this.story.part)
    const { pages } = this.story
    pages?.turn(read.rendered.before)
    if (read.breaks.before > 0 || properties.startsPage) this.addBreak(read.rendered.before > 0 ? 0 : 1)
    this.addParagraph(read.inlines, properties)
    this.addAnchored(read.anchored)
    if (read.breaks.after > 0) this.addBreak(1)
    pages?.turn(read.rendered.after)
  }

  private addParagraph(inlines: readonly Inline[], properties: ParagraphProperties): void {
    if (isBlank(inlines)) return
    const { style, direction, outlineLevel, depth, mark } = properties
    const { region } = this.story
    const manual = style === undefined ? undefined : manualItem(style, inlines)
    const common = { ...(style !== undefined && { style }), ...(direction !== undefined && { direction }) }
    if (region !== undefined) this.add({ type: 'paragraph', inlines: marked(inlines, mark), ...common, region })
    else if (outlineLevel < bodyText)
      this.add({ type: 'heading', level: headingLevel(outlineLevel), inlines: marked(inlines, mark), ...common })
    else if (mark !== undefined && mark.marker !== '')
      this.add({ type: 'list-item', depth, ordered: mark.isOrdered, marker: mark.marker, inlines, ...common })
    else if (manual !== undefined) this.add({ type: 'list-item', ...manual, ...common })
    else if (style !== undefined && captionStyle.test(style)) this.add({ type: 'paragraph', inlines, ...common, region: 'caption' })
    else this.add({ type: 'paragraph', inlines, ...common })
  }

  private takeTable(element: XmlElement): void {
    const frame = soleCell(element)
    if (frame !== undefined) {
      for (const each of elements(frame)) this.take(each)
      return
    }
    const anchored: Anchored[] = []
    let turned = 0
    const readParagraph: TableContext['readParagraph'] = (paragraph, change) => {
      const read = this.paragraphs.read(paragraph, change)
      anchored.push(...read.anchored)
      turned += read.rendered.before + read.rendered.after
      return cellParagraph(read.inlines, readProperties(paragraph, read.inlines, this.story.part))
    }
    const rows = readTable(element, { readParagraph, bookmarks: this.story.part.bookmarks })
    if (rows.some((row) => row.some(({ content }) => content.length > 0))) {
      const isRightToLeft = toggle(child(element, 'tblPr'), 'bidiVisual') === true
      this.add({ type: 'table', rows, ...(isRightToLeft && { direction: 'rtl' }) })
    }
    this.addAnchored(anchored)
    this.story.pages?.turn(turned)
  }

  /** The region of what stands beside the text. */
  private get region(): Region {
    return this.story.region ?? 'textbox'
  }

  private addBreak(pagesAhead: number): void {
    const { into, pages, region } = this.story
    if (region !== undefined || into.blockCount === this.lastBreakAt) return
    const page = pages?.current
    this.add({ type: 'break', of: 'page', label: page === undefined ? '' : `Page ${page + pagesAhead}` })
    this.lastBreakAt = into.blockCount
  }

  private addAnchored(anchored: readonly Anchored[]): void {
    for (const each of anchored) {
      switch (each.kind) {
        case 'image':
          this.add({ type: 'image', alt: each.alt })
          break
        case 'textbox':
          new StoryReader({ ...this.story, region: this.region }).take(each.content)
          break
        case 'graphic':
          this.addGraphic(each.relationship)
          break
        case 'words':
          this.add({ type: 'paragraph', inlines: [{ text: each.text }], region: this.region })
          break
        case 'note':
          this.addNote(each.of, each.id, each.label)
      }
    }
  }

  private addGraphic(relationship: string): void {
    const { office, part, into } = this.story
    const target = part.links.get(relationship)
    if (target === undefined || target.isExternal) return
    const read = target.type === 'diagramData' ? diagramBlocks : chartBlocks
    for (const block of salvage(into, () => read(office, target.target)) ?? [])
      this.add(block.type === 'paragraph' ? { ...block, region: this.region } : block)
  }

  /** Adds the notes that nothing refers to. */
  addRemainingNotes(): void {
    const { notes } = this.story.part
    for (const { of, id } of [...notes.remaining()]) this.addNote(of, id, notes.refer(of, id) ?? '')
  }

  /** Adds a note after the block that refers to it first. */
  private addNote(of: NoteKind, id: string, label: string): void {
    const note = this.story.part.notes.take(of, id)
    if (note === undefined) return
    const reader = new ParagraphReader({ ...this.story.part, links: note.links })
    const inlines: Inline[] = []
    const anchored: Anchored[] = []
    const walk = (parent: XmlElement): void => {
      for (const element of elements(parent)) {
        if (element.name !== 'p') {
          walk(element)
          continue
        }
        const read = reader.read(element)
        anchored.push(...read.anchored)
        if (isBlank(read.inlines)) continue
        if (inlines.length > 0) inlines.push({ text: '\n' })
        inlines.push(...read.inlines)
      }
    }
    walk(note.element)
    const author = attribute(note.element, 'author')
    if (inlines.length > 0)
      this.add({
        type: 'note',
        of,
        label,
        ...(author !== undefined && author !== '' && { author }),
        ...commentDate(attribute(note.element, 'date')),
        inlines: withoutLabel(inlines, label),
      })
    this.addAnchored(anchored)
  }

  private add(block: NewBlock): void {
    const { said, pages, into } = this.story
    if (said !== undefined) {
      const text = blockText({ ...block, locator: { block: 0 } } as Block).trim()
      if (said.has(text) || pageNumberOnly.test(text)) return
      said.add(text)
    }
    const page = pages?.current
    const place: Place = page === undefined ? {} : { page }
    into.add(block, place)
  }
}

const isBlank = (inlines: readonly Inline[]): boolean => inlines.every(({ text, noteRef }) => text.trim() === '' && noteRef === undefined)

const headingLevel = (outlineLevel: number): 1 | 2 | 3 | 4 | 5 | 6 => ([1, 2, 3, 4, 5, 6] as const)[outlineLevel] ?? 6

/** Text after its number, where a block has no place of its own for one. */
const marked = (inlines: readonly Inline[], mark: ListMark | undefined): readonly Inline[] =>
  mark === undefined || mark.marker === '' ? inlines : [{ text: `${mark.marker} ` }, ...inlines]

function cellParagraph(inlines: readonly Inline[], { style, mark }: ParagraphProperties): CellParagraph | undefined {
  if (isBlank(inlines)) return undefined
  return { inlines: marked(inlines, mark), ...(style !== undefined && { style }) }
}

/** A note begins with the space that stood after its number, or with the author's own mark once more. */
function withoutLabel([first, ...rest]: readonly Inline[], label: string): readonly Inline[] {
  if (first === undefined) return rest
  const text = /^[\p{L}\p{N}]/u.test(label) || !first.text.startsWith(label) ? first.text : first.text.slice(label.length)
  return [{ ...first, text: text.trimStart() }, ...rest]
}
