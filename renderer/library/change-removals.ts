import type { DocumentId } from '../../shared/contracts/ids.ts'
import { announce, type LibraryChange } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database, type LibraryDatabase } from './database.ts'
import { countDocuments } from './labels.ts'
import type { RemovedRow } from './rows.ts'

/** How long a removed document can still be brought back. */
const keptDays = 30

/**
 * Takes documents out of the library. What was decided about them goes to `removed`, and the bytes stay, until
 * `purgeRemoved`; taking the removal back restores everything, also in another window.
 */
export function removeDocuments(ids: readonly DocumentId[]): Promise<Change> {
  return record(`Removed ${countDocuments(ids)}`, async () => {
    await within(async (db) => {
      for (const id of ids) {
        const row = await gather(db, id)
        if (row === undefined) continue
        await db.removed.put(row)
        await Promise.all([
          db.documents.delete(id),
          db.files.delete(row.document.hash),
          db.taggings.where('document').equals(id).delete(),
          db.proposals.where('document').equals(id).delete(),
          db.relations.where('from').equals(id).delete(),
          db.events.where('document').equals(id).delete(),
          db.notes.delete(id),
        ])
      }
    }, ids)
    return () => bringBack(ids)
  })
}

async function bringBack(ids: readonly DocumentId[]): Promise<void> {
  await within(async (db) => {
    for (const row of (await db.removed.bulkGet([...ids])).filter((found) => found !== undefined)) {
      await db.removed.delete(row.id)
      // Imported again since then: that document stands, with the decisions it has got.
      if ((await db.documents.get(row.id)) !== undefined) continue
      await Promise.all([
        db.documents.put(row.document),
        row.file === undefined ? undefined : db.files.put(row.file),
        db.taggings.bulkPut([...row.taggings]),
        db.proposals.bulkPut([...row.proposals]),
        db.relations.bulkPut([...row.relations]),
        db.events.bulkPut([...row.events]),
        row.note === undefined ? undefined : db.notes.put(row.note),
      ])
    }
  }, ids)
}

const watched = ['taggings', 'proposals', 'relations', 'events', 'notes', 'files'] as const satisfies LibraryChange['tables']

async function within(work: (db: LibraryDatabase) => Promise<void>, documents: readonly DocumentId[]): Promise<void> {
  const db = database()
  const tables = [db.documents, db.files, db.taggings, db.proposals, db.relations, db.events, db.notes, db.removed]
  await db.transaction('rw', tables, () => work(db))
  announce({ documents, tables: watched, relink: true })
}

async function gather(db: LibraryDatabase, id: DocumentId): Promise<RemovedRow | undefined> {
  const document = await db.documents.get(id)
  if (document === undefined) return undefined
  const of = { document: id }
  const [file, taggings, proposals, relations, events, note] = await Promise.all([
    db.files.get(document.hash),
    db.taggings.where(of).toArray(),
    db.proposals.where(of).toArray(),
    db.relations.where('from').equals(id).toArray(),
    db.events.where(of).toArray(),
    db.notes.get(id),
  ])
  const row = { id, at: new Date(), document, taggings, proposals, relations, events }
  return { ...row, ...(file !== undefined && { file }), ...(note !== undefined && { note }) }
}

/** Lets go of the bytes and texts of what was removed long ago. For the start of the app. */
export async function purgeRemoved(now = new Date()): Promise<void> {
  const db = database()
  const limit = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000)
  const tables = [db.removed, db.documents, db.originals, db.texts, db.recognitions, db.scans, db.corrections, db.withheld]
  await db.transaction('rw', tables, async () => {
    const old = await db.removed.where('at').below(limit).toArray()
    const back = await db.documents.bulkGet(old.map((row) => row.id))
    const gone = old.filter((_, at) => back[at] === undefined)
    await db.originals.bulkDelete(gone.map((row) => row.document.hash))
    await db.texts.bulkDelete(gone.map((row) => row.id))
    await db.recognitions.bulkDelete(gone.map((row) => row.id))
    await db.scans.bulkDelete(gone.map((row) => row.id))
    for (const decided of [db.corrections, db.withheld])
      await decided
        .where('document')
        .anyOf(gone.map((row) => row.id))
        .delete()
    await db.removed.bulkDelete(old.map((row) => row.id))
  })
}
