import { slidesShortfall } from '../../drawing/left-out.ts'
import type { Drawer } from '../../original/drawer.ts'
import { PictureStore } from '../../original/picture-store.ts'
import { resolvePart } from '../../package/resolve-part.ts'
import { DocumentBuilder } from '../../reading/document-builder.ts'
import { notRead } from '../../reading/faults.ts'
import { salvage } from '../../reading/salvage.ts'
import { attribute, child, eachTree, textOf, type XmlElement } from '../../xml/xml-tree.ts'
import { type OdfSource, openOdf } from '../odf-source.ts'
import { PageDrawer, type PageSource, pageSize } from './slide-pages.ts'
import { StyleBook } from './style-book.ts'

/** A slide of 28 by 21 centimetres, for a document that does not say. */
const usualSize = { width: 793.7, height: 595.3 }
const sizes = { least: 36, most: 10_000 }

/** Draws OpenDocument presentations and drawings (ODF 1.3): their pages with what their masters put on them. */
export const drawOdf: Drawer = (input) => {
  const { maxXmlDepth } = input.limits
  const into = new DocumentBuilder(input.limits.maxTextLength)
  const source = openOdf(input, into)
  const pictures = new PictureStore()
  const parts = gather(source, into, maxXmlDepth)
  const { pages } = parts
  if (pages.length === 0) throw notRead('has no pages that could be laid out.', input.format)
  const all: PageSource = { ...parts, picture: pictureFinder(source, pictures, into) }
  const drawer = new PageDrawer(all)
  const slides = pages.map((page, index) => salvage(into, () => drawer.draw(page, index + 1)) ?? { slide: index + 1, shapes: [] })
  const [first] = pages
  const master = all.masterPages.get((first === undefined ? undefined : attribute(first, 'draw:master-page-name')) ?? '')
  const size = pageSize(master ?? all.masterPages.values().next().value, all.masters)
  const isSane = size !== undefined && [size.width, size.height].every((length) => length >= sizes.least && length <= sizes.most)
  const shortfall = slidesShortfall({ isCrowded: drawer.isCrowded, leftOut: pictures.leftOut, says: into.shortfall?.says })
  return {
    kind: 'slides',
    ...(isSane ? size : usualSize),
    slides,
    pictures: pictures.pictures,
    ...shortfall,
  }
}

const declarations = new Set(['footer-decl', 'header-decl', 'date-time-decl'])
const styleTrees = new Set(['styles', 'automatic-styles', 'font-face-decls', 'master-page'])

/** The styles, masters and pages of a document; of a damaged one as many as come before the damage. */
function gather({ content, styles, office }: OdfSource, into: DocumentBuilder, maxDepth: number): Omit<PageSource, 'picture'> {
  const common: XmlElement[] = []
  const masterPages = new Map<string, XmlElement>()
  const automatic = { styles: [] as XmlElement[], content: [] as XmlElement[] }
  const takeStyle = (tree: XmlElement, of: 'styles' | 'content'): void => {
    if (tree.name === 'automatic-styles') automatic[of].push(tree)
    else if (tree.name === 'master-page') masterPages.set(attribute(tree, 'style:name') ?? '', tree)
    else common.push(tree)
  }
  const pages: XmlElement[] = []
  const declared = new Map<string, string>()
  // A flat file is one text, gone through once.
  if (office !== undefined)
    salvage(into, () => eachTree(styles, { wanted: (name) => styleTrees.has(name), maxDepth }, (tree) => takeStyle(tree, 'styles')))
  const wanted = (name: string): boolean => styleTrees.has(name) || declarations.has(name) || name === 'page'
  salvage(into, () =>
    eachTree(content, { wanted, maxDepth }, (tree) => {
      if (tree.name === 'page') pages.push(tree)
      else if (declarations.has(tree.name)) declared.set(`${tree.name} ${attribute(tree, 'presentation:name') ?? ''}`, textOf(tree).trim())
      else takeStyle(tree, 'content')
    }),
  )
  const named = new StyleBook(common)
  const contentBook = new StyleBook(automatic.content, named)
  return {
    content: contentBook,
    masters: office === undefined ? contentBook : new StyleBook(automatic.styles, named),
    masterPages,
    declared,
    pages,
  }
}

/** Finds pictures in the package, or in the flat file itself; nothing is ever fetched. */
function pictureFinder({ office }: OdfSource, pictures: PictureStore, into: DocumentBuilder): PageSource['picture'] {
  let inline = 0
  return (element) => {
    const data = child(element, 'binary-data')
    if (data !== undefined) return pictures.add(`inline ${++inline}`, () => bytesOf(textOf(data)))
    const path = resolvePart('', attribute(element, 'href') ?? '')
    if (path === '' || office === undefined) return undefined
    return pictures.add(path, () => salvage(into, () => office.partBytes(path)))
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  const clean = base64.replaceAll(/\s+/gu, '')
  if (!/^[a-z0-9+/]*={0,2}$/iu.test(clean)) return undefined
  try {
    return Uint8Array.from(atob(clean), (character) => character.charCodeAt(0))
  } catch {
    // Cut off in the middle of a group: no picture.
    return undefined
  }
}
