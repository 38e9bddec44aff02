import type { DocumentId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'

/** Keeps the delegate's note on a document; an empty one is taken away. */
export function saveNote(id: DocumentId, text: string): Promise<Change> {
  const { notes } = database()
  const tell = () => announce({ tables: ['notes'] })
  return record(text.trim() === '' ? 'Removed a note' : 'Saved a note', async () => {
    const restore = await database().transaction('rw', notes, async () => {
      const back = await rememberRows(notes, [id])
      if (text.trim() === '') await notes.delete(id)
      else await notes.put({ document: id, text, updatedAt: new Date() })
      return back
    })
    tell()
    return async () => {
      await database().transaction('rw', notes, restore)
      tell()
    }
  })
}
