import type { OfficePackage } from '../package/office-package.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { eachTree } from '../xml/xml-tree.ts'
import type { DocxPart } from './docx-part.ts'
import { StoryReader } from './story-reader.ts'

/** Page headers or page footers of all sections: each text once, the first page's before the others'. */
export function readPageRegion(
  region: 'header' | 'footer',
  at: { readonly office: OfficePackage; readonly documentXml: string; readonly document: DocxPart; readonly into: DocumentBuilder },
): void {
  const { office, documentXml, document, into } = at
  const said = new Set<string>()
  for (const id of referenced(region, documentXml)) {
    const path = document.links.get(id)?.target
    if (path === undefined) continue
    salvage(into, () => {
      const xml = office.text(path)
      if (xml === undefined) return
      const story = new StoryReader({ office, part: { ...document, links: office.relationships(path) }, into, region, said })
      eachTree(xml, { wanted: (name) => name === 'hdr' || name === 'ftr', maxDepth: office.limits.maxXmlDepth }, (tree) => story.take(tree))
    })
  }
}

/** Relationship ids of the parts the sections refer to, without building the document's tree for them. */
function referenced(region: 'header' | 'footer', documentXml: string): ReadonlySet<string> {
  const tags = [...documentXml.matchAll(new RegExp(`<(?:\\w+:)?${region}Reference\\s[^>]*>`, 'gu'))].map(([tag]) => tag)
  const first = tags.filter((tag) => tag.includes('"first"'))
  const ids = [...first, ...tags].map((tag) => /\s\w+:id\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] ?? '')
  return new Set(ids)
}
