import type { DocumentId } from '../../shared/contracts/ids.ts'
import { proposeTags } from '../../shared/taxonomy/index.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import { explainStorage } from './errors.ts'
import { lens } from './lens.ts'
import { readQuietTerms, replaceProposals } from './replace-proposals.ts'
import type { DocumentRow } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'
import { decodeBlocks } from './texts.ts'

/** How far the lens has come over documents that an older one read. */
export interface LensProgress {
  readonly done: number
  readonly total: number
}

/** Documents kept in one transaction: few enough that an import beside it does not wait. */
const batchSize = 32

/**
 * Lets the lens read every document that an older version of it read, in the background. Each batch is kept with the
 * version that read it, so that a run that is cut off goes on where it was. For a worker.
 */
export async function rerunLens(onProgress: (progress: LensProgress) => void): Promise<void> {
  const ids = await outdatedIds()
  for (let done = 0; done < ids.length; done += batchSize) {
    onProgress({ done, total: ids.length })
    try {
      await readBatch(ids.slice(done, done + batchSize))
    } catch (error) {
      throw explainStorage(error)
    }
  }
  if (ids.length > 0) onProgress({ done: ids.length, total: ids.length })
}

/** Rows are looked through in parts, since all at once would be the whole library in memory. */
async function outdatedIds(): Promise<readonly DocumentId[]> {
  const ids: DocumentId[] = []
  for (let last = ''; ; ) {
    const rows = await database().documents.where('id').above(last).limit(500).toArray()
    for (const row of rows) if (isOutdated(row)) ids.push(row.id)
    const end = rows.at(-1)
    if (end === undefined) return ids
    last = end.id
  }
}

const isOutdated = ({ lensVersion = 0 }: DocumentRow): boolean => lensVersion < lens.version

async function readBatch(ids: readonly DocumentId[]): Promise<void> {
  const db = database()
  const texts = await db.texts.bulkGet([...ids])
  const proposed = texts.map((text) => (text === undefined ? [] : proposeTags(decodeBlocks(text.blocks), lens)))
  await db.transaction('rw', db.documents, db.proposals, db.taggings, db.quietTerms, async () => {
    const quiet = await readQuietTerms(db)
    const rows = await db.documents.bulkGet([...ids])
    for (const [at, row] of rows.entries()) {
      // Removed meanwhile, or read anew by an import, whose text is the newer one.
      if (row === undefined || !isOutdated(row)) continue
      await replaceProposals(db, row.id, proposed[at] ?? [], quiet)
      await db.documents.put({ ...row, lensVersion: lens.version })
    }
    await refreshTagCounts(db, ids)
  })
  announce({ documents: ids, tables: ['proposals'] })
}
