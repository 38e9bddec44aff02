import type { Inline } from '../../contracts/blocks.ts'
import { attributeOf, type HtmlElement } from './walk.ts'

/** Kinds of `link` elements that a reader may want to follow (HTML Standard, 4.6.7), but the page's own address. */
const followed = new Set(['alternate', 'author', 'bookmark', 'help', 'license', 'next', 'prev', 'search'])
/** Links of one head that are shown. */
const maxLinks = 200

/**
 * What the head of a page leads to and browsers hide in menus, if anywhere: translations, feeds, the pages before and
 * after, and the page that one with a `refresh` goes on to.
 */
export class HeadLinks {
  private readonly links: Inline[] = []
  private readonly refreshes: Inline[] = []

  take(element: HtmlElement): void {
    if (element.tagName === 'link') this.takeLink(element)
    else if (element.tagName === 'meta') this.takeRefresh(element)
  }

  /** A paragraph of each kind that there is. */
  get paragraphs(): ReadonlyArray<readonly Inline[]> {
    const links = this.links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ', ' }, link]))
    return [...this.refreshes.map((refresh) => [{ text: 'Goes on to ' }, refresh]), ...(links.length === 0 ? [] : [links])]
  }

  private takeLink(element: HtmlElement): void {
    const kinds = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/u)
    const kind = kinds.find((each) => followed.has(each))
    const href = attributeOf(element, 'href')?.trim() ?? ''
    if (kind === undefined || href === '' || kinds.includes('stylesheet') || this.links.length >= maxLinks) return
    const named =
      attributeOf(element, 'title')?.replaceAll(/\s+/gu, ' ').trim() || `${kind} ${attributeOf(element, 'hreflang') ?? ''}`.trim()
    this.links.push({ text: named, href })
  }

  private takeRefresh(element: HtmlElement): void {
    if (attributeOf(element, 'http-equiv')?.toLowerCase() !== 'refresh' || this.refreshes.length >= maxLinks) return
    const [, href] = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/iu.exec(attributeOf(element, 'content') ?? '') ?? []
    if (href !== undefined) this.refreshes.push({ text: href, href })
  }
}
