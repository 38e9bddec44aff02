import { htmlText } from '../../original/html-text.ts'
import { points } from '../../original/set-paragraph.ts'
import { resolvePart } from '../../package/resolve-part.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../../xml/xml-tree.ts'
import { lengthOf } from './lengths.ts'
import type { OdtPage } from './odt-page.ts'

/** Spaces that one element may stand for: a line's worth, whatever it claims. */
const maxSpaces = 200
const unseen = new Set([
  'annotation',
  'annotation-end',
  'script',
  'tracked-changes',
  'alphabetical-index-mark',
  'toc-mark',
  'user-index-mark',
  'event-listeners',
  'soft-page-break',
  'page-thumbnail',
  'control',
  'hidden-text',
])
const shapes = new Set(['custom-shape', 'rect', 'ellipse', 'circle', 'caption', 'g'])
const textHolders = new Set(['p', 'h', 'list', 'table'])

/** Writes what stands inside a paragraph (ODF 1.3 part 3, 6). */
export class ParagraphWriter {
  private readonly page: OdtPage
  private tabsToEnd = false

  constructor(page: OdtPage) {
    this.page = page
  }

  /** The inside of a paragraph. Where its style has a tab at the end of the line, what follows the last tab stands there. */
  paragraph(element: XmlElement, style: string | undefined): string {
    const outer = this.tabsToEnd
    this.tabsToEnd = this.page.looks.hasTabAtEnd(style)
    const html = this.inside(element)
    this.tabsToEnd = outer
    return html
  }

  private inside(parent: XmlElement): string {
    const drawn = (children: XmlElement['children']): string =>
      children.map((each) => (typeof each === 'string' ? this.text(each) : this.element(each))).join('')
    const { children } = parent
    const tab = this.tabsToEnd ? children.findLastIndex((each) => typeof each !== 'string' && each.name === 'tab') : -1
    return tab < 0 ? drawn(children) : `${drawn(children.slice(0, tab))}<span class="to-end">${drawn(children.slice(tab + 1))}</span>`
  }

  /** A frame or shape: its picture, or the text in it. */
  drawing(element: XmlElement): string {
    if (element.name === 'a' || element.name === 'g')
      return elements(element)
        .map((each) => this.drawing(each))
        .join('')
    const box = child(element, 'text-box')
    const style = attribute(element, 'draw:style-name')
    if (box !== undefined || (shapes.has(element.name) && elements(element).some(({ name }) => textHolders.has(name)))) {
      const inner = this.page.inside(box ?? element)
      const width = lengthOf(attribute(element, 'svg:width'))
      const more = new Map(width === undefined ? [] : [['width', points(width)] as const])
      // A block among words: elements that may stand inside a paragraph, which look like paragraphs.
      return inner === ''
        ? ''
        : `<span${this.page.looks.attribute('graphic', style, more, 'frame')}>${inner.replaceAll(/<(\/?)(?:p|h[1-6])\b/gu, '<$1span').replaceAll('<span class="', '<span class="line ')}</span>`
    }
    return this.picture(element, style)
  }

  private text(text: string): string {
    const shown = htmlText(text.replaceAll(/[\t\r\n ]+/gu, ' '))
    return this.changed(shown)
  }

  private changed(html: string): string {
    return html.trim() !== '' && this.page.changes.current === 'inserted' ? `<ins>${html}</ins>` : html
  }

  private element(element: XmlElement): string {
    const { looks, changes } = this.page
    switch (element.name) {
      case 'span':
        return `<span${looks.attribute('text', attribute(element, 'style-name'))}>${this.inside(element)}</span>`
      case 'a':
        return this.link(element)
      case 's':
        return ' '.repeat(Math.min(maxSpaces, Math.max(1, Number(attribute(element, 'text:c') ?? 1) || 1)))
      case 'tab':
        return '\t'
      case 'line-break':
        return '<br>'
      case 'note':
        return this.note(element)
      case 'bookmark':
      case 'bookmark-start':
      case 'reference-mark':
      case 'reference-mark-start':
        return `<a id="${htmlText(attribute(element, 'text:name') ?? '')}"></a>`
      case 'bookmark-ref':
      case 'reference-ref':
        return `<a href="#${htmlText(attribute(element, 'ref-name') ?? '')}">${this.inside(element)}</a>`
      case 'change-start':
      case 'change-end':
        changes.mark(element)
        return ''
      case 'change':
        return this.deleted(element)
      case 'ruby':
        return `<ruby>${this.inside(child(element, 'ruby-base') ?? { ...element, children: [] })}<rt>${htmlText(textOf(child(element, 'ruby-text')))}</rt></ruby>`
      case 'frame':
      case 'custom-shape':
      case 'rect':
      case 'ellipse':
      case 'circle':
      case 'caption':
      case 'g':
        return this.drawing(element)
      default:
        return unseen.has(element.name) ? '' : this.inside(element)
    }
  }

  private link(element: XmlElement): string {
    const href = attribute(element, 'href')?.trim() ?? ''
    // `#place|outline` names the kind of place after its name.
    const target = href.startsWith('#') ? href.replace(/\|\w+$/u, '') : href
    return target === '' ? this.inside(element) : `<a href="${htmlText(target)}">${this.inside(element)}</a>`
  }

  private note(element: XmlElement): string {
    const label = htmlText(textOf(child(element, 'note-citation')).trim())
    const number = this.page.notes.length + 1
    this.page.notes.push('')
    const body = this.page.inside(child(element, 'note-body'))
    this.page.notes[number - 1] = `<div class="note" id="note-${number}"><a href="#ref-${number}">${label}</a><div>${body}</div></div>`
    return `<sup><a href="#note-${number}" id="ref-${number}">${label}</a></sup>`
  }

  private deleted(element: XmlElement): string {
    const deletion = this.page.changes.deletedAt(element)
    if (deletion === undefined) return ''
    const paragraphs = elements(deletion).filter(({ name }) => name === 'p' || name === 'h' || name === 'list')
    return `<del>${paragraphs.map((each) => this.inside(each)).join('<br>')}</del>`
  }

  private picture(frame: XmlElement, style: string | undefined): string {
    const described = htmlText(
      [child(frame, 'desc'), child(frame, 'title')].map((each) => textOf(each).trim()).find((text) => text !== '') ?? '',
    )
    const images = elements(frame).filter(({ name }) => name === 'image')
    const index = images.map((image) => this.pictureIndex(image)).find((each) => each !== undefined)
    if (index === undefined) return described === '' ? '' : `<span class="frame">${described}</span>`
    const width = lengthOf(attribute(frame, 'svg:width'))
    const height = lengthOf(attribute(frame, 'svg:height'))
    const more = new Map<string, string>()
    if (width !== undefined) more.set('width', points(width))
    if (width !== undefined && height !== undefined && height > 0) more.set('aspect-ratio', `${width}/${height}`)
    return `<img src="picture:${index}" alt="${described}"${this.page.looks.attribute('graphic', style, more)}>`
  }

  private pictureIndex(image: XmlElement): number | undefined {
    const { office, store } = this.page
    const path = resolvePart('', attribute(image, 'href') ?? '')
    if (office?.has(path) === true) return store.add(path, () => office.partBytes(path))
    const data = child(image, 'binary-data')
    return data === undefined ? undefined : store.add(`inline ${store.pictures.length} ${store.leftOut}`, () => bytesOf(textOf(data)))
  }
}

/** The bytes of base64, as flat files hold pictures; nothing when it is none. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s+/gu, '')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
