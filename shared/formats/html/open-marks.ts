import type { Marks } from './inline-run.ts'
import { attributeOf, type HtmlElement } from './walk.ts'

const markOfElement = new Map<string, Marks>([
  ...['b', 'strong'].map((name) => [name, { bold: true }] as const),
  ...['i', 'em', 'cite', 'dfn', 'var'].map((name) => [name, { italic: true }] as const),
  ...['u', 'ins'].map((name) => [name, { underline: true }] as const),
  ...['s', 'strike', 'del'].map((name) => [name, { strike: true }] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((name) => [name, { code: true }] as const),
  ['sup', { script: 'super' }],
  ['sub', { script: 'sub' }],
])

/** The marks of the elements that are open, innermost last. */
export class OpenMarks {
  private readonly open: Array<{ readonly element: HtmlElement; readonly outer: Marks }> = []
  current: Marks = {}

  enter(element: HtmlElement): void {
    const mark = element.tagName === 'a' ? linkMark(element) : markOfElement.get(element.tagName)
    if (mark === undefined) return
    this.open.push({ element, outer: this.current })
    this.current = { ...this.current, ...mark }
  }

  leave(element: HtmlElement): void {
    if (this.open.at(-1)?.element !== element) return
    this.current = this.open.pop()?.outer ?? {}
  }
}

/** Where a link leads, as written. Places in the same page and scripts are none. */
function linkMark(element: HtmlElement): Marks | undefined {
  const href = attributeOf(element, 'href')?.trim() ?? ''
  return href === '' || href.startsWith('#') || /^(?:javascript|data|vbscript):/iu.test(href.replaceAll(/\s/gu, '')) ? undefined : { href }
}
