import type { DocumentBuilder } from '../reading/document-builder.ts'
import { decodeOfficeEscapes } from '../xml/references.ts'
import { attribute, child, elements, textOf } from '../xml/xml-tree.ts'
import type { OfficePackage } from './office-package.ts'

/** Of the extended properties, those about the document and not about the program or its counts. */
const extended = new Set(['Company', 'Manager', 'Template', 'Application', 'Pages', 'Slides', 'HyperlinkBase'])

/**
 * Adds the document's properties: core ones as written (`dc:title`), extended ones (`app:Company`), custom ones
 * (`custom:Docnum`) and those a SharePoint library keeps in the file (`sharepoint:ShortName`).
 */
export function addDocumentProperties(office: OfficePackage, into: DocumentBuilder): void {
  for (const path of office.paths) {
    const key = path.toLowerCase()
    if (key === 'docprops/core.xml') {
      for (const element of elements(office.tree(path)))
        into.addProperty(`${element.prefix}:${element.name}`, decodeOfficeEscapes(textOf(element)))
    } else if (key === 'docprops/app.xml') {
      for (const element of elements(office.tree(path)))
        if (extended.has(element.name)) into.addProperty(`app:${element.name}`, textOf(element))
    } else if (key === 'docprops/custom.xml') {
      for (const element of elements(office.tree(path))) into.addProperty(`custom:${attribute(element, 'name') ?? ''}`, textOf(element))
    } else if (/^customxml\/item\d*\.xml$/u.test(key)) addSharePointProperties(office, path, into)
  }
}

/** Custom XML can be anything; only the form a SharePoint library writes is taken, and only when it is well-formed. */
function addSharePointProperties(office: OfficePackage, path: string, into: DocumentBuilder): void {
  const text = office.text(path)
  if (text?.includes('documentManagement') !== true) return
  const management = child(office.tree(path), 'documentManagement')
  for (const element of elements(management)) into.addProperty(`sharepoint:${element.name}`, textOf(element))
}
