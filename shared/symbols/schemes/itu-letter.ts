import { dash, gap, plainNumber, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `TSB Circular 116`, `TSB Circ. 59`, `Circulaire TSB 116`. */
const circular: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:TSB|BDT|BR)[ \\u00a0-](?:Circular|Circ\\.)(?: letter)?|Circulaire TSB|Circular TSB)[ \\u00a0-]?(?:No\\.?)?${gap}(?<number>\\d{1,4})${wordEnd}`,
    'gi',
  ),
  gate: /circ/i,
  read: ({ groups = {} }) => ({ key: `TSB-Circular-${plainNumber(groups.number ?? '')}`, type: 'CIR' }),
}

/** `TSB Collective letter 5/17`, `Col 6/17`. */
const collective: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:TSB )?[Cc]ollective[ -][Ll]etter|Col\\.?)${gap}${dash}?(?<number>\\d{1,3})\\/(?<n>\\d{1,2})${wordEnd}`,
    'g',
  ),
  gate: /Col|ollective/,
  read({ groups = {} }) {
    const group = `SG${Number(groups.n)}`
    return { key: `${group}-COL${plainNumber(groups.number ?? '')}`, group, type: 'COL' }
  },
}

/** Letters of the Bureaux. */
export const ituLetter: Scheme = { name: 'itu-letter', patterns: [circular, collective] }
