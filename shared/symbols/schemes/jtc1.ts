import { gap, plainNumber, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `ISO/IEC JTC 1 N 4571`, `ISO/IEC JTC 1/SC22 N3839`, `JTC1/SGFS/N755`, `SC22/WG20 N649`. */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:ISO(?:\\/IEC)?|IEC)[ \\u00a0/])?(?:JTC${gap}1|(?=SC${gap}\\d{1,2}[/ \\u00a0]))(?:\\/?${gap}(?<sub>SC${gap}\\d{1,2}|SG[A-Z]{1,3}|WG${gap}\\d{1,2}))?(?:\\/${gap}(?<party>WG${gap}\\d{1,2}|AG${gap}\\d{1,2}))?[/ \\u00a0-]N${gap}(?<number>\\d{1,6})${wordEnd}`,
    'gu',
  ),
  read({ groups = {} }) {
    const parts = [groups.sub, groups.party].filter((part) => part !== undefined).map((part) => part.replaceAll(/\s/g, ''))
    const group = ['JTC1', ...parts].join('/')
    return { key: `${group}-N${plainNumber(groups.number ?? '')}`, group, type: 'N' }
  },
}

/** `ISO/IEC 27001:2022`, `ISO/IEC TR 24028`. */
const standard: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>ISO\\/IEC|ISO|IEC)(?:${gap}\\/?(?<kind>TR|TS|DIS|CD|FDIS|AWI|PAS|WD))?[ \\u00a0](?<number>\\d{3,5}(?:-\\d{1,3})?)(?::(?<year>\\d{4}))?${wordEnd}`,
    'gu',
  ),
  read: ({ groups = {} }) => ({ key: `${groups.body} ${groups.number}`, type: 'SPEC' }),
}

/** Papers of ISO/IEC JTC 1 and standards of its parents. */
export const jtc1: Scheme = { name: 'jtc1', patterns: [paper, standard] }
