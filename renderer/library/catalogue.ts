import type { DocumentId, SymbolKey } from '../../shared/contracts/ids.ts'
import { type LibraryChange, onLibraryChange } from './announce.ts'
import { database } from './database.ts'
import { explainStorage, type LibraryError } from './errors.ts'
import { ensureLensTags } from './lens-tags.ts'
import type { DocumentRow } from './rows.ts'

/**
 * The light rows of all documents, in memory, kept equal to the table.
 *
 *   documents table ──(chunks of 500, by id)──▶ rows ──▶ snapshot (one array, new only when something changed)
 *   announce({documents: ids}) ──(gathered for a moment, bulkGet)──▶ rows
 */
export interface CatalogueSnapshot {
  readonly state: LibraryState
  readonly documents: readonly DocumentRow[]
}

/** Whether the rows are all here, and if not, why. */
export type LibraryState = { readonly kind: 'loading' | 'ready' } | { readonly kind: 'failed'; readonly error: LibraryError }

/** Rows read at once while loading: about 5 ms of deserialising. */
const chunkSize = 500
/** How long changed ids are gathered before they are read. */
const gatherMs = 60

const rows = new Map<DocumentId, DocumentRow>()
const watchers = new Set<() => void>()
const changed = new Set<DocumentId>()
/** Read anew while the first reading goes on, which must not put older rows back in their place. */
const renewed = new Set<DocumentId>()
let bySymbol: Map<SymbolKey, DocumentRow[]> | undefined
let snapshot: CatalogueSnapshot = { state: { kind: 'loading' }, documents: [] }
let started: Promise<void> | undefined
let isGathering = false

/** For `useSyncExternalStore`; the first watcher starts the loading. */
export function watchCatalogue(watcher: () => void): () => void {
  watchers.add(watcher)
  void startCatalogue()
  return () => watchers.delete(watcher)
}

/** The rows as they are now; the same object until something changes. */
export const catalogueSnapshot = (): CatalogueSnapshot => snapshot

/** One row, as it is now. */
export const documentRow = (id: DocumentId): DocumentRow | undefined => rows.get(id)

/** Documents that bear this symbol as their own or by alias. */
export function findBySymbol(key: SymbolKey): readonly DocumentRow[] {
  if (bySymbol === undefined) {
    bySymbol = new Map()
    for (const row of rows.values()) for (const symbol of row.symbols) bySymbol.set(symbol, [...(bySymbol.get(symbol) ?? []), row])
  }
  return bySymbol.get(key) ?? []
}

/** Loads all rows once and follows the changes from then on; resolves when they are all here. */
export function startCatalogue(): Promise<void> {
  started ??= load()
  return started
}

/** Shows a trouble with storage where the rows would be. */
export function failCatalogue(error: unknown): void {
  publish({ kind: 'failed', error: explainStorage(error) })
}

async function load(): Promise<void> {
  onLibraryChange(follow)
  const db = database()
  db.on('blocked', () => failCatalogue(new Error('another window holds an older version of it open; close that window.')))
  try {
    await db.open()
    let shown = 0
    let reading = readFrom('')
    for (;;) {
      const found = await reading
      const end = found.at(-1)
      if (end === undefined) break
      // The disk looks for the next while these are taken in.
      reading = readFrom(end.id)
      for (const row of found) if (!changed.has(row.id) && !renewed.has(row.id)) rows.set(row.id, row)
      // The first rows show at once. What is made of all rows is then made anew as often as their number doubles.
      if (rows.size >= 2 * shown) {
        publish({ kind: 'loading' })
        shown = rows.size
      }
    }
    renewed.clear()
    await putLensTags()
    publish({ kind: 'ready' })
  } catch (error) {
    failCatalogue(error)
  }
}

const readFrom = (last: string): PromiseLike<readonly DocumentRow[]> =>
  database().documents.where('id').above(last).limit(chunkSize).toArray()

/** A disk too full for the lens's few rows does not keep the library from being read. */
async function putLensTags(): Promise<void> {
  try {
    await ensureLensTags()
  } catch (error) {
    if (explainStorage(error).kind !== 'full') throw error
  }
}

function follow(change: LibraryChange): void {
  if (change.documents === undefined || change.documents.length === 0) return
  for (const id of change.documents) changed.add(id)
  if (isGathering) return
  isGathering = true
  setTimeout(() => void readChanged(), gatherMs)
}

async function readChanged(): Promise<void> {
  isGathering = false
  const ids = [...changed]
  try {
    for (let start = 0; start < ids.length; start += chunkSize) {
      const part = ids.slice(start, start + chunkSize)
      for (const id of part) changed.delete(id)
      if (snapshot.state.kind === 'loading') for (const id of part) renewed.add(id)
      const found = await database().documents.bulkGet(part)
      for (const [at, id] of part.entries()) {
        const row = found[at]
        if (row === undefined) rows.delete(id)
        else rows.set(id, row)
      }
    }
    publish(snapshot.state)
  } catch (error) {
    failCatalogue(error)
  }
}

function publish(state: LibraryState): void {
  bySymbol = undefined
  snapshot = { state, documents: [...rows.values()] }
  for (const watcher of watchers) watcher()
}
