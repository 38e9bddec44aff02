import type { SymbolParts } from '../parsed-symbol.ts'
import { plainNumber, revisionOf, type Scheme, wordStart } from '../scheme.ts'
import { ituKey } from './itu-key.ts'

/**
 * Names of the ITU document management system:
 *
 *   T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx      sector+period, group, meeting, type, series, number, part, format
 *   T22-TSAG-221212-TD-GEN-0011-R1-MSW-E            `!` replaced by a browser or another site
 *
 * Source: ITU-T, "Meeting Document File Naming Convention". The two-digit period is the first year of a study period.
 */
const separator = '(?:[!_-]|%21)'
const name = new RegExp(
  `${wordStart}(?<sector>[TRDS])(?<period>\\d{2})-(?<group>[A-Z]{2,5}\\d{0,3}[A-Z]?)-(?:(?<meeting>\\d{6})-)?(?<type>TD|CIR|COL|INF|ADM|REP|OJ|C|R|LS)-(?:(?<series>GEN|PLEN|WP\\d)-)?(?<number>\\d{1,4})(?!\\d)` +
    `(?:-(?<bare>[EFSARC])(?![\\p{L}\\p{N}])|${separator}{1,2}(?:(?:R(?:ev\\.?)?(?<revision>\\d{1,2})|(?<part>(?:Add|Cor|Ann|Att|A)\\d{0,2}))(?=${separator}|$)${separator}?)?(?:${separator}?(?:MSW|MSO|PDF|ZIP|HTM|TXT|XLS|PPT|SUM)[A-Z-]*?${separator}(?<language>[EFSARC])(?![\\p{L}\\p{N}]))?)?`,
  'gu',
)

const languages: Readonly<Record<string, string>> = { E: 'en', F: 'fr', S: 'es', A: 'ar', R: 'ru', C: 'zh' }

/** DMS names, as they are and as browsers leave them. */
export const ituDms: Scheme = { name: 'itu-dms', patterns: [{ pattern: name, read: ({ groups }) => partsOf(groups ?? {}) }] }

function partsOf(named: Readonly<Record<string, string | undefined>>): SymbolParts | undefined {
  const { group = '', type = '', number = '', period = '' } = named
  const shortGroup = group.replace(/^(SG|WP)0+(?=\d)/, '$1')
  const revision = revisionOf(named.revision)
  const language = languages[named.language ?? named.bare ?? '']
  const meetingStart = dayOf(named.meeting)
  const key = ituKey({
    group: shortGroup,
    type,
    number: plainNumber(number),
    ...(revision === undefined ? {} : { revision }),
    ...(named.series === undefined ? {} : { series: named.series }),
    ...(named.part === undefined ? {} : { part: named.part }),
  })
  return {
    ...key,
    group: shortGroup,
    type,
    period: 2000 + Number(period),
    ...(language === undefined ? {} : { language }),
    ...(meetingStart === undefined ? {} : { meetingStart }),
    ...(named.series === undefined ? {} : { subgroup: named.series }),
  }
}

function dayOf(digits: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `20${year}-${month}-${day}` : undefined
}
