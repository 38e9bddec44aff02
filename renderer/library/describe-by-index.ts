import type { DocumentId } from '../../shared/contracts/ids.ts'
import { describeByIndex, type IndexRecords } from '../../shared/recognise/index.ts'
import { announce } from './announce.ts'
import { layCorrectionsOver } from './corrections.ts'
import { database } from './database.ts'

/** Documents looked at in one transaction. */
const chunkSize = 200

/**
 * Fills in what documents do not say of themselves from the records of an index beside them. What a delegate corrected
 * stays as corrected.
 */
export async function describeDocuments(ids: readonly DocumentId[], records: IndexRecords): Promise<void> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    const described = await describeChunk(ids.slice(start, start + chunkSize), records)
    if (described.length > 0) announce({ documents: described, relink: true })
  }
}

function describeChunk(ids: readonly DocumentId[], records: IndexRecords): Promise<readonly DocumentId[]> {
  const db = database()
  return db.transaction('rw', db.documents, db.recognitions, db.corrections, db.events, async () => {
    const described: DocumentId[] = []
    for (const kept of await db.recognitions.bulkGet([...ids])) {
      if (kept === undefined) continue
      const recognised = kept.recognised ?? kept.recognition
      const record = records.of(recognised)
      const filled = record === undefined ? recognised : describeByIndex(recognised, record)
      if (filled === recognised) continue
      const { recognised: _, ...rest } = kept
      await db.recognitions.put({ ...rest, recognition: filled })
      await layCorrectionsOver(db, kept.id)
      described.push(kept.id)
    }
    return described
  })
}
