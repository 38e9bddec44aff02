import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { applyCorrections } from './apply-corrections.ts'
import type { LibraryDatabase } from './database.ts'
import { withRecognisedFacts } from './recognised-facts.ts'
import { replaceEvents } from './replace-events.ts'
import type { CorrectionRow, DocumentRow } from './rows.ts'

/** A document with corrections over what was recognised in it. */
interface Corrected {
  readonly row: DocumentRow
  readonly recognition: Recognition
  /** What was recognised, where anything is corrected. */
  readonly recognised?: Recognition
}

/** Lays the delegate's corrections over a recognition, and makes the light row say the same. */
export function laidOver(row: DocumentRow, recognised: Recognition, corrections: readonly CorrectionRow[]): Corrected {
  if (corrections.length === 0) return { row, recognition: recognised }
  const recognition = applyCorrections(recognised, corrections)
  const corrected = corrections.map(({ field }) => field)
  const correctedAt = new Date(Math.max(...corrections.map(({ at }) => at.getTime())))
  return { row: { ...withRecognisedFacts(row, recognition), corrected, correctedAt }, recognition, recognised }
}

/** Makes everything that is drawn from a document's recognition agree with its corrections. Inside a transaction. */
export async function layCorrectionsOver(db: LibraryDatabase, id: DocumentId): Promise<void> {
  const [before, kept, corrections] = await Promise.all([
    db.documents.get(id),
    db.recognitions.get(id),
    db.corrections.where('document').equals(id).toArray(),
  ])
  if (before === undefined || kept === undefined) return
  const fresh = kept.recognised ?? kept.recognition
  const { corrected: _, correctedAt: _1, ...plain } = before
  const { row, recognition, recognised } = laidOver(withRecognisedFacts(plain, fresh), fresh, corrections)
  const aliases = before.symbols.filter((symbol) => !kept.recognition.symbols.some(({ key }) => key === symbol))
  const symbols = row.corrected?.includes('symbols') === true ? row.symbols : [...new Set([...row.symbols, ...aliases])]
  const { recognised: _2, ...rest } = kept
  await Promise.all([
    db.documents.put({ ...row, symbols, correctedAt: new Date() }),
    db.recognitions.put({ ...rest, recognition, ...(recognised !== undefined && { recognised }) }),
    replaceEvents(db, id, recognition),
  ])
}
