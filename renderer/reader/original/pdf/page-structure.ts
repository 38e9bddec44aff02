import type { PDFPageProxy } from 'pdfjs-dist'

/** What pdf.js tells of the structure its maker gave a page (ISO 32000-1, 14.7): elements, and marks of stretches of text. */
interface StructureElement {
  readonly role: string
  readonly children: ReadonlyArray<StructureElement | Content>
  readonly alt?: string
  readonly lang?: string
}

interface Content {
  readonly type: string
  /** That of the element which holds the text. */
  readonly id?: string
}

/** What the standard structure types (ISO 32000-1, 14.8.4) are to those who hear a page; others say nothing of their own. */
const roles: Readonly<Record<string, string>> = {
  BlockQuote: 'blockquote',
  Figure: 'figure',
  L: 'list',
  LI: 'listitem',
  Note: 'note',
  Table: 'table',
  TH: 'columnheader',
  TD: 'cell',
  TR: 'row',
}
const deepest = 200

/**
 * A page's headings, lists, tables and figures for those who hear it: an element without a look, whose parts own the
 * text that lies on the page. Nothing for a page that has no structure.
 */
export async function structureOf(page: PDFPageProxy): Promise<HTMLElement | undefined> {
  const tree: StructureElement | null = await page.getStructTree()
  return tree === null ? undefined : elementOf(tree, 0)
}

function elementOf({ role, children, alt, lang }: StructureElement, depth: number): HTMLElement {
  const element = document.createElement('span')
  const level = /^H([1-6])?$/u.exec(role)
  if (level !== null) {
    element.setAttribute('role', 'heading')
    element.setAttribute('aria-level', level[1] ?? '1')
  } else if (roles[role] !== undefined) element.setAttribute('role', roles[role])
  if (alt !== undefined) element.setAttribute('aria-label', alt)
  if (lang !== undefined) element.lang = lang
  // A figure is what its words say it is, not the letters that are drawn in it.
  if (role === 'Figure' && alt !== undefined) return element
  const owned = children.flatMap((child) => ('id' in child && child.id !== undefined ? [child.id] : []))
  if (owned.length > 0) element.setAttribute('aria-owns', owned.join(' '))
  for (const child of children) if ('role' in child && depth < deepest) element.append(elementOf(child, depth + 1))
  return element
}
