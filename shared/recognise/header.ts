import type { Locator } from '../contracts/blocks.ts'
import type { Evidence } from '../contracts/recognition.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { authorRows } from './author-table.ts'
import { findDates } from './dates.ts'
import type { DocumentText, TableCell, TableRow, TextLine } from './document-text.ts'
import { fieldOfCell, fieldOfStyle } from './labels/field-of-label.ts'
import type { HeaderField } from './labels/header-field.ts'
import { runningHeader } from './running-header.ts'
import { wantedIn } from './wanted.ts'

/** A value the header states: the text beside a label, or of a paragraph in a template's style. */
export interface HeaderValue {
  readonly field: HeaderField
  readonly text: string
  readonly locator: Locator
  readonly evidence: Evidence
  /** Whether it stands in a header table, which is trusted before running text. */
  readonly isTable: boolean
}

/** What a document's header says, by field and in order. */
export interface Header {
  readonly values: readonly HeaderValue[]
  /** Cells of header tables that are no label and no value: the symbol, the kind's banner, the group. */
  readonly loose: readonly { readonly text: string; readonly locator: Locator; readonly style?: string }[]
  readonly hasTable: boolean
  /** Whether it is the cover of an IEEE 802 paper, with a table of authors. */
  readonly hasAuthors: boolean
  /** Lines of the running text that were read as header lines: nothing else is said in them. */
  readonly lines: ReadonlySet<TextLine>
}

/** Fields that make a table a header; the others occur in any table. */
const telling = new Set<HeaderField>([
  'question',
  'source',
  'title',
  'purpose',
  'contact',
  'abstract',
  'keywords',
  'action',
  'information',
  'comment',
  'approval',
  'deadline',
  'meeting',
  'study-group',
  'wanted',
  'to',
  'from',
  'answers',
  'cc',
])
const latestHeaderBlock = 40

/** Reads the header tables of ITU-T (old and new template, six languages), and header lines where there is no table. */
export function readHeader(document: DocumentText): Header {
  const values: HeaderValue[] = []
  const loose: Header['loose'][number][] = []
  let hasTable = false
  let hasAuthors = false
  for (const rows of tables(document.rows)) {
    const first = rows[0]
    if (first === undefined || first.locator.block > latestHeaderBlock) break
    const read = rows.map(readRow)
    const found = new Set(read.flatMap(({ values }) => values.map(({ field }) => field)).filter((field) => telling.has(field)))
    const authors = authorRows(rows)
    if (authors.length === 0 && !isRadioHeader(rows) && found.size < (hasTable ? 1 : 2)) continue
    hasTable = true
    hasAuthors ||= authors.length > 0
    values.push(...authors)
    for (const row of read) {
      values.push(...row.values)
      loose.push(...row.loose)
    }
  }
  const running = runningHeader(document.lines)
  values.push(...running.values)
  return { values, loose, hasTable, hasAuthors, lines: running.lines }
}

