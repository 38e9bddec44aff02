import type { SymbolContext, SymbolParts } from '../parsed-symbol.ts'
import {
  type Around,
  comma,
  gap,
  plainNumber,
  revisionOf,
  revisionPart,
  type Scheme,
  type SymbolList,
  type SymbolPattern,
  wordEnd,
  wordStart,
} from '../scheme.ts'
import { issuePattern, ituKey, seriesOf, seriesPattern } from './itu-key.ts'

/** `TD 1447 Rev.2`, `TD 264/G`, `TD 71R2/1`, `TD202/PLEN`, `TD 295-PLEN`, `TD 263 (P)`, `TD297R1 (WP3/16)`, `TD.2484`. */
const temporary: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}TD${gap}[.\\u2010\\u2011\\u2013-]?${gap}(?<number>\\d{1,4})${issuePattern}${seriesPattern}${wordEnd}`,
    'g',
  ),
  gate: /TD/,
  read: (match, context) => shortParts('TD', match, context),
}

/** `C 300 R1`, `C456`, `C.823`, `C-0197`: at least two digits, since C.1 to C.9 and C1 to C6 are annexes and categories. */
const contribution: SymbolPattern = {
  pattern: new RegExp(`${wordStart}C(?<mark>${gap}[.\\u2010\\u2011\\u2013-]?${gap})(?<number>\\d{2,4})${issuePattern}${wordEnd}`, 'g'),
  gate: /C\D{0,3}\d\d/,
  read: (match, context, around) => (isContribution(match, around, context) ? shortParts('C', match, context) : undefined),
}

/** `Contribution 456`, `вклад 456`. */
const called: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:Contribution|Contribución|contribución|Вклад|вклад)${gap}(?:No\\.|№)?${gap}(?<number>\\d{2,4})${issuePattern}${wordEnd}`,
    'g',
  ),
  gate: /ontribu|клад/,
  read: (match, context, { after }) => (/^[-/.,:]\d|^ ?(?:%|years|words|pages)/.test(after) ? undefined : shortParts('C', match, context)),
}

/** `LS 210`, `LS123`: a liaison by its number alone. */
const liaison: SymbolPattern = {
  pattern: new RegExp(`${wordStart}o?LS(?:${gap}[.-]?${gap})(?<number>\\d{1,3})(?![\\d.,:]|[A-Za-z])`, 'g'),
  gate: /LS.{0,3}\d/,
  read: (match, context, { before }) => (/(?:IETF|WG|BBF|MEF)[ -]$/.test(before) ? undefined : shortParts('LS', match, context)),
}

/** `report R 23`, `документ R 23`. */
const report: SymbolPattern = {
  pattern: new RegExp(`(?<=[Rr]eport |[Dd]ocument |[Dd]oc\\. )R${gap}[.-]?${gap}(?<number>\\d{1,3})${wordEnd}`, 'g'),
  gate: /R.{0,2}\d/,
  read: (match, context) => shortParts('R', match, context),
}

const item = `\\d{1,4}(?:R\\d{1,2})?(?:\\/(?:PLEN|GEN|WP\\d|[PG1-5]))?`
const issue = `(?<number>\\d{1,4})(?:R(?<revision>\\d{1,2}))?(?:\\/(?<series>PLEN|GEN|WP\\d|[PG1-5]))?${wordEnd}`

/** `TDs 12/P, 15/P and 18/1`. */
const temporaries: SymbolList = {
  pattern: new RegExp(`${wordStart}(?:TD|Temporary Document)s${gap}${item}(?:${comma}(?:TD${gap})?${item})*${wordEnd}`, 'g'),
  gate: /TDs|Temporary Documents/,
  item: new RegExp(`(?<![\\d/])${issue}`, 'g'),
  read: (match, context) => shortParts('TD', match, context),
}

/** `Contributions 41, 63 and 66`, `Contributions C 41 and C 63`. */
const contributions: SymbolList = {
  pattern: new RegExp(
    `${wordStart}[Cc]ontributions${gap}(?:C${gap}-?)?\\d{2,4}(?:R\\d)?(?:${comma}(?:C${gap}-?)?\\d{2,4}(?:R\\d)?)+${wordEnd}`,
    'g',
  ),
  gate: /ontributions/,
  item: new RegExp(`(?:C${gap}-?)?(?<![\\d/])(?<number>\\d{2,4})(?:R(?<revision>\\d))?${wordEnd}`, 'g'),
  read: (match, context) => shortParts('C', match, context),
}

/** Schemes whose symbols print no group: the document they stand in gives it. */
export const ituShort: Scheme = {
  name: 'itu-short',
  patterns: [temporary, contribution, called, liaison, report],
  lists: [temporaries, contributions],
}

/** Places, clauses, grades and the like that are written `C 456` too. */
const otherBefore =
  /(?:annex|appendix|clause|section|chapter|table|figure|fig\.|class|type|category|level|grade|phase|option|case|vitamin|visual|hepatitis|usb|room|hall|building|block|gate|floor|line|zone|salle|sala|cells?|columns?|row|grid|wing|track|language|CC BY|BY|point|part|size|band)[ \u00a0-]$/i
const unitAfter = /^ ?(?:°|º|%|[VWA]\b|m[gmlAW]?\b|k[gmW]\b|kbit|Mbit|[kMG]Hz|dB|atm\b|K\b|code\b|aircraft|compiler)/
/** Editions of the C language. */
const editions = /^(?:89|90|99|11|17|23)$/

/** Turns down rooms, temperatures, aircraft, clause numbers and editions of the language. */
function isContribution(match: RegExpExecArray, { before, after }: Around, context: SymbolContext): boolean {
  if (context.isSymbolField === true) return true
  const { number = '', mark = '' } = match.groups ?? {}
  if (/^[.,/:-][\dA-Z]|^\+/.test(after) || /[°º]\s?$|[A-Z]\d+:$|\d ?$/.test(before) || otherBefore.test(before) || unitAfter.test(after))
    return false
  if (/[\u2010\u2011\u2013-]/.test(mark) && !number.startsWith('0')) return false
  return !(mark === '' && editions.test(number))
}

function shortParts(type: string, { groups = {} }: RegExpExecArray, context: SymbolContext): SymbolParts | undefined {
  const group = ownGroup(groups.series, context)
  if (group === undefined) return undefined
  const subgroup = seriesOf(groups.series)
  const revision = revisionOf(groups.revision ?? groups.dashed ?? groups.late)
  return {
    ...ituKey({ group, type, number: plainNumber(groups.number ?? ''), revision, series: subgroup }),
    group,
    type,
    ...revisionPart(revision),
    ...(subgroup === undefined ? {} : { subgroup }),
  }
}

/** `WP3/16` and `GEN/9` name their study group; otherwise it is the first ITU group of the document. */
function ownGroup(series: string | undefined, context: SymbolContext): string | undefined {
  const stated = /\/(\d{1,2})$/.exec(series ?? '')
  if (stated !== null) return `SG${Number(stated[1])}`
  return context.groups?.find((group) => /^(?:SG\d+(?:RG-[A-Z]+)?|TSAG|RAG|TDAG|SCV|CCV|JCA-.*)$/.test(group))
}
