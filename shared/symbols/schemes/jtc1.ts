import { gap, plainNumber, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `ISO/IEC JTC 1 N 4571`, `ISO/IEC JTC 1/SC22 N3839`, `JTC1/SGFS/N755`, `SC22/WG20 N649`, `JTC1N8105`. */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:ISO(?:\\/IEC)?|IEC)[ \\u00a0/])?(?:JTC${gap}1|(?=SC${gap}\\d{1,2}[/ \\u00a0]))(?:\\/?${gap}(?<sub>SC${gap}\\d{1,2}|SG[A-Z]{1,3}|WG${gap}\\d{1,2}))?(?:\\/${gap}(?<party>WG${gap}\\d{1,2}|AG${gap}\\d{1,2}))?(?:[/ \\u00a0-]N${gap}|(?<=JTC1)N)(?<number>\\d{1,6})${wordEnd}`,
    'g',
  ),
  gate: /N.?\d/,
  read: ({ groups = {} }) => partsOf(['JTC1', groups.sub, groups.party], groups.number),
}

/** `ISO-IECJTC1-SC42_N1456_Liaison.pdf`, as ISO's document server names files; between texts the slash cannot stand. */
const fileName: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}ISO-IEC[ -]?JTC ?1(?:-(?<sub>SC ?\\d{1,2}))?(?:-(?<party>[WA]G ?\\d{1,2}))?[_ ]N ?(?<number>\\d{1,6})(?![A-Za-z\\d])`,
    'g',
  ),
  gate: /ISO-IEC/,
  read: ({ groups = {} }) => partsOf(['JTC1', groups.sub, groups.party], groups.number),
}

/** `j1n4571.htm` of JTC 1, `02n4116c.pdf` of SC 2. Source: JTC 1 Directives, Annex H. */
const shortFileName: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<sub>j1|\\d\\d)n(?<number>\\d{3,5})[bcet]?$`, 'g'),
  gate: /^(?:j1|\d\d)n\d/,
  read: ({ groups = {} }, context) =>
    context.isSymbolField === true
      ? partsOf(['JTC1', groups.sub === 'j1' ? undefined : `SC${Number(groups.sub)}`], groups.number)
      : undefined,
}

/** `ISO/TC 307 N 512`. */
const committeePaper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>ISO|IEC)\\/${gap}TC${gap}(?<tc>\\d{1,3})(?:\\/(?<party>(?:SC|WG|AG)${gap}\\d{1,2}))?[/ \\u00a0-]N${gap}(?<number>\\d{1,6})${wordEnd}`,
    'g',
  ),
  gate: /\/.?TC/,
  read: ({ groups = {} }) => partsOf([`${groups.body}/TC${groups.tc}`, groups.party], groups.number),
}

/** `ISO/IEC 27001:2022`, `ISO/IEC TR 24028`, `IEC 62443-3-3`. */
const standard: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>ISO\\/IEC|ISO|IEC)(?:${gap}\\/?(?<kind>TR|TS|DIS|CD|FDIS|DTR|DTS|AWI|NP|PAS|WD))?[ \\u00a0](?<number>\\d{3,5}(?:-\\d{1,3}){0,2})(?::(?<year>\\d{4}))?${wordEnd}`,
    'g',
  ),
  gate: /ISO|IEC/,
  read: ({ groups = {} }) => ({ key: `${groups.body} ${groups.number}`, type: 'SPEC' }),
}

/** Papers of ISO/IEC JTC 1 and of technical committees, and standards. */
export const jtc1: Scheme = { name: 'jtc1', patterns: [paper, fileName, shortFileName, committeePaper, standard] }

function partsOf(names: readonly (string | undefined)[], number: string | undefined) {
  const group = names
    .filter((name) => name !== undefined)
    .map((name) => name.replaceAll(/\s/g, ''))
    .join('/')
  return { key: `${group}-N${plainNumber(number ?? '')}`, group, type: 'N' }
}
