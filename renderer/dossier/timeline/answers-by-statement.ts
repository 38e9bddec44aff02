import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentRow, RelationRow } from '../../library/index.ts'

/** The statement in the library that answers each, the earliest when there are several. */
export function answersByStatement(
  answers: readonly RelationRow[],
  documents: readonly DocumentRow[],
): ReadonlyMap<DocumentId, DocumentRow> {
  if (answers.length === 0) return new Map()
  const byId = new Map(documents.map((row) => [row.id, row]))
  const answered = new Map<DocumentId, DocumentRow>()
  for (const { to, from } of answers) {
    const answer = byId.get(from)
    if (to === undefined || answer === undefined) continue
    const known = answered.get(to)
    if (known === undefined || (answer.date ?? '9') < (known.date ?? '9')) answered.set(to, answer)
  }
  return answered
}
