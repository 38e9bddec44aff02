import type { Drawer } from '../../original/drawer.ts'
import { PageOverflow, PageRoom, shortfallOf } from '../../original/page-room.ts'
import { paperStyle } from '../../original/paper.ts'
import { PictureStore } from '../../original/picture-store.ts'
import { DocumentBuilder } from '../../reading/document-builder.ts'
import { ReadFault } from '../../reading/read-fault.ts'
import { eachTree, type XmlElement } from '../../xml/xml-tree.ts'
import { openOdf } from '../odf-source.ts'
import { masterPages } from '../page-regions.ts'
import { isStyles, textBlockLevel } from '../text-elements.ts'
import { OdtPage } from './odt-page.ts'
import { paperOf, regionOf } from './page-layout.ts'

/** Draws an OpenDocument text on paper, each element as its style says. What stands on every page stands once. */
export const drawOdt: Drawer = (input) => {
  const { maxXmlDepth: maxDepth, maxTextLength } = input.limits
  const { content, styles, office } = openOdf(input, new DocumentBuilder(maxTextLength))
  const room = new PageRoom()
  const store = new PictureStore()
  const page = new OdtPage(room, store, office)
  const isFontsOrStyles = (name: string) => name === 'font-face-decls' || isStyles(name)
  eachTree(styles, { wanted: isFontsOrStyles, maxDepth }, (tree) => page.addStyles(tree))
  const [master] = masterPages(styles, content, maxDepth)
  const paper = paperOf(styles, master, maxDepth)
  const region = (name: 'header' | 'footer'): string => {
    const html = page.inside(regionOf(master, name))
    return html === '' ? '' : `<${name}>${html}</${name}>`
  }
  // Before the text's own styles: those made for direct formatting have the same names.
  const header = region('header')
  const footer = region('footer')
  const body: string[] = []
  let isOpen = false
  const wanted = (name: string): boolean => {
    // In a flat file, page headers stand before the body.
    if (name === 'body') isOpen = true
    return isFontsOrStyles(name) || (isOpen && textBlockLevel.has(name))
  }
  const take = (tree: XmlElement): void => {
    if (isFontsOrStyles(tree.name)) page.addStyles(tree)
    else body.push(page.html(tree))
    if (room.isFull) throw new PageOverflow()
  }
  try {
    eachTree(content, { wanted, maxDepth }, take)
  } catch (error) {
    const isCutOff = error instanceof ReadFault && error.fault.kind === 'unreadable' && body.length > 0
    if (!isCutOff && !(error instanceof PageOverflow)) throw error
    room.isDamaged = isCutOff
  }
  const notes = page.notes.length === 0 ? '' : `<section class="notes">${page.notes.join('')}</section>`
  const text = body.join('').replace(/^(?:<hr class="page">)+/u, '')
  return {
    kind: 'page',
    html: `<main class="sheet">${header}${text}${notes}${footer}</main>`,
    styles: `${paperStyle(paper)}\n${page.classes.text}`,
    look: 'paper',
    width: paper.width,
    pictures: store.pictures,
    ...shortfallOf(room, store.leftOut),
  }
}
