import { attributeOf, type HtmlElement, type HtmlNode, isElement, walk } from './walk.ts'

/** Elements that stand in tables used to lay out a page, not in tables of data. */
const layoutContent = new Set(['table', 'h1', 'h2', 'h3', 'form', 'article', 'section', 'nav', 'hr'])

/** Tables that only arrange the page, as those of mails and old pages do: their content is read as running text. */
export function layoutTables(root: { readonly childNodes: readonly HtmlNode[] }): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>()
  const open: HtmlElement[] = []
  const columns = new Map<HtmlElement, number>()
  walk(root, {
    enter: (element) => {
      const inside = open.at(-1)
      if (inside !== undefined && layoutContent.has(element.tagName)) layout.add(inside)
      if (inside !== undefined && element.tagName === 'tr') columns.set(inside, Math.max(columns.get(inside) ?? 0, cellsOf(element)))
      if (element.tagName === 'table') {
        open.push(element)
        if (attributeOf(element, 'role') === 'presentation') layout.add(element)
      }
      return true
    },
    leave: (element) => {
      if (element.tagName !== 'table') return
      open.pop()
      if ((columns.get(element) ?? 0) < 2) layout.add(element)
    },
    text: () => {},
  })
  return layout
}

const cellsOf = (row: HtmlElement): number => row.childNodes.filter((node) => isElement(node) && /^t[dh]$/u.test(node.tagName)).length
