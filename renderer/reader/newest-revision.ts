import { type DocumentRow, documentRow, useDocuments } from '../library/index.ts'

/** The latest revision of a document's paper; undefined when this is it. */
export function useNewestRevision(row: DocumentRow): DocumentRow | undefined {
  // Asked anew as documents come, since one of them may be the next revision.
  useDocuments()
  let newest: DocumentRow | undefined
  const met = new Set([row.id])
  for (let id = row.supersededBy; id !== undefined && !met.has(id); id = newest?.supersededBy) {
    const next = documentRow(id)
    if (next === undefined) break
    met.add(id)
    newest = next
  }
  return newest
}
