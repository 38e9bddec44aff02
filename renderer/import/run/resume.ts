import type { DocumentId, ImportId } from '../../../shared/contracts/ids.ts'
import { addProblems, database, patchImport, type QueueRow, readerVersion } from '../../library/tables.ts'
import type { Item } from './item.ts'
import { Run } from './run-state.ts'

/** An import that a closed window or a crash interrupted, and the files it still has to read. */
export interface UnfinishedRun {
  readonly run: Run
  readonly rows: readonly QueueRow[]
}

/** Imports to be gone on with. Those that had not taken over all their files say so on the lasting list. */
export async function unfinishedRuns(): Promise<readonly UnfinishedRun[]> {
  const db = database()
  const rows = Map.groupBy(await db.queue.toArray(), (row) => row.importId)
  const unfinished = await db.imports.filter(({ state, id }) => state === 'running' || (state === 'interrupted' && rows.has(id))).toArray()
  for (const row of unfinished.filter(({ isTaken }) => isTaken !== true)) {
    const detail = `The window was closed before all of “${row.label}” had been taken over. Import it again: what is here already is not read twice.`
    await addProblems([{ importId: row.id, path: row.label, reason: 'not-found', detail, at: new Date() }])
    await patchImport(row.id, { isTaken: true })
  }
  return unfinished.map((row) => ({ run: Run.of(row), rows: rows.get(row.id) ?? [] }))
}

/** The items of queue rows; their bytes are read back when their turn comes. */
export function restItems(run: Run, rows: readonly QueueRow[]): readonly Item[] {
  return rows.map(({ id, ...row }) => ({ run, ...row, depth: row.depth ?? 0, ...(id !== undefined && { queued: id }) }))
}

/** Takes an import's files out of the queue, and lets go of the bytes that nothing else needs. */
export async function forgetQueue(importId: ImportId): Promise<void> {
  const db = database()
  await db.transaction('rw', db.queue, db.originals, db.files, db.removed, async () => {
    const rows = await db.queue.where('importId').equals(importId).toArray()
    await db.queue.bulkDelete(rows.flatMap(({ id }) => id ?? []))
    const hashes = [...new Set(rows.map(({ hash }) => hash))]
    const [files, removed, waiting] = await Promise.all([
      db.files.bulkGet(hashes),
      db.removed.bulkGet(hashes as string[] as DocumentId[]),
      db.queue.toArray(),
    ])
    const wanted = new Set(waiting.map(({ hash }) => hash))
    await db.originals.bulkDelete(hashes.filter((hash, at) => files[at] === undefined && removed[at] === undefined && !wanted.has(hash)))
  })
}

/** Documents that older readers read. */
export function outdatedDocuments(): Promise<readonly DocumentId[]> {
  return database().documents.where('readerVersion').below(readerVersion).primaryKeys()
}
