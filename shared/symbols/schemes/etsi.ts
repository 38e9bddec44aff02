import { gap, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `SAI(25)006006`, `SAI(25)010008r1`, `SAI(25)10a007r1`, `SAI(25)DEC043`: body, year, meeting and number. */
const contribution: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<body>[A-Z][A-Za-z0-9]{1,7}(?:WG\\d)?)\\((?<year>\\d{2})\\)(?<number>\\d{6}|\\d{2}[a-z]\\d{3}|DEC\\d{3})(?:r(?<revision>\\d{1,2}))?(?:a\\d{1,2})?${wordEnd}`,
    'g',
  ),
  gate: /\(\d\d\)/,
  read({ groups = {} }) {
    const revision = groups.revision === undefined ? undefined : `r${groups.revision}`
    const stem = `${groups.body}(${groups.year})${groups.number}`
    return {
      key: `${stem}${revision ?? ''}`,
      base: stem,
      group: `ETSI ${groups.body}`,
      type: 'C',
      ...(revision === undefined ? {} : { revision }),
    }
  },
}

/** `RTS/SAI-005`, `DTR/SAI-0019`: a work item. */
const workItem: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<name>[DR](?:TS|TR|GR|GS|EN|ES|EG|SR|MI)\\/[A-Z][A-Za-z0-9]{1,7}-\\d{3,5}(?:-\\d)?)${wordEnd}`, 'g'),
  gate: /[DR][TGES][SRN]\//,
  read: ({ groups = {} }) => ({ key: groups.name ?? '', type: 'WORK' }),
}

/** `TS 104 050 V1.1.1`, `ETSI GR SAI 001`, `EN 304 223`. */
const deliverable: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:ETSI${gap})?(?<kind>TS|TR|EN|ES|EG|SR|GR|GS)${gap}(?<number>1\\d{2}[ \\u00a0]\\d{3}(?:-\\d{1,2})?|3\\d{2}[ \\u00a0]\\d{3}(?:-\\d{1,2})?|(?:SAI|NFV|MEC|ENI|ZSM|QKD|CIM|ISI|NGP|F5G|RIS|THz|ISAC)(?:-[A-Z]{2,4})?[ \\u00a0-]\\d{3})${wordEnd}`,
    'g',
  ),
  gate: /(?:T[SR]|E[NSG]|SR|G[RS])/,
  read: ({ groups = {} }) => ({
    key: `${groups.kind} ${(groups.number ?? '').replaceAll(' ', ' ').replace(/^([A-Z]{3})-(?=\d)/, '$1 ')}`,
    type: 'SPEC',
  }),
}

/** `ts_103224v010701p.pdf`, `gr_SAI001v010101p.pdf`. */
const deliverableFile: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<kind>ts|tr|en|es|eg|sr|gr|gs)_(?<number>\\d{6}|[A-Za-z]{3}\\d{3})(?<part>\\d{2}|-\\d{1,2})?v(?<version>\\d{6})[a-z]?(?![A-Za-z\\d])`,
    'g',
  ),
  gate: /_.*v\d{6}/,
  read({ groups = {} }) {
    const number = (groups.number ?? '')
      .replace(/^(\d{3})(\d{3})$/, '$1 $2')
      .replace(/^([A-Za-z]{3})(\d{3})$/, '$1 $2')
      .toUpperCase()
    const part = groups.part === undefined ? '' : `-${Number(groups.part.replace('-', ''))}`
    return { key: `${(groups.kind ?? '').toUpperCase()} ${number}${part}`, type: 'SPEC' }
  },
}

/** Papers, work items and deliverables of ETSI. */
export const etsi: Scheme = { name: 'etsi', patterns: [contribution, workItem, deliverable, deliverableFile] }
