import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import type { LibraryDatabase } from './database.ts'

/** Makes the events of a document those of its recognition. Inside a transaction. */
export async function replaceEvents(db: LibraryDatabase, id: DocumentId, recognition: Recognition): Promise<void> {
  await db.events.where('document').equals(id).delete()
  await db.events.bulkAdd(recognition.events.map((event) => ({ document: id, event })))
}
