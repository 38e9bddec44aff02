import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { baseKey } from '../../../shared/symbols/index.ts'

/**
 * Symbols with the documents they lead to, under the whole key, without its revision, and without its group.
 *
 *   numbers   whole key ─▶ documents
 *   wholes    shorter key ─▶ whole keys
 *
 * A symbol is taken apart once, not once a document: a recommendation is cited by hundreds.
 */
export class SymbolTable {
  private readonly numbersByKey = new Map<string, Set<number>>()
  private readonly wholesByKey = new Map<string, Set<string>>()

  add(symbols: readonly string[], number: number): void {
    for (const symbol of symbols) {
      const numbers = this.numbersByKey.get(symbol)
      if (numbers !== undefined) numbers.add(number)
      else {
        this.numbersByKey.set(symbol, new Set([number]))
        for (const key of shorterKeys(symbol)) this.wholesByKey.set(key, (this.wholesByKey.get(key) ?? new Set()).add(symbol))
      }
    }
  }

  remove(symbols: readonly string[], number: number): void {
    for (const symbol of symbols) {
      const numbers = this.numbersByKey.get(symbol)
      numbers?.delete(number)
      if (numbers?.size !== 0) continue
      this.numbersByKey.delete(symbol)
      for (const key of shorterKeys(symbol)) this.forgetWhole(key, symbol)
    }
  }

  clear(): void {
    this.numbersByKey.clear()
    this.wholesByKey.clear()
  }

  /** Documents that a key leads to, each once. */
  numbers(key: SymbolKey): Iterable<number> {
    const own = this.numbersByKey.get(key)
    const wholes = this.wholesByKey.get(key)
    if (wholes === undefined) return own ?? []
    const all = new Set(own)
    for (const whole of wholes) for (const number of this.numbersByKey.get(whole) ?? []) all.add(number)
    return all
  }

  private forgetWhole(key: string, symbol: string): void {
    const wholes = this.wholesByKey.get(key)
    wholes?.delete(symbol)
    if (wholes?.size === 0) this.wholesByKey.delete(key)
  }
}

/** `SG17-TD1447R2` is also found as `SG17-TD1447`, `TD1447R2` and `TD1447`. */
function shorterKeys(symbol: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const base = baseKey(symbol as SymbolKey)
  for (const key of [symbol, base]) {
    keys.add(key)
    const short = /^[A-Z]+\d*-((?:TD|C|R|LS)\d.*)$/.exec(key)?.[1]
    if (short !== undefined) keys.add(short)
  }
  keys.delete(symbol)
  return keys
}
