import { printSymbol } from '../../../../shared/symbols/index.ts'
import { kindLabels } from '../../../ui/index.ts'
import type { DossierDocument, DossierSection, TagDossier } from '../tag-dossier.ts'

const columns = [
  'Tag',
  'Group',
  'Symbol',
  'Revision',
  'Title',
  'Kind',
  'Source',
  'Meeting',
  'Meeting place',
  'Meeting begins',
  'Meeting ends',
  'Date',
  'Why',
  'Since',
  'Sentence',
  'Stands at',
  'Citation',
  'File',
] as const

/**
 * A dossier as a table (RFC 4180), a line for each sentence and one for each document without any. It begins with a byte
 * order mark, without which Excel reads UTF-8 as something else.
 */
export function writeCsv(dossier: TagDossier): string {
  const lines = dossier.sections.flatMap((section) => section.documents.flatMap((document) => linesOf(dossier, section, document)))
  return `\ufeff${[columns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

function linesOf(dossier: TagDossier, { group }: DossierSection, document: DossierDocument): ReadonlyArray<readonly string[]> {
  const { row, why, tagging, below, citation } = document
  const { meeting } = row
  const [symbol] = row.symbols
  const facts = [
    below ?? dossier.name,
    group,
    symbol === undefined ? '' : printSymbol(symbol),
    row.revision ?? '',
    row.title,
    kindLabels[row.kind],
    row.source ?? '',
    meeting?.group ?? '',
    meeting?.place ?? '',
    meeting?.start ?? '',
    meeting?.end ?? '',
    row.date ?? '',
    why,
    tagging.at.toISOString(),
  ]
  const sentences = document.sentences.length > 0 ? document.sentences : [{ text: '', place: '', citation }]
  return sentences.map((sentence) => [...facts, sentence.text, sentence.place, sentence.citation, row.name])
}

/** A cell; one that a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
