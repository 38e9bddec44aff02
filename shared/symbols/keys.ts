import { type SymbolKey, symbolKey } from '../contracts/ids.ts'

/** Where canonical keys carry their revision, by the shape of the rest of the key: stem, revision, what follows it. */
const revised: readonly RegExp[] = [
  /^((?:(?:ITU-D-)?SG\d+(?:RG-[A-Z]+)?|TSAG|SCV|CCV|RAG|TDAG|JCA-[A-Za-z0-9]+|[A-Z]{2,5}\d{0,3}[A-Z]?)-(?:TD|C|R|i?LS|COL|INF|ADM|CIR|REP|OJ|DOC)\d+)(R\d+)((?:\/[A-Z0-9]+)?(?:-(?:Add|Cor|Ann|Att|A)\d*)*)$/,
  /^((?:FG[A-Z][A-Za-z0-9]*|ML5G)-[A-Z]-\d+)(-R\d+)(-A\d+)?$/,
  /^((?:\d{1,2}|ec)-\d{2}-\d{4})(r\d+)$/,
  /^([A-Z0-9][A-Za-z0-9]{0,6}-?\d{6,7})(r\d+)$/,
  /^([A-Z][A-Za-z0-9]+\(\d{2}\)[A-Za-z0-9]+?)(r\d+)$/,
  /^(draft(?:-[a-z0-9]+)+?)(-\d{2})$/,
  /^((?:agenda|slides|minutes)-(?:[a-z0-9]+)(?:-[a-z0-9]+)+?)(-\d{2})$/,
  /^(\d[A-M]?\/(?:TEMP\/)?\d+)(R\d+)((?:-[A-Z][a-z]+\d+)*)$/,
  /^([A-Z]{2,4}\d{0,2}(?:-[A-Z]{3})?-\d{1,2}\/(?:[A-Z]+\/)?\d+)(R\d+)((?:-[A-Z][a-z]+\d+)*)$/,
  // a Recommendation of ITU-R counts its editions: M.2083-0, M.2083-1
  /^([A-Z]{1,2}\.\d+)(-\d{1,2})$/,
]

/** The key without its revision: `SG17-TD1447R2` → `SG17-TD1447`. All revisions of a paper have the same base. */
export function baseKey(key: SymbolKey): SymbolKey {
  const parts = split(key)
  return parts === undefined ? key : symbolKey(parts.base)
}

/** Number of the revision, 0 for the first issue; a draft's version counts from 00, which is not its base name. */
export function revisionRank(key: SymbolKey): number {
  const parts = split(key)
  return parts === undefined ? 0 : Number(/\d+/.exec(parts.revision)?.[0] ?? 0)
}

/** The symbol as people print it. Keys are already the short printed form; work items and series read better spaced. */
export function printSymbol(key: SymbolKey): string {
  const recommendation = /^(.+)-(Amd|Cor|Err|Ann|App|Add)([A-Z]?\d*)$/.exec(key)
  if (recommendation !== null && /^[A-Z]{1,3}\./.test(key)) return `${recommendation[1]} ${recommendation[2]}.${recommendation[3]}`
  if (key.startsWith('TSB-Circular-')) return key.replace('TSB-Circular-', 'TSB Circular ')
  return key.replace(/^RFC(\d)/, 'RFC $1').replace(/^(JCA-.*)-DOC(\d)/, '$1 Doc. $2')
}

function split(key: SymbolKey): { readonly base: string; readonly revision: string } | undefined {
  // Most keys have no revision, and all that have one end in it or in a part after it.
  if (!/[Rr]\d|-\d{1,2}$/.test(key)) return undefined
  for (const pattern of revised) {
    const match = pattern.exec(key)
    if (match !== null) return { base: `${match[1]}${match[3] ?? ''}`, revision: match[2] ?? '' }
  }
  return undefined
}
