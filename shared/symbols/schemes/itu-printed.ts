import { groupOf } from '../groups.ts'
import type { SymbolParts } from '../parsed-symbol.ts'
import {
  comma,
  dash,
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

const group = `(?:ITU${dash}[TRD](?:${gap}|-))?(?:SG${gap}${dash}?\\d{1,2}(?:RG${dash}?[A-Z]{2,5})?|TSAG|SCV|CCV|JCA${dash}[A-Za-z0-9]{2,8}|TDAG|RAG)`
const type = 'TD|C|R|o?LS|iLS|COL|INF'
const part = '(?:-(?<part>(?:Add|Cor|Ann|Att)\\d{1,2}))?'

/** `SG17-TD1447R2`, `SG16-TD146/PLEN`, `SG13-LS-165`, `SCV-LS34`, `SG 17 TD 1447 Rev.2`, `SG3RG-AFR-TD18`. */
const printed: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<group>${group})${gap}${dash}?${gap}(?<type>${type})${gap}[.\\u2010\\u2011\\u2013-]?${gap}(?<number>\\d{1,5})${issuePattern}${seriesPattern}${part}${wordEnd}`,
    'g',
  ),
  gate: /(?:SG|TSAG|SCV|CCV|JCA|TDAG|RAG)/,
  read: ({ groups = {} }, _context, { after }) => (/^[.,]\d/.test(after) ? undefined : partsOf(groups, groupName(groups.group ?? ''))),
}

/** `SG17-TD1447, TD1448R1 and TD1449`: the group is said once. */
const run: SymbolList = {
  pattern: new RegExp(
    `${wordStart}(?<group>${group})${gap}${dash}?${gap}(?:TD|C)${gap}${dash}?${gap}\\d{1,4}(?:R\\d{1,2})?(?:${comma}(?:TD|C)${gap}${dash}?${gap}\\d{1,4}(?:R\\d{1,2})?(?:\\/(?:PLEN|GEN|WP\\d))?)+${wordEnd}`,
    'g',
  ),
  gate: /(?:SG|TSAG).*(?:TD|C).*(?:TD|C)/,
  item: new RegExp(
    `(?<=${comma})(?<type>TD|C)${gap}${dash}?${gap}(?<number>\\d{1,4})(?:R(?<revision>\\d{1,2}))?(?:\\/(?<series>PLEN|GEN|WP\\d))?`,
    'g',
  ),
  read: ({ groups = {} }, _context, _rest, list) => partsOf(groups, groupName(list.groups?.group ?? '')),
}

/** `JCA-AHF Doc. 412`: joint activities count their documents without a type. */
const activity: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}JCA${dash}(?<name>[A-Za-z0-9]{2,8})(?:${dash}|[ \\u00a0])Doc\\.?${gap}${dash}?(?<number>\\d{1,4})${wordEnd}`,
    'gi',
  ),
  gate: /JCA/,
  read: ({ groups = {} }) => ({
    ...ituKey({ group: `JCA-${groups.name}`, type: 'DOC', number: plainNumber(groups.number ?? '') }),
    group: `JCA-${groups.name}`,
    type: 'TD',
  }),
}

/** A liaison statement named by another body: `IETF ccamp WG-LS15`. */
const foreignLiaison: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>IETF|IRTF|BBF|MEF|IEEE)[ -](?<wg>[A-Za-z0-9]{2,14})(?: WG)?${dash}LS${dash}?(?<number>\\d{1,4})${wordEnd}`,
    'g',
  ),
  gate: /LS/,
  read({ groups = {} }) {
    const body = groups.body ?? ''
    return { key: `${body}-${groups.wg}-LS${plainNumber(groups.number ?? '')}`, group: body, type: 'LS' }
  },
}

/** Symbols that print their group. */
export const ituPrinted: Scheme = { name: 'itu-printed', patterns: [printed, activity, foreignLiaison], lists: [run] }

function groupName(written: string): string | undefined {
  const regional = /SG\D{0,2}(\d{1,2})RG\W?([A-Z]{2,5})$/.exec(written)
  return regional === null ? groupOf(written) : `SG${Number(regional[1])}RG-${regional[2]}`
}

function partsOf(groups: Readonly<Record<string, string | undefined>>, group: string | undefined): SymbolParts | undefined {
  if (group === undefined) return undefined
  const type = (groups.type ?? '').replace('oLS', 'LS')
  const subgroup = seriesOf(groups.series)
  const revision = revisionOf(groups.revision ?? groups.dashed ?? groups.late)
  return {
    ...ituKey({
      group: group.replace(' ', '-'),
      type,
      number: plainNumber(groups.number ?? ''),
      revision,
      series: subgroup,
      part: groups.part,
    }),
    group,
    type: type === 'iLS' ? 'LS' : type,
    ...revisionPart(revision),
    ...(subgroup === undefined ? {} : { subgroup }),
  }
}
