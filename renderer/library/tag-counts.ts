import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { LibraryDatabase } from './database.ts'

/** Rows written before others get their turn: some 10 ms. */
const stepSize = 500

/** Does something to many rows, part by part, so that the window stays alive in between; also inside a transaction. */
export async function inSteps<T>(rows: readonly T[], work: (part: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += stepSize) await work(rows.slice(start, start + stepSize))
}

/** Makes `tags` and `openProposals` of documents equal to the tables they are taken from. Inside a transaction. */
export const refreshTagCounts = (db: LibraryDatabase, ids: readonly DocumentId[]): Promise<void> =>
  inSteps([...new Set(ids)], (part) => refreshPart(db, part))

async function refreshPart(db: LibraryDatabase, ids: readonly DocumentId[]): Promise<void> {
  const [taggings, proposals, documents] = await Promise.all([
    db.taggings
      .where('document')
      .anyOf([...ids])
      .toArray(),
    db.proposals
      .where('document')
      .anyOf([...ids])
      .toArray(),
    db.documents.bulkGet([...ids]),
  ])
  const byDocument = Map.groupBy(taggings, (tagging) => tagging.document)
  const open = Map.groupBy(
    proposals.filter((proposal) => proposal.state === 'open'),
    (proposal) => proposal.document,
  )
  await db.documents.bulkPut(
    documents.flatMap((row) =>
      row === undefined
        ? []
        : [{ ...row, tags: (byDocument.get(row.id) ?? []).map(({ tag }) => tag), openProposals: open.get(row.id)?.length ?? 0 }],
    ),
  )
}
