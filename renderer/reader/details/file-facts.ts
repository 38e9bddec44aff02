import type { DocumentRow } from '../../library/index.ts'
import { count, fileSize, moment, plural } from '../../ui/index.ts'
import { warningNotice } from '../notices.ts'
import type { Fact } from './fact.ts'

/** What is known of the file itself. */
export function fileFacts({ name, format, sizeBytes, hash, pages, addedAt, openedAt }: DocumentRow): readonly Fact[] {
  return [
    { name: 'File name', value: name },
    { name: 'Format', value: format.toUpperCase() },
    { name: 'Size', value: fileSize(sizeBytes), ...(sizeBytes >= 1_000 && { remark: `${count(sizeBytes)} bytes` }) },
    ...(pages === undefined ? [] : [{ name: pageNames[format] ?? 'Pages', value: count(pages) }]),
    { name: 'SHA-256', value: hash, isCode: true },
    { name: 'Added', value: moment(addedAt) },
    { name: 'Opened', value: openedAt === undefined ? 'not yet' : moment(openedAt) },
  ]
}

const pageNames: Readonly<Record<string, string>> = {
  pptx: 'Slides',
  ppt: 'Slides',
  odp: 'Slides',
  xlsx: 'Sheets',
  xls: 'Sheets',
  ods: 'Sheets',
}

const outcomes = {
  read: 'Read in full',
  partial: 'Read in part',
  refused: 'Refused, to keep the library safe',
  unreadable: 'Could not be read',
} as const

/** How its reading went. */
export function readingFacts(row: DocumentRow): readonly Fact[] {
  return [
    { name: 'Outcome', value: outcomes[row.outcome], ...(row.detail !== undefined && { remark: row.detail }) },
    ...row.warnings.map(warningNotice).map(({ title, text }) => ({ name: title, value: text })),
    { name: 'Searchable', value: plural(row.passages, 'passage') },
    { name: 'Last read', value: moment(row.readAt), remark: `in ${count(Math.round(row.readMs))} ms` },
  ]
}
