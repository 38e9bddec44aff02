import { dash, gap, languagePart, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { ituKey } from './itu-key.ts'

const between = `${gap}${dash}${gap}`

/** The series of ITU-T until about 2016: `COM 17 – C 456 – E`, `COM 19-R 4 PUBLIC – E`, `COM13-R5-E`, `TSAG – R 1 – E`. */
const typed: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:COM${gap}(?<n>\\d{1,2})|(?<tsag>TSAG))${between}(?<type>C|D|R|LS|TD)${gap}${dash}?${gap}(?<number>\\d{1,4})(?:${gap}\\(?R(?:ev)?\\.?${gap}(?<revision>\\d{1,2})\\)?)?${wordEnd}(?:${gap}(?:PUBLIC))?(?:${between}(?<language>[EFSARC])${wordEnd})?`,
    'g',
  ),
  gate: /COM|TSAG/,
  read({ groups = {} }) {
    const group = groups.tsag ?? `SG${Number(groups.n)}`
    const type = groups.type ?? ''
    const revision = revisionOf(groups.revision)
    return { ...ituKey({ group, type, number: plainNumber(groups.number ?? ''), revision }), group, type, ...languagePart(groups.language) }
  },
}

/** Without a type: `COM 14-10`, `COM 15-182-E`. What such a number counts changed over time, so it stays a name of its own. */
const untyped: SymbolPattern = {
  pattern: new RegExp(`${wordStart}COM${gap}(?<n>\\d{1,2})${dash}(?<number>\\d{1,4})(?:${dash}(?<language>[EFSARC]))?${wordEnd}`, 'g'),
  gate: /COM/,
  read({ groups = {} }) {
    const group = `SG${Number(groups.n)}`
    return { key: `COM${Number(groups.n)}-${plainNumber(groups.number ?? '')}`, group, type: 'COM', ...languagePart(groups.language) }
  },
}

/** Old ITU-T series. */
export const ituCom: Scheme = { name: 'itu-com', patterns: [typed, untyped] }
