import type { OfficePackage } from '../package/office-package.ts'
import { openPackage } from '../package/open-package.ts'
import { addPackageNotes } from '../package/package-notes.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { eachTree, relationId } from '../xml/xml-tree.ts'
import { addAlternativeChunk } from './alternative-chunks.ts'
import { Bookmarks } from './bookmarks.ts'
import type { DocxPart } from './docx-part.ts'
import { Notes, readNotePart } from './notes.ts'
import { Numbering } from './numbering.ts'
import { PageCounter } from './page-counter.ts'
import { readPageRegion } from './page-regions.ts'
import { StoryReader } from './story-reader.ts'
import { Styles } from './styles.ts'

/** Reads WordprocessingML (ECMA-376 part 1, 17; transitional and strict): page headers, the body with its notes, page footers. */
export const readDocx: Reader = async (input, into) => {
  const office = openPackage(input, into)
  const main = office.mainPart(/(?:^|\/)document\d*\.xml$/iu)
  addPackageNotes(office, into)
  const documentXml = office.text(main) ?? ''
  const document = openDocument(office, main, into)
  try {
    readPageRegion('header', { office, documentXml, document, into })
    const chunks = readBody({ office, documentXml, document, into })
    readPageRegion('footer', { office, documentXml, document, into })
    for (const id of chunks) {
      const chunk = document.links.get(id)
      if (chunk !== undefined) await addAlternativeChunk(chunk, { office, into, input })
    }
  } finally {
    // Also true of what was read before a fault.
    addFindings(document, into)
  }
}

function openDocument(office: OfficePackage, main: string, into: DocumentBuilder): DocxPart {
  const links: DocxPart['links'] = salvage(into, () => office.relationships(main)) ?? new Map()
  const pathOf = (type: string) => [...links.values()].find((each) => each.type === type && !each.isExternal)?.target
  const stylesPath = pathOf('styles')
  const numberingPath = pathOf('numbering')
  return {
    links,
    styles: salvage(into, () => new Styles(office, stylesPath)) ?? new Styles(office, undefined),
    numbering: salvage(into, () => new Numbering(office, numberingPath)) ?? new Numbering(office, undefined),
    notes: new Notes((kind) => salvage(into, () => readNotePart(office, pathOf(`${kind}s`), kind))),
    bookmarks: new Bookmarks(),
    changes: { insertions: 0, deletions: 0 },
  }
}

const blockLevel = new Set(['p', 'tbl', 'AlternateContent', 'bookmarkStart', 'bookmarkEnd', 'altChunk'])

/** Reads the body block by block and returns the relationship ids of the parts to take in from outside it. */
function readBody(at: {
  readonly office: OfficePackage
  readonly documentXml: string
  readonly document: DocxPart
  readonly into: DocumentBuilder
}): readonly string[] {
  const { office, documentXml, document, into } = at
  const pages = salvage(into, () => new PageCounter(office, documentXml))
  const story = new StoryReader({ office, part: document, into, ...(pages !== undefined && { pages }) })
  const chunks: string[] = []
  eachTree(documentXml, { wanted: (name) => blockLevel.has(name), maxDepth: office.limits.maxXmlDepth }, (tree) => {
    if (tree.name === 'altChunk') chunks.push(relationId(tree) ?? '')
    else story.take(tree)
  })
  story.addRemainingNotes()
  if (pages?.current !== undefined) into.pages = pages.current
  return chunks
}

function addFindings(document: DocxPart, into: DocumentBuilder): void {
  const { insertions, deletions } = document.changes
  if (insertions + deletions > 0) into.warnings.push({ kind: 'tracked-changes', insertions, deletions })
  for (const [name, text] of document.bookmarks.entries) into.addProperty(`bookmark:${name}`, text)
}
