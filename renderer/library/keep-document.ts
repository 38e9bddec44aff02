import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { announce } from './announce.ts'
import { laidOver } from './corrections.ts'
import { database, type LibraryDatabase } from './database.ts'
import { explainStorage } from './errors.ts'
import { lens } from './lens.ts'
import { replaceEvents } from './replace-events.ts'
import { type QuietTerms, readQuietTerms, replaceProposals } from './replace-proposals.ts'
import type { DocumentRow, FileRow, OriginalRow, ProblemRow, QueueRow, Sighting } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'

/** What reading and recognising made of one file, ready to be kept. The original is in `originals` already. */
export interface KeptDocument {
  readonly row: DocumentRow
  readonly file: Omit<FileRow, 'sightings'>
  /** Where it was met this time; absent when it is only read again. */
  readonly sighting?: Sighting
  readonly recognition: Recognition
  /** Documents found inside it, in archive order. */
  readonly members: readonly DocumentId[]
  readonly blocks: Uint8Array<ArrayBuffer>
  readonly problems: readonly ProblemRow[]
  /** The place in the queue it came from, and the members that take theirs there. */
  readonly queued?: number
  readonly queue: readonly QueueRow[]
  /** Bytes of those members. */
  readonly originals: readonly OriginalRow[]
}

/**
 * Keeps documents in one transaction: either all of a document is in the library or none of it. What the delegate
 * decided, corrected, tagged, noted or opened stays as it is, however often a document is read. Returns the places that the
 * members of each got in the queue.
 */
export async function keepDocuments(documents: readonly KeptDocument[]): Promise<ReadonlyMap<DocumentId, readonly number[]>> {
  const db = database()
  const ids = documents.map(({ row }) => row.id)
  const tables = [
    db.files,
    db.documents,
    db.recognitions,
    db.texts,
    db.proposals,
    db.taggings,
    db.events,
    db.problems,
    db.queue,
    db.originals,
    db.corrections,
    db.quietTerms,
  ]
  const queued = new Map<DocumentId, readonly number[]>()
  try {
    await db.transaction('rw', tables, async () => {
      const quiet = await readQuietTerms(db)
      for (const document of documents) queued.set(document.row.id, await keep(db, document, quiet))
      await refreshTagCounts(db, ids)
    })
  } catch (error) {
    throw explainStorage(error)
  }
  announce({ documents: ids, tables: ['files', 'proposals', 'events', 'problems'], relink: true })
  return queued
}

async function keep(db: LibraryDatabase, document: KeptDocument, quiet: QuietTerms): Promise<readonly number[]> {
  const [before, file, corrections] = await Promise.all([
    db.documents.get(document.row.id),
    db.files.get(document.row.hash),
    db.corrections.where('document').equals(document.row.id).toArray(),
  ])
  const { row, recognition, recognised } = laidOver({ ...document.row, lensVersion: lens.version }, document.recognition, corrections)
  await Promise.all([
    db.files.put(withSighting(file ?? { ...document.file, sightings: [] }, document.sighting)),
    db.documents.put(before === undefined ? row : withDecisions(row, before)),
    db.recognitions.put({ id: row.id, recognition, members: document.members, ...(recognised !== undefined && { recognised }) }),
    db.texts.put({ id: row.id, blocks: document.blocks }),
    replaceProposals(db, row.id, recognition.proposals, quiet),
    replaceEvents(db, row.id, recognition),
    replaceProblems(db, row.id, document.problems),
    document.queued === undefined ? undefined : db.queue.delete(document.queued),
    db.originals.bulkPut([...document.originals]),
  ])
  return db.queue.bulkAdd([...document.queue], { allKeys: true })
}

/** The new reading with what was the delegate's, and the linker's, before it. */
function withDecisions(row: DocumentRow, before: DocumentRow): DocumentRow {
  const memberOf = row.memberOf ?? before.memberOf
  return {
    ...row,
    name: before.name,
    tags: before.tags,
    addedAt: before.addedAt,
    attachmentsHere: before.attachmentsHere,
    attachmentsMissing: before.attachmentsMissing,
    ...(before.supersededBy !== undefined && { supersededBy: before.supersededBy }),
    ...(before.rivals !== undefined && { rivals: before.rivals }),
    ...(before.otherNames !== undefined && { otherNames: before.otherNames }),
    ...(before.openedAt !== undefined && { openedAt: before.openedAt }),
    ...(memberOf !== undefined && { memberOf }),
  }
}

async function replaceProblems(db: LibraryDatabase, id: DocumentId, problems: readonly ProblemRow[]): Promise<void> {
  await db.problems.where('document').equals(id).delete()
  await db.problems.bulkAdd([...problems])
}

/** Notes that bytes the library has were met again. */
export async function addSighting(hash: FileRow['hash'], sighting: Sighting, memberOf?: DocumentId, queued?: number): Promise<void> {
  const db = database()
  await db.transaction('rw', db.files, db.documents, db.queue, async () => {
    const file = await db.files.get(hash)
    if (file !== undefined) await db.files.put(withSighting(file, sighting))
    const row = await db.documents.get(hash as string as DocumentId)
    if (row !== undefined) await db.documents.put(metAgain(row, sighting, memberOf))
    if (queued !== undefined) await db.queue.delete(queued)
  })
  announce({ documents: [hash as string as DocumentId], tables: ['files'], relink: true })
}

/** A document's row after its bytes were met again: in an archive, perhaps, or under another name. */
function metAgain(row: DocumentRow, { name }: Sighting, memberOf: DocumentId | undefined): DocumentRow {
  const { otherNames = [] } = row
  const isNew = name !== row.name && !otherNames.includes(name)
  return {
    ...row,
    ...(isNew && { otherNames: [...otherNames, name] }),
    ...(memberOf !== undefined && row.memberOf === undefined && { memberOf }),
  }
}

/** The same place in the same import is one sighting, also when an interrupted import comes by again. */
function withSighting(file: FileRow, sighting: Sighting | undefined): FileRow {
  if (sighting === undefined) return file
  const others = file.sightings.filter(({ path, importId }) => path !== sighting.path || importId !== sighting.importId)
  return { ...file, sightings: [...others, sighting] }
}
