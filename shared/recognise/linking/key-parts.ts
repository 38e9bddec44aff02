import { type SymbolKey, symbolKey } from '../../contracts/ids.ts'
import { baseKey } from '../../symbols/index.ts'

/** `SG17-TD74R1/WP1` → `SG17-TD74R1`. */
export const withoutSeries = (key: string): string => (key.includes('/') ? key.replace(/\/(?:WP\d|GEN)(?=-|$)/, '') : key)

/** What an attachment's symbol is an attachment of: `FGAI4H-F-023-A1` → `FGAI4H-F-023`. */
export const stemOf = (key: string): string | undefined => (key.includes('-A') ? /^(.+)-A(?:tt|nn)?\d+$/.exec(key)?.[1] : undefined)

/** The number of an attachment's symbol: 1 of `FGAI4H-F-023-A1`. */
export const placeOf = (key: string): number => Number(/-A(?:tt|nn)?(\d+)$/.exec(key)?.[1] ?? 0)

/** The symbol of an attachment by its position: `FGAI4H-F-023` and `1` → `FGAI4H-F-023-A1`. */
export const memberKey = (key: SymbolKey, number: string): SymbolKey => symbolKey(`${key}-A${Number(number) || number}`)

/** What all revisions and series of a paper share: whoever looks for one of them is concerned by any of them. */
export const rootOf = (key: SymbolKey): string => withoutSeries(baseKey(key))

const names = new Map<SymbolKey, string>()
/** Most names kept; a library of twenty thousand papers speaks of about half as many symbols. */
const mostNames = 100_000

/** The name under which a symbol and all that share its root are looked for. Kept, since a library asks for it in millions. */
export function rootName(key: SymbolKey): string {
  const known = names.get(key)
  if (known !== undefined) return known
  if (names.size >= mostNames) names.clear()
  const name = `symbol ${rootOf(key)}`
  names.set(key, name)
  return name
}
