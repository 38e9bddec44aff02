import type { OfficePackage } from '../package/office-package.ts'
import { TextOverflow } from '../reading/document-builder.ts'
import { decodeOfficeEscapes } from '../xml/references.ts'
import { eachTree, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The texts a workbook's cells refer to by number, read once. Throws `TextOverflow` when they alone are more than is kept. */
export function readSharedStrings(office: OfficePackage, path: string | undefined): readonly string[] {
  const xml = path === undefined ? undefined : office.text(path)
  const strings: string[] = []
  if (xml === undefined) return strings
  let length = 0
  eachTree(xml, { wanted: (name) => name === 'si', maxDepth: office.limits.maxXmlDepth }, (item) => {
    const text = richText(item)
    length += text.length
    if (length > office.limits.maxTextLength) throw new TextOverflow()
    strings.push(text)
  })
  return strings
}

/** The text of a rich string (`si`, `is`, `text`): its runs, without the readings of its characters (`rPh`). */
export function richText(item: XmlElement): string {
  let text = ''
  for (const element of elements(item)) {
    if (element.name === 't') text += textOf(element)
    else if (element.name === 'r') text += richText(element)
  }
  return decodeOfficeEscapes(text)
}
