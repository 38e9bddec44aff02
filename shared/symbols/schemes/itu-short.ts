import type { SymbolContext, SymbolParts } from '../parsed-symbol.ts'
import { type Around, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { issuePattern, ituKey, seriesOf, seriesPattern } from './itu-key.ts'

/** `TD 1447 Rev.2`, `TD 264/G`, `TD 71R2/1`, `TD202/PLEN`, `TD 295-PLEN`, `TD 263 (P)`, `TD297R1 (WP3/16)`, `TD.2484`. */
const temporary: SymbolPattern = {
  pattern: new RegExp(`${wordStart}TD${gap}[.‐‑–-]?${gap}(?<number>\\d{1,4})${issuePattern}${seriesPattern}${wordEnd}`, 'gu'),
  read: (match, context) => shortParts('TD', match, context),
}

/** `C 300 R1`, `C456`, `C.823`: at least two digits, since C.1 to C.9 and C1 to C6 are annexes, ideographs and categories. */
const contribution: SymbolPattern = {
  pattern: new RegExp(`${wordStart}C(?<mark>${gap}[.‐‑–-]?${gap})(?<number>\\d{2,4})${issuePattern}${wordEnd}`, 'gu'),
  read: (match, context, around) => (isContribution(match, around, context) ? shortParts('C', match, context) : undefined),
}

/** Schemes whose symbols print no group: the document they stand in gives it. */
export const ituShort: Scheme = { name: 'itu-short', patterns: [temporary, contribution] }

/** Turns down `C 27001`-like product names, temperatures, clause numbers and bibliography years. */
function isContribution(match: RegExpExecArray, around: Around, context: SymbolContext): boolean {
  if (context.isSymbolField === true) return true
  if (
    /^[.,/-]\d/.test(around.after) ||
    /[°º]\s?$/.test(around.before) ||
    /(?:annex|appendix|clause|section|table|figure|class|type|vitamin|visual|hepatitis)\s$/i.test(around.before)
  ) {
    return false
  }
  const digits = match.groups?.number ?? ''
  // C99, C11 and C17 are editions of the C language
  return !(digits.length === 2 && /^(?:99|11|17|23|89|90)$/.test(digits) && match.groups?.mark === '')
}

function shortParts(type: string, { groups = {} }: RegExpExecArray, context: SymbolContext): SymbolParts | undefined {
  const group = ownGroup(groups.series, context)
  if (group === undefined) return undefined
  const subgroup = seriesOf(groups.series)
  const revision = revisionOf(groups.revision ?? groups.dashed)
  return {
    ...ituKey({
      group,
      type,
      number: plainNumber(groups.number ?? ''),
      ...(revision === undefined ? {} : { revision }),
      ...(subgroup === undefined ? {} : { series: subgroup }),
    }),
    group,
    type,
    ...(subgroup === undefined ? {} : { subgroup }),
  }
}

/** `WP3/16` and `GEN/9` name their study group; otherwise it is the first ITU group of the document. */
function ownGroup(series: string | undefined, context: SymbolContext): string | undefined {
  const stated = /\/(\d{1,2})$/.exec(series ?? '')
  if (stated !== null) return `SG${Number(stated[1])}`
  return context.groups?.find((group) => /^(?:SG\d+|TSAG|RAG|TDAG|SCV|CCV)$/.test(group))
}
