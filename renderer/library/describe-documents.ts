import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { describeByIndex, describeByMembers, type IndexRecords } from '../../shared/recognise/index.ts'
import { announce } from './announce.ts'
import { layCorrectionsOver } from './corrections.ts'
import { database, type LibraryDatabase } from './database.ts'
import type { RecognitionRow } from './rows.ts'

/** Documents looked at in one transaction. */
const chunkSize = 200

/** What a document's neighbours make of its recognition; the same recognition when they add nothing. */
type Describe = (db: LibraryDatabase, recognised: Recognition, kept: RecognitionRow) => Recognition | Promise<Recognition>

/** Fills in what documents do not say of themselves from the records of an index beside them. */
export const describeDocuments = (ids: readonly DocumentId[], records: IndexRecords): Promise<void> =>
  describeAll(ids, (_, recognised) => {
    const record = records.of(recognised)
    return record === undefined ? recognised : describeByIndex(recognised, record)
  })

/** Gives archives the title, and where slides lie beside a paper its kind, of the paper they hold. */
export const describeArchives = (ids: readonly DocumentId[]): Promise<void> =>
  describeAll(ids, async (db, recognised, { members = [] }) => {
    const [rows, recognitions] = await Promise.all([db.documents.bulkGet([...members]), db.recognitions.bulkGet([...members])])
    const inside = rows.flatMap((row, at) => {
      const kept = recognitions[at]
      return row === undefined || kept === undefined ? [] : [{ name: row.name, recognition: recognisedOf(kept) }]
    })
    return describeByMembers(recognised, inside)
  })

/** What a delegate corrected stays as corrected. */
async function describeAll(ids: readonly DocumentId[], describe: Describe): Promise<void> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    const described = await describeChunk(ids.slice(start, start + chunkSize), describe)
    if (described.length > 0) announce({ documents: described, relink: true })
  }
}

function describeChunk(ids: readonly DocumentId[], describe: Describe): Promise<readonly DocumentId[]> {
  const db = database()
  return db.transaction('rw', db.documents, db.recognitions, db.corrections, db.events, async () => {
    const described: DocumentId[] = []
    for (const kept of await db.recognitions.bulkGet([...ids])) {
      if (kept === undefined) continue
      const recognised = recognisedOf(kept)
      const filled = await describe(db, recognised, kept)
      if (filled === recognised) continue
      const { recognised: _, ...rest } = kept
      await db.recognitions.put({ ...rest, recognition: filled })
      await layCorrectionsOver(db, kept.id)
      described.push(kept.id)
    }
    return described
  })
}

/** As it was recognised, without the delegate's corrections. */
const recognisedOf = ({ recognition, recognised }: RecognitionRow): Recognition => recognised ?? recognition
