import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkInput } from '../../contracts/linking.ts'
import { baseKey } from '../../symbols/index.ts'
import { rootName, stemOf, withoutSeries } from './key-parts.ts'
import { namesOf } from './names.ts'

/** A library's documents by every name they can be looked for under. Lists are sorted by id: arrival order cannot matter. */
export class LibraryIndex {
  readonly byId = new Map<DocumentId, LinkInput>()
  /** Own symbols, exactly as they are. */
  readonly bySymbol = new Map<SymbolKey, LinkInput[]>()
  /** Own symbols without their revision. */
  readonly byBase = new Map<SymbolKey, LinkInput[]>()
  /** Own symbols without the series of the TD (`SG17-TD74/WP1` under `SG17-TD74`). */
  readonly bySeriesless = new Map<string, LinkInput[]>()
  /** Own symbols by the name all revisions and series of a paper share. */
  private readonly byRoot = new Map<string, LinkInput[]>()
  /** Own symbols of attachments by what they are attached to (`FGAI4H-F-023-A1` under `FGAI4H-F-023`). */
  readonly byStem = new Map<string, LinkInput[]>()
  readonly byFileName = new Map<string, LinkInput[]>()
  /** Archives a document was found in. */
  readonly archivesOf = new Map<DocumentId, Set<DocumentId>>()

  add(document: LinkInput): void {
    this.byId.set(document.id, document)
    for (const [map, key] of this.places(document)) insert(map, key, document)
    for (const member of document.members) {
      const archives = this.archivesOf.get(member)
      if (archives === undefined) this.archivesOf.set(member, new Set([document.id]))
      else archives.add(document.id)
    }
  }

  remove(document: LinkInput): void {
    this.byId.delete(document.id)
    for (const [map, key] of this.places(document)) withdraw(map, key, document)
    for (const member of document.members) this.archivesOf.get(member)?.delete(document.id)
  }

  /** Whether any document bears a symbol looked for under this name. */
  holds(name: string): boolean {
    return this.byRoot.has(name)
  }

  /** First year of the study period, from the document's management name. */
  periodOf(id: DocumentId): number | undefined {
    const document = this.byId.get(id)
    return document === undefined ? undefined : namesOf(document).period
  }

  /** Every list a document stands in. */
  private *places(document: LinkInput): Generator<readonly [Map<string, LinkInput[]>, string]> {
    for (const { key } of document.symbols) {
      yield [this.bySymbol as Map<string, LinkInput[]>, key]
      yield [this.byBase as Map<string, LinkInput[]>, baseKey(key)]
      yield [this.bySeriesless, withoutSeries(key)]
      yield [this.byRoot, rootName(key)]
      const stem = stemOf(key)
      if (stem !== undefined) yield [this.byStem, stem]
    }
    for (const key of namesOf(document).fileNameKeys) yield [this.byFileName, key]
  }
}

function insert(map: Map<string, LinkInput[]>, key: string, document: LinkInput): void {
  const list = map.get(key)
  if (list === undefined) {
    map.set(key, [document])
    return
  }
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.id ?? '') < document.id) low = middle + 1
    else high = middle
  }
  if (list[low]?.id === document.id) list[low] = document
  else list.splice(low, 0, document)
}

function withdraw(map: Map<string, LinkInput[]>, key: string, document: LinkInput): void {
  const list = map.get(key)
  const at = list?.findIndex(({ id }) => id === document.id) ?? -1
  if (list === undefined || at < 0) return
  list.splice(at, 1)
  if (list.length === 0) map.delete(key)
}
