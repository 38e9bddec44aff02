import { comma, type Scheme, type SymbolList, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `draft-ietf-bmwg-sr-bench-meth-02`, with or without its version. */
const draft: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<stem>draft(?:-[a-z0-9]+){2,12}?)(?:-(?<version>\\d{2}))?(?=\\.(?:txt|xml|html|pdf|md)\\b|[^A-Za-z\\d_-]|-?$)`,
    'g',
  ),
  gate: /draft-/,
  read({ groups = {} }) {
    const { stem = '', version } = groups
    if (!/^draft-(?:ietf|irtf|iab|ietf|[a-z]{2,})-/.test(stem) || /^draft-(?:new|revised|newrevised|version|text|report)-/.test(stem))
      return undefined
    return {
      key: `${stem}${version === undefined ? '' : `-${version}`}`,
      base: stem,
      type: 'DRAFT',
      ...(version === undefined ? {} : { revision: version }),
    }
  },
}

const rfc: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?:RFC|rfc)[ \\u00a0-]?(?<number>\\d{1,5})${wordEnd}`, 'g'),
  gate: /RFC|rfc/,
  read: ({ groups = {} }) => ({ key: `RFC${Number(groups.number)}`, type: 'RFC' }),
}

/** `RFCs 8446 and 9147`. */
const rfcs: SymbolList = {
  pattern: new RegExp(`${wordStart}RFCs[ \\u00a0]\\d{1,5}(?:${comma}(?:RFC ?)?\\d{1,5})*${wordEnd}`, 'g'),
  gate: /RFCs/,
  item: /(?<number>\d{1,5})/g,
  read: ({ groups = {} }) => ({ key: `RFC${Number(groups.number)}`, type: 'RFC' }),
}

/** A statement's page is its only number; without `https://` it is no address yet: `datatracker.ietf.org/liaison/2106/`. */
const statement: SymbolPattern = {
  pattern: /datatracker\.ietf\.org\/liaison\/(?<number>\d{1,5})\/?/g,
  gate: /datatracker/,
  read: ({ groups = {} }) => ({ key: `IETF-LS${Number(groups.number)}`, type: 'LS', group: 'IETF' }),
}

/** The same number in our canonical spelling. */
const canonicalStatement: SymbolPattern = {
  pattern: new RegExp(`${wordStart}IETF-LS(?<number>\\d{1,5})${wordEnd}`, 'g'),
  gate: /IETF-LS/,
  read: ({ groups = {} }) => ({ key: `IETF-LS${Number(groups.number)}`, type: 'LS', group: 'IETF' }),
}

/** Meeting material: `agenda-119-quic-02`, `slides-118-cfrg-…`. */
const material: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<stem>(?:agenda|slides|minutes)-(?:\\d{2,3}|interim-\\d{4}-[a-z0-9]+-\\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*?)(?:-(?<version>\\d{2}))?(?=\\.[a-z]|[^A-Za-z\\d_-]|$)`,
    'g',
  ),
  gate: /(?:agenda|slides|minutes)-/,
  read: ({ groups = {} }) => ({
    key: `${groups.stem}${groups.version === undefined ? '' : `-${groups.version}`}`,
    base: groups.stem ?? '',
    type: 'MATERIAL',
    ...(groups.version === undefined ? {} : { revision: groups.version }),
  }),
}

/** Drafts, RFCs and liaison statements of the IETF. */
export const ietf: Scheme = { name: 'ietf', patterns: [draft, rfc, statement, canonicalStatement, material], lists: [rfcs] }
