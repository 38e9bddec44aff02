import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { type DocumentRow, database, type FileRow, type TextRow } from '../../library/tables.ts'

/** Text read in one go, in passages of about a kilobyte: what is indexed in a tenth of a second. A larger document comes alone. */
const mostPassages = 2_000
/** Documents read in one go, however short they are. */
const mostDocuments = 64

/** A document as the indexes take it. */
export interface ReadDocument {
  readonly id: DocumentId
  /** Undefined when the library has the document no longer. */
  readonly row: DocumentRow | undefined
  /** What its text and its names are made from; undefined when only its row was asked for. */
  readonly source?: DocumentSource
}

/** What stands beside a document's row. */
export interface DocumentSource {
  readonly recognition: Recognition | undefined
  readonly text: TextRow | undefined
  readonly file: FileRow | undefined
}

/** Takes the first of the waiting documents off the list, as many as are read in one go. */
export function takeFirst(waiting: Set<DocumentId>): readonly DocumentId[] {
  const taken: DocumentId[] = []
  for (const id of waiting) {
    if (taken.length === mostDocuments) break
    taken.push(id)
    waiting.delete(id)
  }
  return taken
}

/**
 * Reads documents, whole where `isStale` says so of their rows. Those whose text would be too much at once are left out
 * and go to `putBack`.
 */
export async function readDocuments(
  ids: readonly DocumentId[],
  isStale: (row: DocumentRow) => boolean,
  putBack: (id: DocumentId) => void,
): Promise<readonly ReadDocument[]> {
  const rows = await database().documents.bulkGet([...ids])
  const read: { readonly id: DocumentId; readonly row: DocumentRow | undefined }[] = []
  const stale: DocumentRow[] = []
  let passages = 0
  for (const [at, id] of ids.entries()) {
    const row = rows[at]
    const isWanted = row !== undefined && isStale(row)
    if (isWanted) passages += row.passages
    if (passages > mostPassages && stale.length > 0) {
      for (const left of ids.slice(at)) putBack(left)
      break
    }
    read.push({ id, row })
    if (isWanted) stale.push(row)
  }
  const sources = await readSources(stale)
  return read.map(({ id, row }) => {
    const source = sources.get(id)
    return { id, row, ...(source !== undefined && { source }) }
  })
}

async function readSources(rows: readonly DocumentRow[]): Promise<ReadonlyMap<DocumentId, DocumentSource>> {
  if (rows.length === 0) return new Map()
  const db = database()
  const ids = rows.map(({ id }) => id)
  const [recognitions, texts, files] = await Promise.all([
    db.recognitions.bulkGet(ids),
    db.texts.bulkGet(ids),
    db.files.bulkGet(rows.map(({ hash }) => hash)),
  ])
  return new Map(ids.map((id, at) => [id, { recognition: recognitions[at]?.recognition, text: texts[at], file: files[at] }]))
}
