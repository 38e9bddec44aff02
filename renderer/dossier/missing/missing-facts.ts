import { type ParsedSymbol, parseSymbol } from '../../../shared/symbols/index.ts'
import type { MissingRow } from '../../library/index.ts'
import { missingName } from './missing-list.ts'

/** What the list of missing documents is divided and filtered by. */
export interface MissingFacts {
  /** The standards body whose paper it is. */
  readonly body: string
  readonly group: string
  readonly kind: string
  /** All its names and addresses in small letters. */
  readonly words: string
}

const bodies: Readonly<Partial<Record<ParsedSymbol['scheme'], string>>> = {
  'itu-r': 'ITU-R',
  'itu-conference': 'ITU conferences',
  '3gpp': '3GPP',
  etsi: 'ETSI',
  ietf: 'IETF',
  jtc1: 'ISO and IEC',
  ieee802: 'IEEE 802',
}
/** Bodies that number liaison statements of their own, by the group their symbols begin with. */
const ownBodies: ReadonlySet<string> = new Set(['IETF', 'IRTF', 'BBF', 'MEF', 'IEEE'])

const kinds: Readonly<Record<string, string>> = {
  TD: 'Temporary documents',
  TEMP: 'Temporary documents',
  C: 'Contributions',
  R: 'Reports',
  LS: 'Liaison statements',
  COL: 'Letters and circulars',
  CIR: 'Letters and circulars',
  TDOC: '3GPP documents',
  FG: 'Focus group documents',
  N: 'ISO and IEC documents',
  DCN: 'IEEE 802 documents',
  DRAFT: 'Internet-Drafts',
  REC: 'Standards and Recommendations',
  RFC: 'Standards and Recommendations',
  SPEC: 'Standards and Recommendations',
  WORK: 'Work items',
}

const known = new WeakMap<MissingRow, MissingFacts>()

/** What a missing document's symbol says of it; worked out once a row. */
export function missingFacts(row: MissingRow): MissingFacts {
  let facts = known.get(row)
  if (facts === undefined) {
    facts = factsOf(row)
    known.set(row, facts)
  }
  return facts
}

function factsOf(row: MissingRow): MissingFacts {
  const symbol = row.symbol === undefined ? undefined : parseSymbol(row.symbol)
  const names = [missingName(row), row.symbol, row.title, row.fileName, row.url, symbol?.group]
  const words = names.filter((name) => name !== undefined).join('\n')
  return {
    body: symbol === undefined ? 'Files without a symbol' : bodyOf(symbol),
    group: symbol === undefined ? 'Files without a symbol' : (symbol.group ?? 'Of no group'),
    kind: symbol === undefined ? 'Files without a symbol' : (kinds[symbol.type ?? ''] ?? 'Other papers'),
    words: words.toLowerCase(),
  }
}

function bodyOf({ scheme, group = '' }: ParsedSymbol): string {
  return ownBodies.has(group) ? group : (bodies[scheme] ?? 'ITU-T')
}
