import type { SymbolKey } from '../contracts/ids.ts'
import { findSymbols } from './find-symbols.ts'
import type { ParsedSymbol, SymbolContext } from './parsed-symbol.ts'

/** The symbol a whole text is, such as a header cell or a key; nothing when more than the symbol stands there. */
export function parseSymbol(text: string, context: SymbolContext = {}): ParsedSymbol | undefined {
  const trimmed = text.trim().replace(/^\[(.+)\]$/, '$1')
  const [first] = findSymbols(trimmed, { bodies: ['itu-r', '3gpp'], ...context, isSymbolField: true })
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? withoutPlace(first) : undefined
}

/**
 * The key a delegate means by a query such as `sg17 td 1447 rev.2`, `fg ai4h f 23` or `x1147`; nothing when the words are
 * no symbol. Case does not matter, and hyphens, dots, spaces and slashes may be missing.
 */
export function normaliseSymbolQuery(text: string, context: SymbolContext = {}): SymbolKey | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > 80) return undefined
  for (const candidate of [trimmed, trimmed.toUpperCase(), ...respelled(trimmed.toUpperCase())]) {
    const parsed = parseSymbol(candidate, context)
    if (parsed !== undefined) return parsed.key
  }
  return undefined
}

/** Spellings a loosely typed symbol may stand for, likeliest first. `query` is in capitals. */
function* respelled(query: string): Generator<string> {
  const joined = query.replaceAll(/[\s._/\\-]+/g, '')
  const itu = /^(?:ITUT)?((?:SG\d{1,2}|TSAG|SCV|CCV))(TD|C|R|LS|COL)0*(\d{1,4})(?:R(?:EV)?(\d{1,2}))?(PLEN|GEN|WP\d|[PG])?$/.exec(joined)
  if (itu !== null)
    yield `${itu[1]}-${itu[2]}${itu[3]}${itu[4] === undefined ? '' : `R${itu[4]}`}${itu[5] === undefined ? '' : `/${itu[5]}`}`
  const focus = /^FG([A-Z0-9]{2,8}?)([A-Z])(\d{2,4})(?:R(\d{1,2}))?(?:A(\d{1,2}))?$/.exec(joined)
  if (focus !== null) {
    yield `FG${focus[1]}-${focus[2]}-${focus[3]}${focus[4] === undefined ? '' : `-R${focus[4]}`}${focus[5] === undefined ? '' : `-A${focus[5]}`}`
  }
  const question = /^Q(?:UESTION)?\s*(\d{1,2}|ALL)\s*[/\s]\s*(\d{1,2})$/.exec(query)
  if (question !== null) yield `Q${question[1]}/${question[2]}`
  const recommendation = /^(?:ITU-?T\s*)?([A-Z])[\s._-]?(\d{3,4}(?:\.\d{1,3})*)$/.exec(query)
  if (recommendation !== null) yield `${recommendation[1]}.${recommendation[2]}`
  const rfc = /^RFC(\d{1,5})$/.exec(joined)
  if (rfc !== null) yield `RFC${rfc[1]}`
  const tdoc = /^([RSC][1-6P]|RWS|6GWS)(\d{6,7})(R\d{1,2})?$/.exec(joined)
  if (tdoc !== null) yield `${tdoc[1]}-${tdoc[2]}${tdoc[3]?.toLowerCase() ?? ''}`
  yield query.toLowerCase()
}

function withoutPlace(found: ParsedSymbol & { readonly start: number; readonly end: number }): ParsedSymbol {
  const { start: _start, end: _end, ...parsed } = found
  return parsed
}
