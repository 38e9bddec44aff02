import type { DocumentId, SymbolKey } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, Passage } from '../../../shared/contracts/search.ts'
import { baseKey } from '../../../shared/symbols/index.ts'
import { catalogueIndex, catalogueTexts } from './catalogue-index.ts'
import type { Entry } from './entry.ts'
import { passageNumber } from './entry.ts'
import type { MiniIndex } from './mini-index.ts'
import { passageIndex } from './passage-index.ts'
import type { PassageStore } from './passage-store.ts'

/** All the engine knows: two indexes, the documents' catalogue fields, and who bears or cites which symbol. */
export class IndexTables {
  readonly catalogue: MiniIndex = catalogueIndex()
  readonly passages: MiniIndex = passageIndex()
  readonly byNumber = new Map<number, Entry>()
  private readonly byId = new Map<DocumentId, Entry>()
  private readonly bearers = new SymbolTable()
  private readonly citers = new SymbolTable()
  private readonly store: PassageStore
  private lastNumber = 0
  private passageCount = 0

  constructor(store: PassageStore) {
    this.store = store
  }

  get documents(): number {
    return this.byId.size
  }

  get passageTotal(): number {
    return this.passageCount
  }

  entry(id: DocumentId): Entry | undefined {
    return this.byId.get(id)
  }

  entries(): IterableIterator<Entry> {
    return this.byId.values()
  }

  /** A number no document has had. */
  freshNumber(): number {
    return ++this.lastNumber
  }

  /** Enters a document's catalogue fields, in place of what was there under the same number. */
  enter(entry: Entry, isIndexed = false): void {
    const before = this.byId.get(entry.id)
    if (before !== undefined) this.forget(before, before.number !== entry.number)
    this.lastNumber = Math.max(this.lastNumber, entry.number)
    this.byId.set(entry.id, entry)
    this.byNumber.set(entry.number, entry)
    this.bearers.add(entry.fields.symbols, entry.number)
    this.citers.add(entry.fields.mentions, entry.number)
    this.passageCount += entry.passages
    if (!isIndexed) this.catalogue.add({ number: entry.number, texts: catalogueTexts(entry.fields) })
  }

  /** Forgets everything, to be filled anew. */
  clear(): void {
    this.byId.clear()
    this.byNumber.clear()
    this.bearers.clear()
    this.citers.clear()
    this.catalogue.clear()
    this.passages.clear()
    this.passageCount = 0
  }

  remove(id: DocumentId): void {
    const entry = this.byId.get(id)
    if (entry !== undefined) this.forget(entry, true)
  }

  /** Numbers of the documents that bear a symbol; without a revision, of all its revisions. */
  bearing(key: SymbolKey): Iterable<number> {
    return this.bearers.numbers(key)
  }

  citing(key: SymbolKey): Iterable<number> {
    return this.citers.numbers(key)
  }

  /** The catalogue texts of a document, each on its own. */
  namesOf(number: number): readonly string[] {
    const entry = this.byNumber.get(number)
    return entry === undefined ? [] : Object.values(catalogueTexts(entry.fields)).flatMap((text) => text.split('\n'))
  }

  /** The passages of several documents, by number. */
  async passagesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, readonly Passage[]>> {
    const ids = numbers.flatMap((number) => this.byNumber.get(number)?.id ?? [])
    const stored = await this.store.get(ids)
    const found = new Map<number, readonly Passage[]>()
    for (const id of ids) {
      const number = this.byId.get(id)?.number
      const passages = stored.get(id)
      if (number !== undefined && passages !== undefined) found.set(number, passages)
    }
    return found
  }

  private forget(entry: Entry, withText: boolean): void {
    this.byId.delete(entry.id)
    this.byNumber.delete(entry.number)
    this.bearers.remove(entry.fields.symbols, entry.number)
    this.citers.remove(entry.fields.mentions, entry.number)
    this.passageCount -= entry.passages
    this.catalogue.remove(entry.number)
    if (withText) for (let nth = 0; nth < entry.passages; nth++) this.passages.remove(passageNumber(entry.number, nth))
  }
}

/** Symbols with the documents they lead to, under the whole key and under the one without its revision. */
class SymbolTable {
  private readonly numbersByKey = new Map<string, Set<number>>()

  add(symbols: CatalogueFields['symbols'], number: number): void {
    for (const key of keysOf(symbols)) {
      const numbers = this.numbersByKey.get(key)
      if (numbers === undefined) this.numbersByKey.set(key, new Set([number]))
      else numbers.add(number)
    }
  }

  remove(symbols: CatalogueFields['symbols'], number: number): void {
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

/** A symbol is found by its whole key, without its revision, and without its group: `SG17-TD1447R2`, `SG17-TD1447`, `TD1447`. */
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
