import { wholeEvidence } from '../taxonomy/index.ts'
import type { TableRow } from './document-text.ts'
import type { HeaderValue } from './header.ts'

/** The header row of the table of authors on an IEEE 802 cover page. */
const columns = [/^name$/i, /^(?:affiliation|company|organi[sz]ation)$/i, /^phone$|^tel/i, /^e-?mail$/i]

/** Rows under `Name | Affiliation | Address | Phone | email`, each a contact. */
export function authorRows(rows: readonly TableRow[]): readonly HeaderValue[] {
  const head = rows.findIndex(({ cells }) => columns.filter((column) => cells.some(({ text }) => column.test(text.trim()))).length >= 3)
  const places = columns.map((column) => rows[head]?.cells.findIndex(({ text }) => column.test(text.trim())) ?? -1)
  if (head < 0) return []
  return rows.slice(head + 1).flatMap(({ cells, locator }) => {
    const [name, affiliation, phone, mail] = places.map((place) => cells[place]?.text.replaceAll('\n', ' ') ?? '')
    if (name === undefined || name === '' || !(mail ?? '').includes('@')) return []
    const text = [name, affiliation, phone === '' ? '' : `Tel: ${phone}`, mail].filter((part) => part !== '').join('\n')
    return [{ field: 'contact' as const, text, locator, isTable: true, evidence: wholeEvidence(text.replaceAll('\n', ' '), locator) }]
  })
}
