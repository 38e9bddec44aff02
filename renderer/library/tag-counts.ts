import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { LibraryDatabase } from './database.ts'

/** Makes `tags` and `openProposals` of documents equal to the tables they are taken from. Inside a transaction. */
export async function refreshTagCounts(db: LibraryDatabase, ids: readonly DocumentId[]): Promise<void> {
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
