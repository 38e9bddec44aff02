import Dexie, { type EntityTable } from 'dexie'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'

/** A document's passages as they are shown, phrase-checked and cut into snippets. */
interface PassagesRow {
  readonly id: DocumentId
  readonly passages: readonly Passage[]
}

/** One whole index, so that it need not be built anew at each start. */
interface SnapshotRow {
  readonly name: 'index'
  readonly content: Blob
}

/** The search's own database: nothing in it that cannot be made again from the library. */
class SearchDatabase extends Dexie {
  declare readonly passages: EntityTable<PassagesRow, 'id'>
  declare readonly snapshots: EntityTable<SnapshotRow, 'name'>

  constructor(libraryName: string) {
    super(`${libraryName}-search`)
    this.version(1).stores({ passages: 'id', snapshots: 'name' })
  }
}

/** Characters of passages kept in memory, those used last. */
const cachedCharacters = 96_000_000

/** Passages by document: those used last in memory, all on disk. */
export class PassageStore {
  private readonly db: SearchDatabase
  private readonly cache = new Map<DocumentId, readonly Passage[]>()
  private characters = 0

  constructor(libraryName: string) {
    this.db = new SearchDatabase(libraryName)
  }

  async put(rows: ReadonlyArray<{ readonly id: DocumentId; readonly passages: readonly Passage[] }>): Promise<void> {
    for (const row of rows) this.keep(row.id, row.passages)
    await this.db.passages.bulkPut([...rows])
  }

  async remove(ids: readonly DocumentId[]): Promise<void> {
    for (const id of ids) this.drop(id)
    await this.db.passages.bulkDelete([...ids])
  }

  /** The passages of several documents; those never stored have none. */
  async get(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
    const found = new Map<DocumentId, readonly Passage[]>()
    const unknown: DocumentId[] = []
    for (const id of ids) {
      const cached = this.cache.get(id)
      if (cached === undefined) unknown.push(id)
      else {
        this.keep(id, cached)
        found.set(id, cached)
      }
    }
    const rows = unknown.length === 0 ? [] : await this.db.passages.bulkGet(unknown)
    for (const row of rows) {
      if (row === undefined) continue
      this.keep(row.id, row.passages)
      found.set(row.id, row.passages)
    }
    return found
  }

  async saveSnapshot(content: Blob): Promise<void> {
    await this.db.snapshots.put({ name: 'index', content })
  }

  async loadSnapshot(): Promise<Blob | undefined> {
    return (await this.db.snapshots.get('index'))?.content
  }

  private keep(id: DocumentId, passages: readonly Passage[]): void {
    this.drop(id)
    this.cache.set(id, passages)
    this.characters += lengthOf(passages)
    for (const oldest of this.cache.keys()) {
      if (this.characters <= cachedCharacters || oldest === id) break
      this.drop(oldest)
    }
  }

  private drop(id: DocumentId): void {
    const passages = this.cache.get(id)
    if (passages === undefined) return
    this.cache.delete(id)
    this.characters -= lengthOf(passages)
  }
}

const lengthOf = (passages: readonly Passage[]) => passages.reduce((sum, passage) => sum + passage.text.length, 0)
