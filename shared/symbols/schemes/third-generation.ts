import { comma, gap, revisionPart, type Scheme, type SymbolList, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/**
 * 3GPP TDocs: a letter for the plenary or group, two digits of the year, four or five of a counter: `S2-1811620`,
 * `RP-241721`, `S4aV250048`, `6GWS-250001`, `S2-2004143r01`. A revision is a draft of the same number.
 */
const tdoc: SymbolPattern = {
  pattern:
    /(?<![A-Za-z\d_@.-])(?<group>[RSC][1-6P]|S[34]a?[A-Z]{0,2}|S3i|RWS|SWS|6GWS|GP|G[12]|NP|TP)(?<dash>-?)(?<number>\d{6,7})(?:_?r(?:ev)?(?<revision>\d{1,2}))?(?![A-Za-z\d])/g,
  gate: /\d{6}/,
  read({ groups = {} }, context) {
    const { group = '', number = '' } = groups
    if (!hasYear(number)) return undefined
    // Without its dash a TDoc looks like a part number: only the ad-hoc series (S4aV) are written so.
    if (groups.dash === '' && !/^S\da/.test(group) && context.isSymbolField !== true) return undefined
    const revision = groups.revision === undefined ? undefined : `r${groups.revision.padStart(2, '0')}`
    const stem = `${group}${/^S\da/.test(group) ? groups.dash : '-'}${number}`
    const name = groupName(group)
    return {
      key: `${stem}${revision ?? ''}`,
      base: stem,
      type: 'TDOC',
      ...(name === undefined ? {} : { group: name }),
      ...revisionPart(revision),
    }
  },
}

/** Project co-ordination group: `PCG54_39`. */
const coordination: SymbolPattern = {
  pattern: new RegExp(`${wordStart}PCG(?<meeting>\\d{2})_(?<number>\\d{1,3})(?![A-Za-z\\d])`, 'g'),
  gate: /PCG/,
  read: ({ groups = {} }) => ({ key: `PCG${groups.meeting}_${groups.number}`, type: 'TDOC', group: 'PCG' }),
}

const number = '[2-5]\\d\\.\\d{3}(?:-\\d{1,2})?'

/** `3GPP TS 23.501`, `TR 33.898`; bare `23.501` only in a 3GPP paper, since it is a section number elsewhere. */
const specification: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<stated>(?:3GPP${gap})?(?:TS|TR)${gap}|3GPP${gap})?(?<number>${number})(?![A-Za-z\\d]|\\.\\d)`, 'g'),
  gate: /[2-5]\d\.\d{3}/,
  read: ({ groups = {} }, context, { before, after }) => {
    const isBare = groups.stated === undefined
    if (
      isBare &&
      (context.bodies?.includes('3gpp') !== true || /[$€£]\s?$|(?:CHF|USD|EUR)\s$/.test(before) || /^\s?(?:%|km|[NESW]\b)/.test(after))
    )
      return undefined
    return { key: `TS ${groups.number}`, type: 'SPEC' }
  },
}

/** `TS 23.501/23.502`, `TS 23.501, TS 23.502 and 23.503`: what follows a specification is one too. */
const specifications: SymbolList = {
  pattern: new RegExp(
    `${wordStart}(?:TS|TR)s?${gap}${number}(?:(?:\\/|${comma})(?:(?:TS|TR)${gap})?${number})+(?![A-Za-z\\d]|\\.\\d)`,
    'g',
  ),
  gate: /T[SR].*[2-5]\d\.\d{3}.*[2-5]\d\.\d{3}/,
  item: new RegExp(`(?:(?:TS|TR)s?${gap})?(?<number>${number})${wordEnd}`, 'g'),
  read: ({ groups = {} }) => ({ key: `TS ${groups.number}`, type: 'SPEC' }),
}

/** `23274-i20.docx`, `38101-1-g40.zip`: five digits, a part, and a version in base 36. */
const specificationFile: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<series>[2-5]\\d)(?<number>\\d{3})(?<part>-\\d{1,2})?-(?<version>[0-9a-z]{3})(?=\\.[a-z]|$)`, 'g'),
  gate: /^\d{5}-/,
  read({ groups = {} }, context) {
    if (context.isSymbolField !== true) return undefined
    return { key: `TS ${groups.series}.${groups.number}${groups.part ?? ''}`, type: 'SPEC' }
  },
}

/** Papers and specifications of 3GPP. */
export const thirdGeneration: Scheme = {
  name: '3gpp',
  patterns: [tdoc, coordination, specification, specificationFile],
  lists: [specifications],
}

/** Years 1999 to 2059 with a counter; a telephone or part number seldom starts so. */
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
