/** The grammar of document symbols: read from names and texts, normalise, compare, print. */

export { plainName, symbolsOfFileName } from './file-name.ts'
export { findSymbols } from './find-symbols.ts'
export { findGroups, groupOf } from './groups.ts'
export { baseKey, printSymbol, revisionRank } from './keys.ts'
export { matchesOf } from './matches-of.ts'
export { normaliseSymbolQuery, parseSymbol } from './parse-symbol.ts'
export type { FoundSymbol, ParsedSymbol, SymbolContext } from './parsed-symbol.ts'
