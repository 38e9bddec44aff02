import { dash, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { conferenceParts } from './conference-key.ts'

/** `TDAG-18/37-F`, `TDAG-18/DT/3`, `TDAG-18/5(Rév.2)`, `WTSA-24/36(Add.5)`, `WRC-23/65`, `PP-22/76`, `CPM23-2/12`. */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>TDAG|WTDC|WTSA|PP|WRC|CPM\\d{2}|RPM${dash}[A-Z]{3}|RAG|RA)${dash}?(?<year>\\d{1,2})\\/(?<kind>DT\\/|INF\\/|ADM\\/|TEMP\\/)?(?<number>\\d{1,4})` +
      `(?:${gap}\\(?R(?:[eé]v)?\\.?${gap}(?<revision>\\d{1,2})\\)?)?(?:-?${gap}\\(?(?<part>Add|Cor)\\.?${gap}(?<part_number>\\d{1,2})\\)?)?(?:${dash}(?<language>[EFSARC]))?(?![A-Za-z\\d/])`,
    'g',
  ),
  gate: /(?:TDAG|WTDC|WTSA|PP|WRC|CPM|RPM|RAG|RA).*\//,
  read({ groups = {} }) {
    const { body = '', year = '', kind, part } = groups
    if (year.length === 1 && !body.startsWith('CPM')) return undefined
    return conferenceParts({
      body,
      year,
      kind,
      number: plainNumber(groups.number ?? ''),
      revision: revisionOf(groups.revision),
      part: part === undefined ? undefined : `${part}${Number(groups.part_number)}`,
    })
  },
}

/** `Addendum 16 to Document 48-E` of a conference is told from its base only by its conference, which such text lacks. */
const inter: SymbolPattern = {
  pattern: new RegExp(`${wordStart}ISCT\\/(?<number>\\d{1,4})${wordEnd}`, 'g'),
  gate: /ISCT/,
  read: ({ groups = {} }) => ({ key: `ISCT/${plainNumber(groups.number ?? '')}`, type: 'C' }),
}

/** Papers of conferences and of ITU-D. */
export const ituConference: Scheme = { name: 'itu-conference', patterns: [paper, inter] }
