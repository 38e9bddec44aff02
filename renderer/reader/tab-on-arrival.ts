import type { OpenAt, TabName } from '../actions/index.ts'
import type { DocumentRow } from '../library/index.ts'

/**
 * The tab on which a document opens: the one asked for; the text when a place in it was asked for; the one the
 * delegate chose for the document before, where this one has it; else a liaison's dossier or the text.
 */
export function tabOnArrival(at: OpenAt, { kind }: DocumentRow, chosen: TabName | undefined): TabName {
  const hasDossier = kind === 'liaison'
  const asked = at.tab ?? (at.block !== undefined || at.terms !== undefined ? 'read' : chosen)
  if (asked !== undefined && (asked !== 'dossier' || hasDossier)) return asked
  return hasDossier ? 'dossier' : 'read'
}
