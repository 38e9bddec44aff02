import { ListCounter as Counter, type ListCounter } from '../../numbers/list-counter.ts'
import { htmlText } from '../../original/html-text.ts'
import type { PageRoom } from '../../original/page-room.ts'
import { PageStyles } from '../../original/page-styles.ts'
import type { PictureStore } from '../../original/picture-store.ts'
import { points } from '../../original/set-paragraph.ts'
import type { OfficePackage } from '../../package/office-package.ts'
import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { drawnElements } from '../drawn-elements.ts'
import { OdfStyles } from '../odf-styles.ts'
import { type ListMark, type OpenList, OpenLists } from '../open-lists.ts'
import { TrackedChanges } from '../tracked-changes.ts'
import { ListIndents } from './list-indents.ts'
import { OdfLooks } from './odf-looks.ts'
import { ParagraphWriter } from './paragraph-writer.ts'
import { tableHtml } from './table-writer.ts'

/** Elements that mark places and say nothing, or say it a second time. */
const unseen = new Set(
  'sequence-decls variable-decls user-field-decls forms event-listeners index-title-template table-of-content-source alphabetical-index-source bibliography-source illustration-index-source table-index-source object-index-source user-index-source section-source dde-source dde-connection-decls'.split(
    ' ',
  ),
)
const drawn = new Set([...drawnElements, 'a'])
const mostDepth = 60

/** Draws the text of a document: paragraphs, lists, tables and what stands among them, each as its style says. */
export class OdtPage {
  readonly classes = new PageStyles()
  readonly looks = new OdfLooks(this.classes)
  readonly styles = new OdfStyles()
  readonly indents = new ListIndents()
  readonly changes = new TrackedChanges()
  readonly notes: string[] = []
  readonly room: PageRoom
  readonly store: PictureStore
  readonly office: OfficePackage | undefined
  private readonly paragraphs = new ParagraphWriter(this)
  private readonly counter: ListCounter = new Counter()
  private readonly lists = new OpenLists({ styles: this.styles, counter: this.counter })
  private depth = 0

  constructor(room: PageRoom, store: PictureStore, office: OfficePackage | undefined) {
    this.room = room
    this.store = store
    this.office = office
  }

  /** Takes styles of the document. */
  addStyles(tree: XmlElement): void {
    this.looks.add(tree)
    if (tree.name === 'font-face-decls') return
    this.styles.add(tree)
    this.indents.add(tree)
  }

  /** Everything in an element, one below the other. */
  inside(parent: XmlElement | undefined): string {
    return elements(parent)
      .map((each) => this.html(each))
      .join('')
  }

  /** A paragraph, list, table, drawing or a wrapper of them. */
  html(element: XmlElement): string {
    if (this.room.isFull || this.depth >= mostDepth) return ''
    this.depth++
    const html = this.drawnElement(element)
    this.depth--
    return html
  }

  private drawnElement(element: XmlElement): string {
    const { name } = element
    if (name === 'p' || name === 'h') return this.paragraph(element)
    if (name === 'list') return this.list(element, undefined)
    if (name === 'numbered-paragraph') return this.numbered(element)
    if (name === 'table') return tableHtml(element, this)
    if (name === 'tracked-changes') this.changes.take(element)
    else if (drawn.has(name)) return this.paragraphs.drawing(element)
    else if (name === 'soft-page-break') return '<hr class="page">'
    else if (!unseen.has(name)) return this.inside(element)
    return ''
  }

  private paragraph(element: XmlElement, mark?: ListMark): string {
    const style = attribute(element, 'text:style-name')
    const inner = this.paragraphs.paragraph(element, style)
    const level = Math.min(9, Math.max(1, Number(attribute(element, 'text:outline-level') ?? 1) || 1))
    const name = element.name === 'h' ? `h${Math.min(6, level)}` : 'p'
    const number = mark ?? (element.name === 'h' ? this.outlineMark(element, level - 1) : undefined)
    const indent = number === undefined ? undefined : this.indents.at(number.list.style, number.list.level)
    const label =
      number === undefined || number.marker === ''
        ? ''
        : `<span${this.classes.attribute(`min-inline-size:${points(Math.max(0, -(indent?.firstLine ?? 0)))};`, 'label')}>${htmlText(number.marker)} </span>`
    const html = this.room.fitting(
      `<${name}${this.paragraphAttribute(style, number)}>${label}${inner === '' && label === '' ? '<br>' : inner}</${name}>`,
    )
    if (!this.room.take(2 + html.length / 80, html.length)) return ''
    return `${this.styles.paragraph(style).startsPage ? '<hr class="page">' : ''}${html}`
  }

  /** An item is indented as its list says, a numbered heading as its own style does where that says anything. */
  private paragraphAttribute(style: string | undefined, mark: ListMark | undefined): string {
    if (mark === undefined) return this.looks.attribute('paragraph', style)
    const own = this.looks.value('paragraph', style, 'margin-left') ?? '0pt'
    if (mark.list.style === 'outline' && own !== '0pt') return this.looks.attribute('paragraph', style)
    const { start, firstLine } = this.indents.at(mark.list.style, mark.list.level)
    const indent = new Map([
      ['margin-left', ''],
      ['margin-inline-start', points(start)],
      ['text-indent', points(mark.marker === '' ? 0 : firstLine)],
    ])
    return this.looks.attribute('paragraph', style, indent)
  }

  private outlineMark(element: XmlElement, level: number): ListMark | undefined {
    if (attribute(element, 'is-list-header') === 'true') return undefined
    const levelAt = (index: number) => this.styles.lists.outlineLevel(index)
    const mark = this.counter.next({ list: 'outline', definition: 'outline', level, levelAt })
    return mark === undefined || mark.marker === '' ? undefined : { ...mark, list: { id: 'outline', style: 'outline', level } }
  }

  private list(element: XmlElement, outer: OpenList | undefined): string {
    const list = this.lists.open(element, outer)
    let html = ''
    for (const item of elements(element)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue
      let isFirst = item.name === 'list-item'
      for (const each of elements(item)) {
        if (each.name === 'list') html += this.list(each, list)
        else if (each.name !== 'p' && each.name !== 'h') html += this.html(each)
        else {
          const mark = isFirst ? this.lists.mark(list, attribute(item, 'start-value')) : { list, marker: '', isOrdered: false }
          html += this.paragraph(each, mark)
          isFirst = false
        }
      }
    }
    return html
  }

  private numbered(element: XmlElement): string {
    const level = Math.min(9, Math.max(1, Number(attribute(element, 'text:level') ?? 1) || 1)) - 1
    const list: OpenList = { id: attribute(element, 'list-id') ?? 'numbered', style: attribute(element, 'text:style-name'), level }
    return elements(element)
      .filter(({ name }) => name === 'p' || name === 'h')
      .map((each) => this.paragraph(each, this.lists.mark(list)))
      .join('')
  }
}
