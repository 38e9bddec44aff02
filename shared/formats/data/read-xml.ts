import type { DocumentBuilder } from '../reading/document-builder.ts'
import { ReadFault } from '../reading/read-fault.ts'
import type { Reader } from '../reading/reader.ts'
import { isSyncIndex, readSyncIndex } from '../sync-index/read-sync-index.ts'
import { linked } from '../text/linked.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readTree, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { addSource } from './source-blocks.ts'

/**
 * Reads XML of any kind as its text, an element with words of its own a paragraph; the index files of the ITU Sync
 * application as what they list. XML that is not well-formed, or that declares a document type, is shown as it is written:
 * nothing in it is then interpreted.
 */
export const readXml: Reader = ({ bytes, limits }, into) => {
  const xml = decodeXml(bytes).replace(/^\ufeff/u, '')
  if (isSyncIndex(xml)) {
    readSyncIndex(xml, into, limits.maxXmlDepth)
    return
  }
  const tree = treeOf(xml, limits.maxXmlDepth)
  if (tree !== undefined) addText(tree, into)
  if (!into.hasText) addSource(xml, into)
}

function treeOf(xml: string, maxDepth: number): XmlElement | undefined {
  try {
    return readTree(xml, maxDepth)
  } catch (error) {
    if (error instanceof ReadFault && (error.fault.reason === 'damaged' || error.fault.reason === 'doctype')) return undefined
    throw error
  }
}

function addText(element: XmlElement, into: DocumentBuilder): void {
  const hasWords = element.children.some((each) => typeof each === 'string' && each.trim() !== '')
  if (hasWords) {
    const text = textOf(element).replaceAll(/\s+/gu, ' ').trim()
    into.add({ type: 'paragraph', inlines: linked(text) })
    return
  }
  for (const each of element.children) if (typeof each !== 'string') addText(each, into)
}
