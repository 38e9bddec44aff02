import type { DocumentId, SymbolKey } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'
import { catalogueIndex, catalogueTexts } from './catalogue-index.ts'
import type { Entry } from './entry.ts'
import type { MiniIndex } from './mini-index.ts'
import { SymbolTable } from './symbol-table.ts'

/** The documents the engine knows: their numbers, their catalogue fields, and who bears or cites which symbol. */
export class DocumentTable {
  readonly catalogue: MiniIndex = catalogueIndex()
  /** By number; `undefined` where a document was removed. */
  private readonly byNumber: (Entry | undefined)[] = []
  private readonly byId = new Map<DocumentId, Entry>()
  private readonly bearers = new SymbolTable()
  private readonly citers = new SymbolTable()
  /** Grows with every change, so that what was worked out of the fields can be kept until then. */
  revision = 0

  get documents(): number {
    return this.byId.size
  }

  /** One more than the highest number given. */
  get size(): number {
    return this.byNumber.length
  }

  entry(id: DocumentId): Entry | undefined {
    return this.byId.get(id)
  }

  at(number: number): Entry | undefined {
    return this.byNumber[number]
  }

  entries(): IterableIterator<Entry> {
    return this.byId.values()
  }

  readonly numberOf = (id: DocumentId): number | undefined => this.byId.get(id)?.number

  /** Enters a document's fields, in place of those it had. True when the document is new. */
  enter(id: DocumentId, fields: CatalogueFields): boolean {
    const before = this.byId.get(id)
    if (before !== undefined) this.forget(before)
    const entry: Entry = { id, number: before?.number ?? this.byNumber.length, fields }
    this.byId.set(id, entry)
    this.byNumber[entry.number] = entry
    this.name(entry)
    this.revision++
    return before === undefined
  }

  /** Makes an entry known by its symbols and its names, unless it is. */
  name({ number, fields }: Entry): void {
    if (this.catalogue.has(number)) return
    this.bearers.add(fields.symbols, number)
    this.citers.add(fields.mentions, number)
    this.catalogue.add({ number, texts: catalogueTexts(fields) })
  }

  /** Takes back an entry that was saved, under the number it had; `name` is to follow. */
  restore(entry: Entry): void {
    this.byId.set(entry.id, entry)
    while (this.byNumber.length <= entry.number) this.byNumber.push(undefined)
    this.byNumber[entry.number] = entry
    this.revision++
  }

  /** Forgets a document; returns the number it had. */
  remove(id: DocumentId): number | undefined {
    const entry = this.byId.get(id)
    if (entry === undefined) return undefined
    this.forget(entry)
    this.byId.delete(id)
    this.byNumber[entry.number] = undefined
    this.revision++
    return entry.number
  }

  /** Forgets everything, to be filled anew. */
  clear(): void {
    this.byId.clear()
    this.byNumber.length = 0
    this.bearers.clear()
    this.citers.clear()
    this.catalogue.clear()
    this.revision++
  }

  /** Documents that bear a symbol; without a revision, all its revisions. */
  bearing(key: SymbolKey): Iterable<number> {
    return this.bearers.numbers(key)
  }

  citing(key: SymbolKey): Iterable<number> {
    return this.citers.numbers(key)
  }

  /** The catalogue texts of a document, each on its own. */
  namesOf(number: number): readonly string[] {
    const entry = this.byNumber[number]
    return entry === undefined ? [] : Object.values(catalogueTexts(entry.fields)).flatMap((text) => text.split('\n'))
  }

  private forget(entry: Entry): void {
    if (!this.catalogue.has(entry.number)) return
    this.bearers.remove(entry.fields.symbols, entry.number)
    this.citers.remove(entry.fields.mentions, entry.number)
    this.catalogue.remove(entry.number)
  }
}
