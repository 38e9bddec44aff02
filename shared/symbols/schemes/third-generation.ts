import { gap, type Scheme, type SymbolPattern, wordStart } from '../scheme.ts'

/**
 * 3GPP TDocs: a letter for the plenary or group, two digits of the year, four or five of a counter: `S2-1811620`,
 * `RP-241721`, `S4aV250048`, `6GWS-250001`, `S2-2004143r01`. A revision is a draft of the same number.
 */
const tdoc: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<group>[RSC][1-6P]|S[34]a?[A-Z]{0,2}|RWS|SWS|6GWS|GP|G[12]|NP|TP)(?<dash>-?)(?<number>\\d{6,7})(?:_?r(?:ev)?(?<revision>\\d{1,2}))?(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read({ groups = {} }, context) {
    const { group = '', number = '' } = groups
    if (!hasYear(number)) return undefined
    // Without its dash a TDoc looks like a part number: only the ad-hoc series (S4aV) are written so.
    if (groups.dash === '' && !/^S\da/.test(group) && context.isSymbolField !== true) return undefined
    const revision = groups.revision === undefined ? undefined : `r${groups.revision}`
    const stem = `${group}${/^S\da/.test(group) ? groups.dash : '-'}${number}`
    return {
      key: `${stem}${revision ?? ''}`,
      base: stem,
      type: 'TDOC',
      ...(groupName(group) === undefined ? {} : { group: groupName(group) ?? '' }),
      ...(revision === undefined ? {} : { revision }),
    }
  },
}

/** Project co-ordination group: `PCG54_39`. */
const coordination: SymbolPattern = {
  pattern: new RegExp(`${wordStart}PCG(?<meeting>\\d{2})_(?<number>\\d{1,3})(?![\\p{L}\\p{N}])`, 'gu'),
  read: ({ groups = {} }) => ({ key: `PCG${groups.meeting}_${groups.number}`, type: 'TDOC', group: 'PCG' }),
}

/** `3GPP TS 23.501`, `TR 33.898`; bare `23.501` only in a 3GPP paper, since it is a section number elsewhere. */
const specification: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<stated>(?:3GPP${gap})?(?:TS|TR)${gap}|3GPP${gap})?(?<number>[2-5]\\d\\.\\d{3}(?:-\\d{1,2})?)(?![\\p{L}\\p{N}]|\\.\\d)`,
    'gu',
  ),
  read: ({ groups = {} }, context) =>
    groups.stated === undefined && context.bodies?.includes('3gpp') !== true ? undefined : { key: `TS ${groups.number}`, type: 'SPEC' },
}

/** `23274-i20.docx`: five digits and a version in base 36. */
const specificationFile: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<series>[2-5]\\d)(?<number>\\d{3})(?<part>-\\d{1,2})?-(?<version>[0-9a-z]{3})(?=\\.[a-z]|$)`, 'gu'),
  read({ groups = {} }, context) {
    if (context.isSymbolField !== true) return undefined
    const stem = `TS ${groups.series}.${groups.number}${groups.part ?? ''}`
    return { key: stem, type: 'SPEC' }
  },
}

/** Papers and specifications of 3GPP. */
export const thirdGeneration: Scheme = { name: '3gpp', patterns: [tdoc, coordination, specification, specificationFile] }

/** Years 1999 to 2059 with a counter; a month-like telephone or part number seldom starts so. */
function hasYear(number: string): boolean {
  const year = Number(number.slice(0, 2))
  return year === 99 || year < 60
}

const plenaries: Readonly<Record<string, string>> = { RP: 'RAN', SP: 'SA', CP: 'CT', GP: 'GERAN' }
const bodies: Readonly<Record<string, string>> = { R: 'RAN', S: 'SA', C: 'CT' }

function groupName(prefix: string): string | undefined {
  const plenary = plenaries[prefix]
  if (plenary !== undefined) return plenary
  const body = bodies[prefix[0] ?? '']
  return body !== undefined && /^\d$/.test(prefix[1] ?? '') ? `${body}${prefix[1]}` : undefined
}