/** ITU-R labels next to nothing in its header: the group, the document's number, the banner and the title stand alone. */
const isRadioHeader = (rows: readonly TableRow[]): boolean =>
  rows
    .slice(0, 4)
    .some(({ cells }) => cells.some(({ text }) => /^Radiocommunication (?:Study Groups|Advisory)|^Document \d{1,2}[A-Z]?\//m.test(text)))

/** The first value of a field; table values come before running text. */
export const headerValue = (header: Header, field: HeaderField): HeaderValue | undefined =>
  header.values.find((value) => value.field === field)

/** Every value of a field: of the table when the table has any. */
export function headerValues(header: Header, field: HeaderField): readonly HeaderValue[] {
  const all = header.values.filter((value) => value.field === field)
  const fromTable = all.filter(({ isTable }) => isTable)
  return fromTable.length > 0 ? fromTable : all
}

function* tables(rows: readonly TableRow[]): Generator<readonly TableRow[]> {
  let table: TableRow[] = []
  for (const row of rows) {
    const last = table[0]
    if (last !== undefined && last.locator.block !== row.locator.block) {
      yield table
      table = []
    }
    table.push(row)
  }
  if (table.length > 0) yield table
}

interface ReadRow {
  readonly values: readonly HeaderValue[]
  readonly loose: Header['loose']
}

/**
 *   Question(s): | 7/17        | Geneva, 22-30 January 2019      → question, meeting (a dated cell without a label)
 *   Contact:     | A. Person   | Tel: … / E-mail: …              → contact with all its lines
 */
function readRow(row: TableRow): ReadRow {
  const values: HeaderValue[] = []
  const loose: Header['loose'][number][] = []
  let label: { readonly field: HeaderField; readonly text: string } | undefined
  for (const cell of row.cells) {
    if (cell.text === '') continue
    const field = fieldOfCell(cell.text)
    // `Purpose: | For comment`: the words of a label, but beside one that asks for them.
    const isSaid = (label?.field === 'purpose' || label?.field === 'wanted') && wantedIn(cell.text) !== undefined
    if (field !== undefined && !isSaid) {
      label = { field, text: cell.text.replace(/[\s:：]+$/u, '') }
      continue
    }
    const styled = styledField(cell)
    const inline = label === undefined ? labelledCell(cell.text) : undefined
    if (label !== undefined && isMeetingBesideQuestion(label.field, cell.text, values))
      values.push(headerValueOf('meeting', cell.text, row.locator, label.text))
    else if (label !== undefined) values.push(headerValueOf(label.field, cell.text, row.locator, label.text))
    else if (styled !== undefined) values.push(headerValueOf(styled, cell.text, row.locator))
    else if (inline !== undefined) values.push(headerValueOf(inline.field, inline.text, row.locator, inline.label))
    else loose.push({ text: cell.text, locator: row.locator, ...styleOf(cell) })
  }
  return { values: mergeContacts(values), loose }
}

const isMeetingBesideQuestion = (field: HeaderField, text: string, values: readonly HeaderValue[]): boolean =>
  (field === 'question' || field === 'study-group' || field === 'working-party') &&
  (values.length > 0 || !/^[\s\d/,;A-Z&-]*$/i.test(text)) &&
  findDates(text).length > 0

/** Name and telephone stand in cells of their own and are one contact. */
function mergeContacts(values: readonly HeaderValue[]): readonly HeaderValue[] {
  const contacts = values.filter(({ field }) => field === 'contact')
  const [first] = contacts
  if (first === undefined || contacts.length < 2) return values
  const text = contacts.map((contact) => contact.text).join('\n')
  return [
    ...values.filter(({ field }) => field !== 'contact'),
    { ...first, text, evidence: wholeEvidence(text.replaceAll('\n', ' '), first.locator) },
  ]
}

function styledField(cell: TableCell): HeaderField | undefined {
  for (const { style, text } of cell.paragraphs) {
    const field = text === '' ? undefined : fieldOfStyle(style)
    if (field !== undefined) return field
  }
  return undefined
}

function labelledCell(text: string): { readonly field: HeaderField; readonly label: string; readonly text: string } | undefined {
  const [, label, value] = /^([^:：\n]{2,30})(?:[:：]\s*|\n)(\S[\s\S]*)$/u.exec(text) ?? []
  const field = label === undefined ? undefined : fieldOfCell(label)
  return field === undefined || label === undefined || value === undefined ? undefined : { field, label, text: value }
}

function headerValueOf(field: HeaderField, text: string, locator: Locator, label?: string): HeaderValue {
  const flat = text.replaceAll('\n', ' ')
  return { field, text, locator, isTable: true, evidence: wholeEvidence(label === undefined ? flat : `${label}: ${flat}`, locator) }
}

function styleOf(cell: TableCell): { style?: string } {
  const style = cell.paragraphs.find((paragraph) => paragraph.style !== undefined)?.style
  return style === undefined ? {} : { style }
}
