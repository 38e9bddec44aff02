import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import type { CompoundFile } from './compound-file.ts'
import { type PropertySet, readPropertySets } from './property-set.ts'

/** `SummaryInformation` (MS-OLEPS 3.1.2), by the names the same properties have in Office Open XML. */
const summary = new Map<number, string>([
  [2, 'dc:title'],
  [3, 'dc:subject'],
  [4, 'dc:creator'],
  [5, 'cp:keywords'],
  [6, 'dc:description'],
  [7, 'app:Template'],
  [8, 'cp:lastModifiedBy'],
  [9, 'cp:revision'],
  [11, 'cp:lastPrinted'],
  [12, 'dcterms:created'],
  [13, 'dcterms:modified'],
  [14, 'app:Pages'],
  [18, 'app:Application'],
])

/** The first set of `DocumentSummaryInformation` (MS-OSHARED 2.3.3.2.1): what is about the document and not its counts. */
const documentSummary = new Map<number, string>([
  [2, 'cp:category'],
  [7, 'app:Slides'],
  [14, 'app:Manager'],
  [15, 'app:Company'],
  [26, 'cp:contentType'],
  [27, 'cp:contentStatus'],
  [28, 'dc:language'],
])

/** Adds the document's properties: core and extended ones by their Office Open XML names, custom ones as `custom:Docnum`. */
export function addCompoundProperties(file: CompoundFile, into: DocumentBuilder): void {
  salvage(into, () => {
    const [set] = setsOf(file, '\u0005SummaryInformation')
    addNamed(set, summary, into)
  })
  salvage(into, () => {
    const [set, custom] = setsOf(file, '\u0005DocumentSummaryInformation')
    addNamed(set, documentSummary, into)
    for (const [id, value] of custom?.values ?? []) {
      const name = custom?.names.get(id) ?? ''
      // Names that begin so are Office's own: links of the document, as bytes.
      if (name !== '' && !name.startsWith('_PID_')) into.addProperty(`custom:${name}`, value)
    }
  })
}

function setsOf(file: CompoundFile, name: string): readonly PropertySet[] {
  const bytes = file.stream(name)
  return bytes === undefined || bytes.length < 48 ? [] : readPropertySets(bytes)
}

function addNamed(set: PropertySet | undefined, names: ReadonlyMap<number, string>, into: DocumentBuilder): void {
  for (const [id, value] of set?.values ?? []) {
    const name = names.get(id)
    if (name !== undefined) into.addProperty(name, value)
  }
}
