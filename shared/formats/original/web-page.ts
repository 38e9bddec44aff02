import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { flatTextAdapter } from '../html/flat-text.ts'
import { attributeOf, type HtmlElement, isElement } from '../html/walk.ts'
import { htmlText } from './html-text.ts'
import type { PageRoom } from './page-room.ts'

/** Index of the picture in the drawing that an address names, where it came along. */
export type PictureFinder = (address: string) => number | undefined

/** What came along with a page, by the addresses it names it with. Nothing else is ever looked for. */
export interface PageParts {
  readonly picture: PictureFinder
  /** Text of a style sheet, with its pictures found already. */
  readonly sheet: (address: string) => string | undefined
  /** What is in front of ids and of the links to them, where several pages stand together. */
  readonly idPrefix?: string
  /** The id that a link to another page of the same file leads to. */
  readonly idOf?: (address: string) => string | undefined
}

/** A web page as a part of a drawing. */
export interface WebPage {
  /** An element of the class asked for, in which the page's body stands. */
  readonly html: (className: string) => string
  /** Texts of its style sheets in their order. */
  readonly sheets: readonly string[]
}

/** Left out with everything in them. What they show comes from elsewhere, or acts. */
const dropped = new Set(
  'script style template iframe frame frameset object embed applet audio video canvas base meta link title noembed noframes param source track datalist head'.split(
    ' ',
  ),
)
/** Left out, but not what is in them. */
const opened = new Set(['html', 'body', 'form', 'button', 'label', 'fieldset'])
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])
const addresses = new Set([
  'src',
  'srcset',
  'background',
  'data',
  'action',
  'formaction',
  'poster',
  'ping',
  'lowsrc',
  'dynsrc',
  'longdesc',
  'cite',
  'profile',
  'usemap',
])
/** Elements inside one another that are kept: browsers stop at 512. Deeper ones stand beside each other. */
const mostDepth = 256

type Node = DefaultTreeAdapterTypes.ChildNode

/** Draws a web page from its source. What it names is left out where it did not come along. */
export function webPage(source: string, parts: PageParts, room: PageRoom): WebPage {
  const writer = new PageWriter(parts, room)
  writer.write(parse(room.clipped(source), { scriptingEnabled: false, treeAdapter: flatTextAdapter }))
  const { className, style, dir, lang } = writer.body
  const html = (ours: string): string => {
    const attributes = Object.entries({ class: `${ours} ${className}`.trim(), style, dir, lang }).filter(([, value]) => value !== '')
    return `<div${attributes.map(([name, value]) => ` ${name}="${htmlText(value)}"`).join('')}>${writer.html.join('')}</div>`
  }
  return { html, sheets: writer.sheets }
}

/** Styles with the pictures that came along in the place of their addresses, and nothing in that of others. */
export function withPictures(style: string, picture: PictureFinder): string {
  if (!/url/iu.test(style)) return style
  return style.replaceAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/giu, (_all, double?: string, single?: string, bare?: string) => {
    const address = (double ?? single ?? bare ?? '').trim()
    if (/^data:(?:image|font|application\/(?:x-)?font)/iu.test(address)) return `url("${address}")`
    const index = picture(address)
    return index === undefined ? 'url("data:,")' : `url("picture:${index}")`
  })
}

class PageWriter {
  readonly html: string[] = []
  readonly sheets: string[] = []
  /** What the page says of itself as a whole. */
  readonly body = { className: '', style: '', dir: '', lang: '' }
  private readonly parts: PageParts
  private readonly room: PageRoom

  constructor(parts: PageParts, room: PageRoom) {
    this.parts = parts
    this.room = room
  }

