import type { DocumentId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record, recordInPassing } from './change-log.ts'
import { database } from './database.ts'
import { countDocuments } from './labels.ts'
import type { DocumentRow } from './rows.ts'

/** Notes that a document was opened: it is no longer unread. */
export const markOpened = (id: DocumentId): Promise<Change> => recordInPassing('Opened a document', () => setOpened([id], () => new Date()))

/** Makes documents unread again. */
export const markUnread = (ids: readonly DocumentId[]): Promise<Change> =>
  record(`Marked ${countDocuments(ids)} unread`, () => setOpened(ids, () => undefined))

async function setOpened(ids: readonly DocumentId[], openedAt: (row: DocumentRow) => Date | undefined): Promise<() => Promise<void>> {
  const { documents } = database()
  const before = new Map<DocumentId, Date | undefined>()
  await database().transaction('rw', documents, async () => {
    const rows = (await documents.bulkGet([...ids])).filter((row) => row !== undefined)
    for (const row of rows) before.set(row.id, row.openedAt)
    await documents.bulkPut(rows.map(({ openedAt: _, ...row }) => withOpened(row, openedAt(row))))
  })
  announce({ documents: ids })
  return async () => {
    await setOpened([...before.keys()], (row) => before.get(row.id))
  }
}

const withOpened = (row: Omit<DocumentRow, 'openedAt'>, openedAt: Date | undefined): DocumentRow =>
  openedAt === undefined ? row : { ...row, openedAt }
