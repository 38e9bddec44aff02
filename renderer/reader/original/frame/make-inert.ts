import type { HElement } from 'docx-preview'

/** As docx-preview makes its elements, but in `inert`, and without a property that could hold code. */
export function makeInert(inert: Document, element: HElement | Node | string): Node {
  if (typeof element === 'string') return inert.createTextNode(element)
  if (element instanceof Node) return element
  const { ns, tagName, className, style, children = [], ...properties } = element
  if (tagName === '#fragment') {
    const fragment = inert.createDocumentFragment()
    for (const child of children) fragment.append(makeInert(inert, child))
    return fragment
  }
  if (tagName === '#comment') return inert.createComment('')
  const made = ns === undefined ? inert.createElement(tagName) : (inert.createElementNS(ns, tagName) as HTMLElement)
  if (className) made.setAttribute('class', className)
  if (typeof style === 'string') made.setAttribute('style', style)
  else if (style !== undefined) Object.assign(made.style, style)
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && !unsafeProperty.test(name)) Object.assign(made, { [name]: value })
  }
  for (const child of children) made.append(makeInert(inert, child))
  return made
}

const unsafeProperty = /^(?:on|innerHTML$|outerHTML$|srcdoc$)/i
