import type { SymbolParts } from '../parsed-symbol.ts'
import { languagePart, plainNumber, revisionOf, type Scheme, wordStart } from '../scheme.ts'
import { conferenceName, conferenceParts } from './conference-key.ts'
import { ituKey } from './itu-key.ts'
import { radioParts } from './radio-key.ts'

/**
 * Names of the ITU document management system:
 *
 *   T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx      sector+period, group, meeting, type, series, number, part, format
 *   T22-TSAG-221212-TD-GEN-0011-R1-MSW-E            `!` replaced by a browser or another site
 *   T22-WTSA.24-C-0036!A5!MSW-E                     a conference with its year, an addendum
 *
 * Source: ITU-T, "Meeting Document File Naming Convention". The two-digit period is the first year of a study period.
 */
const separator = '(?:[!_-]|%21)'
const group = '[A-Z]{2,5}\\d{0,3}[A-Z]?(?:RG)?(?:[.-](?:[A-Z]{2,5}|\\d{1,2}))??'
const part = 'R(?:ev\\.?)?\\d{1,2}|(?:Add|Cor|Ann|Att|A|C|N)\\d{0,2}'
const name = new RegExp(
  `${wordStart}(?<sector>[TRDS])(?<period>\\d{2})-(?<group>${group})-(?:(?<meeting>\\d{6})-)?(?<type>TD|CIR|COL|INF|ADM|REP|OJ|C|R|LS)-(?:(?<series>GEN|PLEN|WP\\d)-)?(?<number>\\d{1,4})(?!\\d)` +
    `(?:-(?<bare>[EFSARC])(?![A-Za-z\\d])|${separator}{1,2}(?:(?<parts>(?:${part})(?:-(?:${part}))*)(?=${separator}|$)${separator}?)?(?:${separator}?(?:MSW|MSO|PDF|ZIP|HTM|TXT|XLS|PPT|SUM)[A-Z-]*?${separator}(?<language>[EFSARC])(?![A-Za-z\\d]))?)?`,
  'g',
)

/** DMS names, as they are and as browsers leave them. */
export const ituDms: Scheme = {
  name: 'itu-dms',
  patterns: [{ pattern: name, gate: /[TRDS]\d\d-[A-Z]/, read: ({ groups }) => partsOf(groups ?? {}) }],
}

type Named = Readonly<Record<string, string | undefined>>

function partsOf(named: Named): SymbolParts | undefined {
  const { period = '' } = named
  const meetingStart = dayOf(named.meeting)
  return {
    ...paperOf(named),
    period: 2000 + Number(period),
    ...languagePart(named.language ?? named.bare),
    ...(meetingStart === undefined ? {} : { meetingStart }),
    ...(named.series === undefined ? {} : { subgroup: named.series }),
  }
}

/** The same paper as its printed symbol: of a conference, of a radio group, or of any other. */
function paperOf(named: Named): SymbolParts {
  const { sector, group = '', type = '', period = '', series } = named
  const number = plainNumber(named.number ?? '')
  const { revision, part } = issueOf(named.parts)
  const conference = conferenceName.exec(group)?.groups
  if (conference !== undefined && type === 'C') {
    const body = `${conference.body ?? ''}${conference.session === undefined ? '' : `${conference.year}`}`
    return conferenceParts({ body, year: conference.session ?? conference.year ?? period, number, revision, part })
  }
  const party = /^(?:WP|TG)0?(\d[A-Z])$/.exec(group)?.[1] ?? (sector === 'R' ? /^SG0?(\d)$/.exec(group)?.[1] : undefined)
  if (party !== undefined && (type === 'C' || type === 'TD'))
    return radioParts({ party, isTemporary: type === 'TD', number, revision, part })
  const shortGroup = group.replace(/^(SG|WP)0+(?=\d)/, '$1').replace(/RG[.-]?(?=[A-Z])/, 'RG-')
  const own = sector === 'D' && /^SG\d$/.test(shortGroup) ? `ITU-D-${shortGroup}` : shortGroup
  return { ...ituKey({ group: own, type, number, revision, series, part }), group: own.replace('ITU-D-', 'ITU-D '), type }
}

/** `R1`, `A5`, `A1-A2` (an addendum to an addendum): the revision, and the other parts in their long names. */
function issueOf(written: string | undefined): { readonly revision: string | undefined; readonly part: string | undefined } {
  const all = written?.split('-') ?? []
  const revision = all.find((one) => /^R/.test(one))
  const others = all
    .filter((one) => !/^R/.test(one))
    .map((one) =>
      one
        .replace(/^A(?=\d)/, 'Add')
        .replace(/^C(?=\d)/, 'Cor')
        .replace(/^N(?=\d)/, 'Ann'),
    )
  return { revision: revisionOf(/\d+/.exec(revision ?? '')?.[0]), part: others.length === 0 ? undefined : others.join('-') }
}

function dayOf(digits: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `20${year}-${month}-${day}` : undefined
}
