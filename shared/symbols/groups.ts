import { dash, gap } from './scheme.ts'

/** A group's name in a text. */
export interface FoundGroup {
  readonly group: string
  readonly start: number
  readonly end: number
}

const written = new RegExp(
  [
    `(?<sg>(?:(?:ITU${dash}?[TDR]${gap})?(?:SG|S\\.G\\.)|Study Groups?|Commission d[’']études|Comisión de Estudio|Comisi[oó]n|Исследовательская комиссия|ИК|CE|第)${gap}${dash}?${gap}(?<n>[1-9]\\d?)(?:研究组)?)`,
    `(?<tsag>TSAG|RAG|TDAG|RSPG|SCV|CCV|WTSA|IAB|IESG|IRTF|IETF|W3C|OASIS|OneM2M|oneM2M|BBF|MEF|TM Forum|CCSA|GSMA|FIRST)`,
    `FG${gap}${dash}?${gap}(?<fg>[A-Z][A-Za-z0-9]{1,11})`,
    `(?<jca>JCA${dash}[A-Z][A-Za-z0-9]{1,10})`,
    `3GPP${gap}(?:TSG${dash}?${gap})?(?:WG${gap})?(?<tsg>(?:SA|RAN|CT|GERAN)${gap}${dash}?${gap}(?:WG)?${gap}[1-6]?)`,
    `(?<sa>(?:SA|RAN|CT) ?WG ?[1-6]|(?:SA|RAN|CT)[1-6])`,
    `(?<etsi>ETSI${gap}(?:TC|ISG)?${gap}[A-Z][A-Za-z0-9]{1,7})`,
    `(?<jtc>(?:ISO\\/IEC )?JTC ?1(?:\\/ ?SC ?\\d+)?(?:\\/ ?WG ?\\d+)?)`,
    `(?<wp>(?:ITU${dash}?R )?WP ?(?<wpn>[1-7][A-D]))`,
    `(?<ieee>IEEE 802(?:\\.\\d+)?)`,
  ].join('|'),
  'gu',
)
const letterOrDigit = /[\p{L}\p{N}]/u

/** Every group named in the text, in order, in its short standard form: `SG17`, `FG-AI4H`, `JCA-IdM`, `SA2`. */
export function findGroups(text: string): readonly FoundGroup[] {
  const found: FoundGroup[] = []
  for (const match of text.matchAll(written)) {
    const end = match.index + match[0].length
    if (letterOrDigit.test(text[match.index - 1] ?? '') || letterOrDigit.test(text[end] ?? '')) continue
    const group = nameOf(match.groups ?? {})
    if (group !== undefined) found.push({ group, start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return found
}

/** The one group a cell or a symbol names, in its short standard form; the text itself is never returned. */
export const groupOf = (text: string): string | undefined => findGroups(text)[0]?.group

function nameOf(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  if (parts.sg !== undefined) {
    const number = Number(parts.n)
    if (number > 21) return undefined
    return /^CE|^第|Comisi[oó]n \d/.test(parts.sg) && number < 2 ? undefined : `SG${number}`
  }
  if (parts.fg !== undefined) return `FG-${parts.fg}`
  if (parts.jca !== undefined) return parts.jca.replace(/[^A-Za-z0-9]/, '-')
  if (parts.tsg !== undefined) return thirdGenerationGroup(parts.tsg)
  if (parts.sa !== undefined) return thirdGenerationGroup(parts.sa)
  if (parts.etsi !== undefined) return etsiGroup(parts.etsi)
  if (parts.jtc !== undefined) return parts.jtc.replace(/^ISO\/IEC /, '').replaceAll(' ', '')
  if (parts.wpn !== undefined) return `WP${parts.wpn}`
  return parts.tsag ?? parts.ieee
}

const thirdGenerationGroup = (text: string): string => text.replace(/WG|[^A-Z0-9]/g, '')

function etsiGroup(text: string): string {
  const committee = text.replace(/^ETSI.?/, '').replace(/^(?:TC|ISG).?/, '')
  return committee === '' ? 'ETSI' : `ETSI ${committee}`
}
