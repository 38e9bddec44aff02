import type { SymbolKey } from '../../shared/contracts/ids.ts'
import { baseKey, revisionRank } from '../../shared/symbols/index.ts'
import { catalogueSnapshot, findBySymbol } from './catalogue.ts'
import type { DocumentRow } from './rows.ts'

/** Bases of symbols met so far: taking a symbol apart costs more than all the rest. */
const bases = new Map<SymbolKey, SymbolKey>()
let index: { readonly of: readonly DocumentRow[]; readonly byBase: ReadonlyMap<SymbolKey, readonly DocumentRow[]> } | undefined

/** The documents a symbol means, as links are resolved: those that bear it; for a name without revision, the newest. */
export function bearersOf(key: SymbolKey): readonly DocumentRow[] {
  const exact = findBySymbol(key)
  if (exact.length > 0 || baseOf(key) !== key) return exact
  const revisions = byBase().get(key) ?? []
  const newest = Math.max(0, ...revisions.map((row) => rankOf(row, key)))
  return revisions.filter((row) => rankOf(row, key) === newest)
}

function byBase(): ReadonlyMap<SymbolKey, readonly DocumentRow[]> {
  const { documents } = catalogueSnapshot()
  if (index?.of === documents) return index.byBase
  const found = new Map<SymbolKey, DocumentRow[]>()
  for (const row of documents) {
    for (const symbol of row.symbols) {
      const base = baseOf(symbol)
      if (base === symbol) continue
      const rows = found.get(base)
      if (rows === undefined) found.set(base, [row])
      else if (rows.at(-1) !== row) rows.push(row)
    }
  }
  index = { of: documents, byBase: found }
  return found
}

function baseOf(key: SymbolKey): SymbolKey {
  const known = bases.get(key)
  if (known !== undefined) return known
  const base = baseKey(key)
  bases.set(key, base)
  return base
}

const rankOf = (row: DocumentRow, base: SymbolKey): number =>
  Math.max(0, ...row.symbols.filter((key) => baseOf(key) === base).map(revisionRank))
