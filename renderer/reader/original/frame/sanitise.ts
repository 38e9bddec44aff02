import DOMPurify, { type Config } from 'dompurify'
import { openable, type PageLink } from './page-link.ts'
import type { TimeSlices } from './time-slices.ts'

const config: Config = {
  RETURN_DOM: true,
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'dialog', 'audio', 'video', 'source', 'picture', 'map', 'area'],
  FORBID_ATTR: ['srcset', 'ping', 'target', 'action', 'formaction', 'background', 'poster', 'autofocus', 'contenteditable', 'popover'],
  ALLOW_DATA_ATTR: false,
  // As the library has it, with the pictures of a drawing, which stand in the page by their number.
  ALLOWED_URI_REGEXP: /^(?:(?:(?:f|ht)tps?|mailto|tel|callto|sms|cid|xmpp|matrix):|picture:\d+$|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
}

/** Elements that are sanitised together: enough to be quick, few enough to be done within a stretch. */
const mostTogether = 300
const mostWords = 300

/** A page without anything that runs, fetches or leads away. */
export interface CleanPage {
  readonly body: HTMLElement
  readonly links: readonly PageLink[]
}

/** Sanitises a page piece by piece, so that a long one does not hold the window. The pieces of `dirty` are taken out of it. */
export async function sanitise(dirty: HTMLElement, slices: TimeSlices): Promise<CleanPage> {
  const body = document.implementation.createHTMLDocument('').body
  const links: PageLink[] = []
  const clean = (group: HTMLElement): Element => {
    const [cleaned] = (DOMPurify.sanitize(group, config) as unknown as HTMLElement).children
    if (cleaned === undefined) throw new Error('The page could not be made harmless, so it is not drawn here.')
    cleanAddresses(cleaned, links)
    return cleaned
  }
  await cleanChildren(dirty, body, { clean, slices })
  return { body, links }
}

interface Tools {
  /** A plain element with what is left of its children. */
  readonly clean: (group: HTMLElement) => Element
  readonly slices: TimeSlices
}

/** Children that are small together are sanitised together; a large one is sanitised without its children, then they. */
async function cleanChildren(from: Element, to: Element, tools: Tools): Promise<void> {
  let group = from.ownerDocument.createElement('div')
  let grouped = 0
  const finish = () => {
    to.append(...tools.clean(group).childNodes)
    group = from.ownerDocument.createElement('div')
    grouped = 0
  }
  for (const node of [...from.childNodes]) {
    const size = node instanceof Element ? node.getElementsByTagName('*').length + 1 : 1
    if (node instanceof Element && size > mostTogether) {
      finish()
      const shell = node.cloneNode(false)
      group.append(shell)
      const [cleaned] = tools.clean(group).children
      group.replaceChildren()
      if (cleaned !== undefined) to.append(cleaned)
      if (cleaned !== undefined || keepsContent(node)) await cleanChildren(node, cleaned ?? to, tools)
    } else {
      group.append(node)
      grouped += size
      if (grouped >= mostTogether) finish()
    }
    await tools.slices.breathe()
  }
  finish()
}

/** Whether what is inside an element that was left out may be kept: unknown elements and forms hold text, scripts do not. */
const keepsContent = ({ localName }: Element): boolean =>
  !/^(?:script|style|template|noscript|svg|math|iframe|object|embed|xmp|noembed|noframes|plaintext)$/.test(localName)

/** Links inside the page lead there; the addresses of others are their tooltips, and are gathered. */
function cleanAddresses(clean: Element, links: PageLink[]): void {
  for (const link of clean.querySelectorAll('a, [*|href]')) {
    const address = (link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '').trim()
    if (link.localName === 'image' && /^(?:data:image\/|picture:)/i.test(address)) continue
    link.removeAttribute('href')
    link.removeAttribute('xlink:href')
    // Without a base of its own, the frame would take `#place` for a place in the window's page.
    if (/^#./.test(address)) link.setAttribute('href', `about:srcdoc${address}`)
    else if (openable.test(address)) {
      link.setAttribute('title', address)
      links.push({ address, words: (link.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, mostWords) })
    }
  }
  for (const picture of clean.querySelectorAll('img')) {
    if (!/^(?:data:image\/|picture:)/i.test(picture.getAttribute('src') ?? '')) picture.removeAttribute('src')
  }
}