  /** Without recursion: pages with a hundred thousand nested elements exist. */
  write(root: { readonly childNodes: readonly Node[] }): void {
    const open: Array<{ readonly nodes: readonly Node[]; next: number; readonly end: string }> = []
    let depth = 0
    const enter = (nodes: readonly Node[], end = '') => {
      open.push({ nodes, next: 0, end })
      if (end !== '') depth++
    }
    enter(root.childNodes)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const node = this.room.isFull ? undefined : top.nodes[top.next++]
      if (node === undefined) {
        open.pop()
        this.html.push(top.end)
        if (top.end !== '') depth--
      } else if ('value' in node) this.text(node.value)
      else if (isElement(node)) this.element(node, depth, enter)
    }
  }

  private text(value: string): void {
    if (this.room.take(0, value.length)) this.html.push(htmlText(value))
  }

  private element(element: HtmlElement, depth: number, enter: (nodes: readonly Node[], end?: string) => void): void {
    const { tagName } = element
    if (tagName === 'head') this.head(element)
    else if (tagName === 'html' || tagName === 'body') this.whole(element)
    if (tagName === 'style') this.sheet(element)
    else if (tagName === 'link') this.linked(element)
    else if (dropped.has(tagName)) return
    else if (opened.has(tagName) || depth > mostDepth) enter(element.childNodes)
    else {
      const start = `<${tagName}${this.attributes(element)}>`
      if (!this.room.take(1, start.length)) return
      this.html.push(start)
      if (!empty.has(tagName)) enter(element.childNodes, `</${tagName}>`)
    }
  }

  private whole(element: HtmlElement): void {
    const { body } = this
    const colour = (name: string, property: string): string => {
      const value = attributeOf(element, name) ?? ''
      return /^#?\w{1,20}$/u.test(value) ? `${property}:${value};` : ''
    }
    body.dir ||= attributeOf(element, 'dir') ?? ''
    body.lang ||= attributeOf(element, 'lang') ?? ''
    body.className ||= attributeOf(element, 'class') ?? ''
    body.style +=
      colour('bgcolor', 'background-color') +
      colour('text', 'color') +
      withPictures(attributeOf(element, 'style') ?? '', this.parts.picture)
  }

  private head(element: HtmlElement): void {
    for (const each of element.childNodes) {
      if (!isElement(each)) continue
      if (each.tagName === 'style') this.sheet(each)
      else if (each.tagName === 'link') this.linked(each)
    }
  }

  private sheet(element: HtmlElement): void {
    const sheet = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    if (this.room.take(1, sheet.length)) this.sheets.push(withPictures(sheet, this.parts.picture))
  }

  private linked(element: HtmlElement): void {
    if (!/(?:^|\s)stylesheet(?:\s|$)/iu.test(attributeOf(element, 'rel') ?? '')) return
    const sheet = this.parts.sheet(attributeOf(element, 'href') ?? '')
    if (sheet !== undefined) this.sheets.push(sheet)
  }

  private attributes(element: HtmlElement): string {
    const { tagName } = element
    let text = ''
    for (const { name, value, prefix } of element.attrs) {
      if (/^on/iu.test(name) || !/^[\w:-]+$/u.test(name) || name.startsWith('xmlns')) continue
      const written = this.attribute(tagName, { name, value })
      if (written !== undefined) text += ` ${prefix === undefined || prefix === '' ? '' : `${prefix}:`}${name}="${htmlText(written)}"`
    }
    return text
  }

  private attribute(tagName: string, { name, value }: { readonly name: string; readonly value: string }): string | undefined {
    const { idPrefix = '', idOf } = this.parts
    if (name === 'style') return withPictures(value, this.parts.picture)
    if (name === 'id' || (name === 'name' && tagName === 'a')) return idPrefix + value
    if (name === 'href' && tagName !== 'image') {
      if (value.startsWith('#')) return `#${idPrefix}${value.slice(1)}`
      const inside = idOf?.(value)
      return inside === undefined ? value : `#${inside}`
    }
    if ((name === 'src' && tagName === 'img') || (name === 'href' && tagName === 'image')) return this.pictureAddress(value)
    return addresses.has(name) ? undefined : value
  }

  private pictureAddress(address: string): string | undefined {
    if (/^data:image\//iu.test(address)) return this.room.take(0, address.length) ? address : undefined
    const index = this.parts.picture(address)
    if (index === undefined && /^(?:https?:)?\/\//iu.test(address.trim())) this.room.farPictures++
    return index === undefined ? undefined : `picture:${index}`
  }
}
