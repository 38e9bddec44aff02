import { groupOf } from '../groups.ts'
import { dash, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { issuePattern, ituKey, seriesOf, seriesPattern } from './itu-key.ts'

/** `SG17-TD1447R2`, `SG16-TD146/PLEN`, `SG13-LS-165`, `SCV-LS34`, `SG 17 TD 1447 Rev.2`. */
const printed: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<group>(?:ITU${dash}[TRD]${gap})?(?:SG${gap}${dash}?\\d{1,2}|TSAG|SCV|CCV|JCA${dash}[A-Za-z0-9]{2,8}|TDAG|RAG|WP[1-7][A-D]|(?:PP|WRC|WTSA|WTDC)\\d{2}))${gap}${dash}?${gap}(?<type>TD|C|R|LS|COL|INF)${gap}[.${'‐‑–'}-]?${gap}(?<number>\\d{1,4})${issuePattern}${seriesPattern}(?:-(?<part>(?:Add|Cor|Ann|Att)\\d{1,2}))?${wordEnd}`,
    'gu',
  ),
  read({ groups = {} }) {
    const written = groups.group ?? ''
    const group = /^(?:WP\d[A-D]|[A-Z]{2,4}\d\d)$/.test(written) && !written.startsWith('SG') ? written : groupOf(written)
    if (group === undefined) return undefined
    const type = groups.type ?? ''
    const subgroup = seriesOf(groups.series)
    const revision = revisionOf(groups.revision ?? groups.dashed)
    return {
      ...ituKey({
        group,
        type,
        number: plainNumber(groups.number ?? ''),
        ...(revision === undefined ? {} : { revision }),
        ...(subgroup === undefined ? {} : { series: subgroup }),
        ...(groups.part === undefined ? {} : { part: groups.part }),
      }),
      group,
      type,
      ...(subgroup === undefined ? {} : { subgroup }),
    }
  },
}

/** A liaison statement named by another body: `IETF ccamp WG-LS15`. */
const foreignLiaison: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>IETF|IRTF|BBF|MEF|IEEE)[ -](?<wg>[A-Za-z0-9]{2,14})(?: WG)?${dash}LS${dash}?(?<number>\\d{1,4})${wordEnd}`,
    'gu',
  ),
  read({ groups = {} }) {
    const body = groups.body ?? ''
    return { key: `${body}-${groups.wg}-LS${plainNumber(groups.number ?? '')}`, group: body, type: 'LS' }
  },
}

/** Symbols that print their group. */
export const ituPrinted: Scheme = { name: 'itu-printed', patterns: [printed, foreignLiaison] }
