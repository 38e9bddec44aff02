import type { Cell } from '../../contracts/blocks.ts'
import { indexColumns, indexProperty, meetingColumns } from '../../contracts/sync-index.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { child, eachTree, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** Records of one table block: a hit in it is found at a glance. */
const rowsOfTable = 200

/** Whether XML is an index the ITU Sync application keeps beside a meeting's documents. */
export const isSyncIndex = (xml: string): boolean => /^[^<]*(?:<\?[^>]*>\s*)?<page_content>\s*<page_param>/u.test(xml)

/** Reads an index (`T25-SG12-250909-TD.xml`): its meetings and its records as tables. */
export function readSyncIndex(xml: string, into: DocumentBuilder, maxDepth: number): void {
  const records: Array<readonly string[]> = []
  const meetings: Array<readonly string[]> = []
  let group: XmlElement | undefined
  let parameters: XmlElement | undefined
  const wanted = new Set(['page_param', 'group_desc', 'meeting_desc', 'folder'])
  try {
    eachTree(xml, { wanted: (name) => wanted.has(name), maxDepth }, (tree) => {
      if (tree.name === 'page_param') parameters = tree
      else if (tree.name === 'group_desc') group = tree
      else if (tree.name === 'meeting_desc')
        meetings.push([of(tree, 'object_name'), of(tree, 'start_date'), of(tree, 'end_date'), of(tree, 'ltitle_e')])
      else records.push(recordOf(tree))
    })
  } finally {
    // Also what came before a fault.
    addIndex({ records, meetings, group, parameters }, into)
  }
}

interface Index {
  readonly records: ReadonlyArray<readonly string[]>
  readonly meetings: ReadonlyArray<readonly string[]>
  readonly group: XmlElement | undefined
  readonly parameters: XmlElement | undefined
}

function addIndex({ records, meetings, group, parameters }: Index, into: DocumentBuilder): void {
  const type = of(parameters, 'doc_type')
  const title = `Index of ${typeNames.get(type) ?? 'documents'} of ${of(group, 'friendly_name') || of(parameters, 'group')}`
  into.addProperty('dc:title', title)
  into.addProperty(indexProperty, of(parameters, 'group') || of(group, 'object_name'))
  into.addProperty('dcterms:modified', of(parameters, 'updated'))
  into.add({ type: 'heading', level: 1, inlines: [{ text: title }] })
  const subject = of(group, 'ltitle_e')
  if (subject !== '') into.add({ type: 'paragraph', inlines: [{ text: subject }] })
  if (meetings.length > 0) into.add({ type: 'table', rows: [headingRow(meetingColumns), ...meetings.map(row)] })
  for (let at = 0; at < records.length; at += rowsOfTable)
    into.add({ type: 'table', rows: [headingRow(indexColumns), ...records.slice(at, at + rowsOfTable).map(row)] })
}

const typeNames = new Map([
  ['TD', 'temporary documents'],
  ['C', 'contributions'],
  ['R', 'reports'],
  ['COL', 'collective letters'],
  ['ADM', 'administrative documents'],
  ['INF', 'information documents'],
])

/** A record, in the order of the columns. Titles are given in English, French and Spanish, often in one of them only. */
function recordOf(folder: XmlElement): readonly string[] {
  const title = of(folder, 'ltitle_e') || of(folder, 'ltitle_f') || of(folder, 'ltitle_s')
  const questions = elements(child(folder, 'study_questions')).map((value) => textOf(value).trim())
  const part = of(folder, 'md_part')
  const name = of(folder, 'object_name')
  return [
    part === '' || name.endsWith(`-${part}`) ? name : `${name}!${part}!`,
    title,
    of(folder, 'main_source'),
    questions.filter((question) => question !== '').join(', '),
    of(folder, 'reception_date'),
    of(folder, 'meeting_name'),
  ]
}

const of = (parent: XmlElement | undefined, name: string): string => textOf(child(parent, name)).replaceAll(/\s+/gu, ' ').trim()

const headingRow = (columns: readonly string[]): readonly Cell[] =>
  columns.map((text) => ({ content: [{ inlines: [{ text, bold: true }] }], header: true }))

const row = (values: readonly string[]): readonly Cell[] =>
  values.map((text) => ({ content: text === '' ? [] : [{ inlines: [{ text }] }] }))
