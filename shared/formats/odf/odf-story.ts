import { type Block, blockText, type CellParagraph, type Inline, type Region } from '../../contracts/blocks.ts'
import type { ListCounter, ListLevel } from '../numbers/list-counter.ts'
import type { OfficePackage } from '../package/office-package.ts'
import type { DocumentBuilder, NewBlock, Place } from '../reading/document-builder.ts'
import { attribute, elements, type XmlElement } from '../xml/xml-tree.ts'
import { drawnContents, objectBlocks } from './drawn-content.ts'
import { drawnElements } from './drawn-elements.ts'
import { isBlank } from './odf-run.ts'
import { type OpenList, OpenLists } from './open-lists.ts'
import { type ParagraphContext, ParagraphReader } from './paragraph-reader.ts'
import { readTable } from './tables.ts'

/** What a story is read with, and where it goes. */
export interface OdfContext extends ParagraphContext {
  readonly into: DocumentBuilder
  readonly office: OfficePackage | undefined
  readonly counter: ListCounter
}

interface StoryOptions {
  readonly place?: Place
  /** Set for everything that is not the running text. */
  readonly region?: Region
  /** Texts already given: what stands here again is left out. */
  readonly said?: Set<string>
  /** Makes paragraphs headings, as the title of a slide is one. */
  readonly isTitle?: boolean
}

const pageNumberOnly = /^[\s\d\p{Pd}/.]{0,12}$/u
/** Elements that mark places and say nothing. */
const unseen = new Set([
  'title',
  'desc',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'event-listeners',
  'index-title-template',
  'table-of-content-source',
  'alphabetical-index-source',
  'bibliography-source',
  'illustration-index-source',
  'table-index-source',
  'object-index-source',
  'user-index-source',
  'section-source',
  'dde-source',
  'notes',
  'thumbnail',
  'glue-point',
  'enhanced-geometry',
  'image-map',
  'binary-data',
  'contour-polygon',
  'contour-path',
])
const drawn = new Set([...drawnElements, 'a'])

/** Reads text content, of a body, a header, a text box, a slide's shape, into blocks (ODF 1.3 part 3, 5). */
export class OdfStory {
  private readonly context: OdfContext
  private readonly options: StoryOptions
  private readonly paragraphs: ParagraphReader
  private readonly lists: OpenLists
  private lastBreakAt = 0

  constructor(context: OdfContext, options: StoryOptions = {}) {
    this.context = context
    this.options = options
    this.paragraphs = new ParagraphReader(context)
    this.lists = new OpenLists(context)
  }

  /** Takes the next paragraph, list, table, drawing or wrapper of them. */
  take(element: XmlElement): void {
    const { name } = element
    if (name === 'p' || name === 'h') this.takeParagraph(element)
    else if (name === 'list') this.takeList(element, undefined)
    else if (name === 'numbered-paragraph') this.takeNumbered(element)
    else if (name === 'table') this.takeTable(element)
    else if (name === 'tracked-changes') this.context.changes.take(element)
    else if (drawn.has(name)) this.takeDrawn(element)
    else if (!unseen.has(name)) for (const each of elements(element)) this.take(each)
  }

  private takeParagraph(
    element: XmlElement,
    mark?: { readonly list: OpenList; readonly marker: string; readonly isOrdered: boolean },
  ): void {
    const read = this.paragraphs.read(element)
    const { startsPage, style, direction } = this.context.styles.paragraph(attribute(element, 'text:style-name'))
    if (startsPage || read.pageTurns > 0) this.addBreak()
    const common = { ...(style !== undefined && { style }), ...(direction !== undefined && { direction }) }
    const { region, isTitle } = this.options
    const { inlines } = read
    if (!isBlank(inlines)) {
      if (isTitle === true) this.add({ type: 'heading', level: 1, inlines, ...common })
      else if (element.name === 'h') this.addHeading(element, inlines, { common, mark })
      else if (mark !== undefined && mark.marker !== '')
        this.add({
          type: 'list-item',
          depth: Math.min(8, mark.list.level),
          ordered: mark.isOrdered,
          marker: mark.marker,
          inlines,
          ...common,
        })
      else this.add({ type: 'paragraph', inlines, ...common, ...(region !== undefined && { region }) })
    }
    for (const note of read.notes) this.add(note)
    for (const each of read.drawn) this.takeDrawn(each)
  }

  private addHeading(
    element: XmlElement,
    inlines: readonly Inline[],
    { common, mark }: { readonly common: object; readonly mark?: { readonly marker: string } | undefined },
  ): void {
    const level = Math.min(9, Math.max(1, Number(attribute(element, 'text:outline-level') ?? 1) || 1)) - 1
    const marker = mark?.marker ?? this.outlineNumber(element, level)
    this.add({ type: 'heading', level: headingLevel(level), inlines: withMarker(inlines, marker), ...common })
  }

