import { dash, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `TDAG-18/37-F`, `TDAG-18/DT/3`, `TDAG-18/5(Rév.2)`, `WTSA-20/44`. */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>TDAG|WTDC|WTSA|PP|WRC|RPM${dash}[A-Z]{3}|RAG|RA)${dash}?(?<year>\\d{2})\\/(?<kind>DT\\/|INF\\/|ADM\\/|TEMP\\/)?(?<number>\\d{1,4})(?:${gap}\\(?(?:R(?:ev)?|Rév)\\.?${gap}(?<revision>\\d{1,2})\\)?)?(?:${dash}(?<language>[EFSARC]))?(?![\\p{L}\\p{N}/])`,
    'gu',
  ),
  read({ groups = {} }) {
    const revision = revisionOf(groups.revision)
    const stem = `${groups.body}-${groups.year}/${groups.kind ?? ''}${plainNumber(groups.number ?? '')}`
    return {
      key: `${stem}${revision ?? ''}`,
      base: stem,
      group: groups.body ?? '',
      type: 'C',
      ...(revision === undefined ? {} : { revision }),
    }
  },
}

/** `Addendum 16 to Document 48-E` of a conference is told from its base only by its conference, which such text lacks. */
const inter: SymbolPattern = {
  pattern: new RegExp(`${wordStart}ISCT\\/(?<number>\\d{1,4})${wordEnd}`, 'gu'),
  read: ({ groups = {} }) => ({ key: `ISCT/${plainNumber(groups.number ?? '')}`, type: 'C' }),
}

/** Papers of conferences and of ITU-D. */
export const ituConference: Scheme = { name: 'itu-conference', patterns: [paper, inter] }
