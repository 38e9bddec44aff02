import type { Paper } from '../../original/paper.ts'
import { attribute, child, eachTree, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { lengthOf } from './lengths.ts'

/** Sheets of A4 with the margins programs begin with. */
const usual: Paper = { width: 595, left: 57, right: 57, top: 57, bottom: 57 }

/** The paper of a document's first page layout (ODF 1.3 part 3, 16.5). */
export function paperOf(styles: string, page: XmlElement | undefined, maxDepth: number): Paper {
  const layouts: XmlElement[] = []
  eachTree(styles, { wanted: (name) => name === 'page-layout', maxDepth }, (layout) => layouts.push(layout))
  const wanted = page === undefined ? undefined : attribute(page, 'page-layout-name')
  const layout = layouts.find((each) => attribute(each, 'style:name') === wanted) ?? layouts[0]
  const properties = child(layout, 'page-layout-properties')
  if (properties === undefined) return usual
  const margin = (side: string) =>
    lengthOf(attribute(properties, `fo:margin-${side}`)) ?? lengthOf(attribute(properties, 'fo:margin')) ?? 57
  return {
    width: lengthOf(attribute(properties, 'fo:page-width')) ?? usual.width,
    left: margin('left'),
    right: margin('right'),
    top: margin('top'),
    bottom: margin('bottom'),
  }
}

/** What stands above or below the text of every page, the page's own first. */
export const regionOf = (page: XmlElement | undefined, name: 'header' | 'footer'): XmlElement | undefined =>
  elements(page).find((each) => each.name === name && attribute(each, 'style:display') !== 'false') ??
  elements(page).find((each) => each.name === `${name}-first` && attribute(each, 'style:display') !== 'false')
