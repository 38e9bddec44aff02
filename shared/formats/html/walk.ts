import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** What a walk calls. `enter` answers whether to go inside; `leave` follows either way. */
export interface HtmlHandler {
  readonly enter: (element: HtmlElement) => boolean
  readonly leave: (element: HtmlElement) => void
  readonly text: (text: string) => void
}

export const isElement = (node: object): node is HtmlElement => 'tagName' in node

/** Walks a tree in document order without recursion: pages with a hundred thousand nested elements exist. */
export function walk(root: { readonly childNodes: readonly HtmlNode[] }, handler: HtmlHandler): void {
  const open: Array<{ readonly node: { readonly childNodes: readonly HtmlNode[] }; next: number }> = [{ node: root, next: 0 }]
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next++]
    if (child === undefined) {
      open.pop()
      if (isElement(top.node)) handler.leave(top.node)
    } else if (isElement(child)) {
      if (handler.enter(child)) open.push({ node: child, next: 0 })
      else handler.leave(child)
    } else if ('value' in child) handler.text(child.value)
  }
}

/** An attribute's value, or nothing when the element has none of that name. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value
