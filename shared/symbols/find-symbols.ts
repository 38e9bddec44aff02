import { symbolKey } from '../contracts/ids.ts'
import type { FoundSymbol, ParsedSymbol, SchemeName, SymbolContext, SymbolParts } from './parsed-symbol.ts'
import { allSchemes } from './schemes/all-schemes.ts'

/** Characters kept on either side of a match for the schemes to judge it by. */
const aroundLength = 24
const addresses = /\b(?:https?|ftps?|file|mailto):[^\s<>"'）)\]]+|\bwww\.[^\s<>"')\]]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** A liaison's page on the datatracker is the one address that is a symbol. */
const namingAddress = /^https?:\/\/datatracker\.ietf\.org\/liaison\/\d+\/?$/

/**
 * Every document symbol in a text, in order and without overlaps. The insides of web and mail addresses are no symbols;
 * of two readings of the same characters the longer wins, then the earlier scheme.
 */
export function findSymbols(text: string, context: SymbolContext = {}): readonly FoundSymbol[] {
  const masked = maskAddresses(text)
  const found: FoundSymbol[] = []
  for (const scheme of allSchemes) {
    for (const { pattern, read } of scheme.patterns) {
      for (const match of masked.matchAll(pattern)) {
        const start = match.index
        const end = start + match[0].length
        const around = { before: masked.slice(Math.max(0, start - aroundLength), start), after: masked.slice(end, end + aroundLength) }
        const parts = read(match, context, around)
        if (parts !== undefined) found.push({ ...parsedSymbol(scheme.name, match[0], parts), start, end })
      }
    }
  }
  return withoutOverlaps(found)
}

/** A symbol of its parts, without keys that have no value. */
function parsedSymbol(scheme: SchemeName, printed: string, parts: SymbolParts): ParsedSymbol {
  const { base: _base, ...rest } = parts
  return { ...rest, key: symbolKey(parts.key), scheme, printed: printed.trim() }
}

function withoutOverlaps(found: readonly FoundSymbol[]): readonly FoundSymbol[] {
  const order = new Map(found.map((symbol, index) => [symbol, index]))
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const kept: FoundSymbol[] = []
  for (const symbol of byLength) {
    if (kept.every((other) => symbol.end <= other.start || symbol.start >= other.end)) kept.push(symbol)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Same length, addresses blanked out, so that offsets hold. */
function maskAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('@') && !text.includes('www.') && !text.includes('mailto:')) return text
  return text.replace(addresses, (address) => (namingAddress.test(address) ? address : '\u0000'.repeat(address.length)))
}
