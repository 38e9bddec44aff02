import type { Direction } from '../../contracts/blocks.ts'
import type { DocumentBuilder, NewBlock, Place } from '../reading/document-builder.ts'
import { InlineRun } from './inline-run.ts'
import { OpenMarks } from './open-marks.ts'
import { OpenTable } from './open-table.ts'
import { fieldText, isUnchosen, pictureText } from './replaced-text.ts'
import { attributeOf, type HtmlElement, type HtmlHandler } from './walk.ts'

/**
 * Elements whose content is not text of the page. `noscript` is none of them: it is for readers that run no scripts, and
 * this is one. `title` stands in drawings; the page's own is in its head. `xml` holds the settings of Word.
 */
const dropped = new Set(['script', 'style', 'template', 'head', 'title', 'desc', 'noframes', 'noembed', 'datalist', 'xml'])
/** Elements that start and end a block of their own. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const hasScheme = /^[a-z][a-z\d+.-]*:/iu
const lists = new Set(['ul', 'ol', 'menu', 'dir'])

interface OpenList {
  readonly element: HtmlElement
  readonly isOrdered: boolean
  next: number
}

/** Turns the elements of a page into blocks, while it is walked. */
export class HtmlBlocks implements HtmlHandler {
  private readonly into: DocumentBuilder
  private readonly place: Place
  private readonly layout: ReadonlySet<HtmlElement>
  private readonly run = new InlineRun()
  private readonly marks = new OpenMarks()
  private readonly lists: OpenList[] = []
  private readonly directions: Array<{ readonly element: HtmlElement; readonly direction: Direction }> = []
  private table: OpenTable | undefined
  private pre: HtmlElement | undefined
  private heading: HtmlElement | undefined
  private item: { readonly depth: number; readonly ordered: boolean; readonly marker?: string } | undefined

  constructor(into: DocumentBuilder, place: Place, layout: ReadonlySet<HtmlElement>) {
    this.into = into
    this.place = place
    this.layout = layout
  }

  readonly enter = (element: HtmlElement): boolean => {
    const { tagName } = element
    if (dropped.has(tagName) || isUnchosen(element)) return false
    if (tagName === 'iframe' || tagName === 'frame') this.frame(element)
    else if (tagName === 'input') this.run.add(` ${fieldText(element)} `, this.marks.current)
    else if (tagName === 'br') this.run.breakLine(this.marks.current)
    else if (tagName === 'img') this.image(pictureText(element))
    else if (blocks.has(tagName)) this.enterBlock(element)
    this.marks.enter(element)
    return true
  }

  readonly leave = (element: HtmlElement): void => {
    this.marks.leave(element)
    if (blocks.has(element.tagName)) this.leaveBlock(element)
  }

  readonly text = (text: string): void => this.run.add(text, this.marks.current, this.pre !== undefined)

  /** Adds what is still open. */
  finish(): void {
    this.flush()
  }

  private enterBlock(element: HtmlElement): void {
    this.flush()
    const direction = attributeOf(element, 'dir')?.toLowerCase()
    if (direction === 'rtl' || direction === 'ltr') this.directions.push({ element, direction })
    const { tagName } = element
    if (lists.has(tagName)) this.enterList(element)
    else if (tagName === 'li') this.enterItem(element)
    else if (/^h[1-6]$/u.test(tagName)) this.heading ??= element
    else if (tagName === 'pre' && this.table === undefined) this.pre ??= element
    else if (this.table === undefined) {
      if (tagName === 'table' && !this.layout.has(element)) this.table = new OpenTable(element)
    } else if (tagName === 'tr') this.table.startRow()
    else if (tagName === 'td' || tagName === 'th') this.table.startCell(element)
  }

  private leaveBlock(element: HtmlElement): void {
    this.flush()
    if (this.directions.at(-1)?.element === element) this.directions.pop()
    if (this.lists.at(-1)?.element === element) this.lists.pop()
    if (element.tagName === 'li') this.item = undefined
    if (this.heading === element) this.heading = undefined
    if (this.pre === element) this.pre = undefined
    if (this.table?.element === element) {
      const rows = this.table.build()
      this.table = undefined
      if (rows.length > 0) this.add({ type: 'table', rows, ...this.direction() })
    }
  }

  private enterList(element: HtmlElement): void {
    const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10)
    this.lists.push({ element, isOrdered: element.tagName === 'ol', next: Number.isFinite(start) ? start : 1 })
  }

  private enterItem(element: HtmlElement): void {
    const list = this.lists.at(-1)
    const value = Number.parseInt(attributeOf(element, 'value') ?? '', 10)
    if (list !== undefined && Number.isFinite(value)) list.next = value
    const marker = list?.isOrdered === true ? { marker: `${list.next++}.` } : {}
    this.item = { depth: Math.max(0, this.lists.length - 1), ordered: list?.isOrdered === true, ...marker }
  }

  /** A picture by itself is a block; one among words is its alternative text. */
  private image(alt: string): void {
    if (alt.trim() === '') return
    if (this.table !== undefined || this.heading !== undefined || this.item !== undefined || !this.run.isEmpty)
      this.run.add(` ${alt} `, this.marks.current)
    else this.add({ type: 'image', alt: alt.replaceAll(/\s+/gu, ' ').trim() })
  }

  /** What a frame would show is not part of the page; what it is called, and where it leads, stand for it. */
  private frame(element: HtmlElement): void {
    const address = attributeOf(element, 'src')?.trim() ?? ''
    const isElsewhere = /^(?:https?:)?\/\//iu.test(address)
    // Frames of a set are the page; others with a place on the same server are its machinery.
    if (!isElsewhere && (element.tagName === 'iframe' || address === '' || hasScheme.test(address))) return
    const title = attributeOf(element, 'title')?.trim() || (element.tagName === 'frame' ? attributeOf(element, 'name')?.trim() : '')
    this.flush()
    this.run.add(title ? `${title}: ` : '', this.marks.current)
    this.run.add(address, { ...this.marks.current, href: address.startsWith('//') ? `https:${address}` : address })
    this.flush()
  }

  private flush(): void {
    if (this.pre !== undefined && this.heading === undefined && this.item === undefined) {
      const text = this.run
        .take()
        .map((inline) => inline.text)
        .join('')
      if (text !== '') this.add({ type: 'code', text })
      return
    }
    const inlines = this.run.take()
    if (inlines.length === 0) return
    if (this.table !== undefined) this.table.add(inlines)
    else if (this.heading !== undefined) this.add({ type: 'heading', level: headingLevelOf(this.heading), inlines, ...this.direction() })
    else if (this.item !== undefined) {
      this.add({ type: 'list-item', ...this.item, inlines, ...this.direction() })
      // A second paragraph of an item is one without a marker.
      this.item = undefined
    } else this.add({ type: 'paragraph', inlines, ...this.direction() })
  }

  private direction(): { readonly direction?: Direction } {
    const direction = this.directions.at(-1)?.direction
    return direction === 'rtl' ? { direction } : {}
  }

  private add(block: NewBlock): void {
    this.into.add(block, this.place)
  }
}

const headingLevelOf = ({ tagName }: HtmlElement): 1 | 2 | 3 | 4 | 5 | 6 => {
  const level = Number(tagName.slice(1))
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : 6
}