  private outlineNumber(element: XmlElement, level: number): string {
    const { counter, styles } = this.context
    if (attribute(element, 'is-list-header') === 'true') return ''
    const levelAt = (index: number): ListLevel | undefined => styles.lists.outlineLevel(index)
    return counter.next({ list: 'outline', definition: 'outline', level, levelAt })?.marker ?? ''
  }

  private takeList(element: XmlElement, outer: OpenList | undefined): void {
    const list = this.lists.open(element, outer)
    for (const item of elements(element)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue
      let isFirst = item.name === 'list-item'
      const start = attribute(item, 'start-value')
      for (const each of elements(item)) {
        if (each.name === 'list') this.takeList(each, list)
        else if (each.name !== 'p' && each.name !== 'h') this.take(each)
        else {
          this.takeParagraph(each, isFirst ? this.lists.mark(list, start) : undefined)
          isFirst = false
        }
      }
    }
  }

  private takeNumbered(element: XmlElement): void {
    const level = Math.min(9, Math.max(1, Number(attribute(element, 'text:level') ?? 1) || 1)) - 1
    const list: OpenList = { id: attribute(element, 'list-id') ?? 'numbered', style: attribute(element, 'text:style-name'), level }
    for (const each of elements(element)) if (each.name === 'p' || each.name === 'h') this.takeParagraph(each, this.lists.mark(list))
  }

  private takeTable(element: XmlElement): void {
    const after: Array<() => void> = []
    const rows = readTable(element, (cell) => this.readCell(cell, after))
    if (rows.some((row) => row.some(({ content }) => content.length > 0))) {
      const [row] = rows
      const [only] = row ?? []
      // One cell is a frame around text.
      if (rows.length === 1 && row?.length === 1 && only !== undefined)
        for (const { inlines, style } of only.content)
          this.add({ type: 'paragraph', inlines, ...(style !== undefined && { style }), ...this.regionOf() })
      else this.add({ type: 'table', rows })
    }
    for (const add of after) add()
  }

  /** The paragraphs of a cell. A table inside it gives its cells' paragraphs, row by row. */
  private readCell(cell: XmlElement, after: Array<() => void>): readonly CellParagraph[] {
    const content: CellParagraph[] = []
    const walk = (parent: XmlElement, list: OpenList | undefined): void => {
      let isFirst = parent.name === 'list-item'
      for (const each of elements(parent)) {
        if (each.name === 'p' || each.name === 'h') {
          const read = this.paragraphs.read(each)
          const marker = list !== undefined && isFirst ? this.lists.mark(list, attribute(parent, 'start-value')).marker : ''
          isFirst = false
          const { style } = this.context.styles.paragraph(attribute(each, 'text:style-name'))
          if (!isBlank(read.inlines)) content.push({ inlines: withMarker(read.inlines, marker), ...(style !== undefined && { style }) })
          after.push(() => {
            for (const note of read.notes) this.add(note)
            for (const shape of read.drawn) this.takeDrawn(shape)
          })
        } else if (each.name === 'list') walk(each, this.lists.open(each, list))
        else if (each.name === 'table')
          for (const row of readTable(each, (inner) => this.readCell(inner, after))) for (const inner of row) content.push(...inner.content)
        else if (drawn.has(each.name)) after.push(() => this.takeDrawn(each))
        else if (each.name === 'list-item') walk(each, list)
        else if (!unseen.has(each.name) && each.name !== 'annotation') walk(each, undefined)
      }
    }
    walk(cell, undefined)
    return content
  }

  private takeDrawn(element: XmlElement): void {
    const { office, into } = this.context
    const inside =
      this.options.place === undefined ? { ...this.options, region: this.options.region ?? ('textbox' as const) } : this.options
    for (const { texts, alt, objects } of drawnContents(element)) {
      for (const text of texts) for (const each of elements(text)) new OdfStory(this.context, inside).take(each)
      for (const object of objects) for (const block of objectBlocks(object, office, into)) this.add(block)
      if (alt !== undefined) this.add({ type: 'image', alt })
    }
  }

  private addBreak(): void {
    const { into } = this.context
    if (this.options.region !== undefined || this.options.place !== undefined || into.blockCount === this.lastBreakAt) return
    this.add({ type: 'break', of: 'page', label: '' })
    this.lastBreakAt = into.blockCount
  }

  private regionOf(): { readonly region?: Region } {
    return this.options.region === undefined ? {} : { region: this.options.region }
  }

  private add(block: NewBlock): void {
    const { said, place } = this.options
    if (said !== undefined) {
      const text = blockText({ ...block, locator: { block: 0 } } as Block).trim()
      if (said.has(text) || pageNumberOnly.test(text)) return
      said.add(text)
    }
    this.context.into.add(block, place ?? {})
  }
}

const headingLevel = (level: number): 1 | 2 | 3 | 4 | 5 | 6 => ([1, 2, 3, 4, 5, 6] as const)[level] ?? 6

const withMarker = (inlines: readonly Inline[], marker: string): readonly Inline[] =>
  marker === '' ? inlines : [{ text: `${marker} ` }, ...inlines]
