import type { DocumentId } from '../../shared/contracts/ids.ts'
import { changes } from '../library/index.ts'
import { session } from './session.ts'

/** Takes documents out of the library and off the screen; *Undo* brings them back. */
export async function removeDocuments(ids: readonly DocumentId[]): Promise<void> {
  if (ids.length === 0) return
  await changes.removeDocuments(ids)
  session.select([])
  const { open } = session.read()
  if (open !== undefined && ids.includes(open.id)) session.closeDocument()
}
