import type { DocumentBuilder } from '../reading/document-builder.ts'
import { attribute, eachTree, elements, textOf } from '../xml/xml-tree.ts'
import type { OdfSource } from './odf-source.ts'

/** Properties (ODF 1.3 part 3, 4.3) by the names they have in Office Open XML. */
const names = new Map([
  ['dc:title', 'dc:title'],
  ['dc:subject', 'dc:subject'],
  ['dc:description', 'dc:description'],
  ['dc:language', 'dc:language'],
  ['meta:keyword', 'cp:keywords'],
  ['meta:initial-creator', 'dc:creator'],
  ['dc:creator', 'cp:lastModifiedBy'],
  ['meta:creation-date', 'dcterms:created'],
  ['dc:date', 'dcterms:modified'],
  ['meta:generator', 'app:Application'],
])

/** Adds the document's properties, and says what it has of macros and of references to elsewhere. */
export function addDocumentMeta({ meta, content, styles, office }: OdfSource, into: DocumentBuilder, maxDepth: number): void {
  eachTree(meta, { wanted: (name) => name === 'meta', maxDepth }, (tree) => {
    for (const element of elements(tree)) {
      const name = `${element.prefix}:${element.name}`
      if (name === 'meta:user-defined') into.addProperty(`custom:${attribute(element, 'name') ?? ''}`, textOf(element))
      else into.addProperty(names.get(name) ?? '', names.has(name) ? textOf(element) : '')
    }
  })
  if (office?.paths.some((path) => /^(?:Basic\/[^/]+\/(?!script-lb)[^/]+\.xml|Scripts\/.+)$/u.test(path)) === true)
    into.warnings.push({ kind: 'macros' })
  const count = [content, styles].reduce((sum, xml) => sum + countExternal(xml), 0)
  if (count > 0) into.warnings.push({ kind: 'external-references', count })
}

/** Pictures, objects and sections that an office program would fetch when it opens the document. Links to click do not count. */
const countExternal = (xml: string): number =>
  [
    ...xml.matchAll(
      /<(?:draw:(?:image|object|plugin|floating-frame)|text:section-source|form:form)\b[^>]*xlink:href="(?:https?:|ftp:|\/\/)/gu,
    ),
  ].length
