import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { baseKey } from '../../../shared/symbols/index.ts'

/** Symbols with the documents they lead to, under the whole key, without its revision, and without its group. */
export class SymbolTable {
  private readonly numbersByKey = new Map<string, Set<number>>()

  add(symbols: readonly string[], number: number): void {
    for (const key of keysOf(symbols)) {
      const numbers = this.numbersByKey.get(key)
      if (numbers === undefined) this.numbersByKey.set(key, new Set([number]))
      else numbers.add(number)
    }
  }

  remove(symbols: readonly string[], number: number): void {
    for (const key of keysOf(symbols)) {
      const numbers = this.numbersByKey.get(key)
      numbers?.delete(number)
      if (numbers?.size === 0) this.numbersByKey.delete(key)
    }
  }

  clear(): void {
    this.numbersByKey.clear()
  }

  numbers(key: SymbolKey): Iterable<number> {
    return this.numbersByKey.get(key) ?? []
  }
}

/** `SG17-TD1447R2` is found as `SG17-TD1447R2`, `SG17-TD1447`, `TD1447R2` and `TD1447`. */
function keysOf(symbols: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const symbol of symbols) {
    const base = baseKey(symbol as SymbolKey)
    for (const key of [symbol, base]) {
      keys.add(key)
      const short = /^[A-Z]+\d*-((?:TD|C|R|LS)\d.*)$/.exec(key)?.[1]
      if (short !== undefined) keys.add(short)
    }
  }
  return keys
}
