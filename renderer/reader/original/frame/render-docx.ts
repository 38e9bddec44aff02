import { type HElement, parseAsync, renderDocument } from 'docx-preview'

/** What docx-preview made: not sanitised yet, in a document that is not shown and loads nothing. */
export interface RenderedDocx {
  readonly body: HTMLElement
  readonly styles: string
  /** Width of the widest page with its margins around it, in CSS pixels. */
  readonly pageWidth?: number
}

/** Room beside a page. */
const besidePage = 48
const pixelsPerPoint = 96 / 72

/**
 * Lays a Word document out. Every element is made in a document without a window, where neither pictures load nor
 * handlers run: a crafted file once could run script through this library in the page it rendered into.
 */
export async function renderDocx(blob: Blob): Promise<RenderedDocx> {
  const inert = document.implementation.createHTMLDocument('')
  const options = {
    h: (element: HElement | Node | string) => make(inert, element),
    inWrapper: true,
    ignoreLastRenderedPageBreak: false,
    renderChanges: true,
    renderComments: false,
    renderAltChunks: false,
    useBase64URL: true,
  }
  const nodes = await renderDocument(await parseAsync(blob, options), options)
  const styles: string[] = []
  for (const node of nodes) {
    if (node.nodeName === 'STYLE') styles.push(node.textContent ?? '')
    else inert.body.append(node)
  }
  const widths = [...inert.querySelectorAll<HTMLElement>('section.docx')].map(({ style }) => Number.parseFloat(style.width))
  const widest = Math.max(0, ...widths.filter(Number.isFinite))
  return { body: inert.body, styles: styles.join('\n'), ...(widest > 0 && { pageWidth: widest * pixelsPerPoint + besidePage }) }
}

/** As docx-preview makes its elements, but in `inert`, and without a property that could hold code. */
function make(inert: Document, element: HElement | Node | string): Node {
  if (typeof element === 'string') return inert.createTextNode(element)
  if (element instanceof Node) return element
  const { ns, tagName, className, style, children = [], ...properties } = element
  if (tagName === '#fragment') {
    const fragment = inert.createDocumentFragment()
    for (const child of children) fragment.append(make(inert, child))
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
  for (const child of children) made.append(make(inert, child))
  return made
}

const unsafeProperty = /^(?:on|innerHTML$|outerHTML$|srcdoc$)/i
