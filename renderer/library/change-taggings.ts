import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { countDocuments } from './labels.ts'
import { rememberRows } from './remember-rows.ts'
import { refreshTagCounts } from './tag-counts.ts'

type Key = [DocumentId, TagId]

/** Gives documents a tag by hand. A proposal of the same tag counts as accepted. */
export async function tagDocuments(ids: readonly DocumentId[], tag: TagId): Promise<Change> {
  return record(`Tagged ${countDocuments(ids)} “${await tagName(tag)}”`, () =>
    writeTaggings(
      ids,
      async (keys) => {
        const { taggings, proposals, withheld } = database()
        await withheld.bulkDelete(keys)
        const borne = await taggings.bulkGet(keys)
        const added = keys.filter((_, at) => borne[at] === undefined)
        await taggings.bulkAdd(added.map(([document]) => ({ document, tag, origin: 'hand' as const, at: new Date() })))
        const proposed = (await proposals.bulkGet(keys)).filter((row) => row !== undefined)
        await proposals.bulkPut(proposed.map((row) => ({ ...row, state: 'accepted' as const, decidedAt: new Date() })))
      },
      tag,
    ),
  )
}

/** Takes a tag off documents. A proposal of the same tag counts as rejected, and no reading and no rule brings it back. */
export async function untagDocuments(ids: readonly DocumentId[], tag: TagId): Promise<Change> {
  return record(`Took “${await tagName(tag)}” off ${countDocuments(ids)}`, () =>
    writeTaggings(
      ids,
      async (keys) => {
        const { taggings, proposals, withheld } = database()
        const at = new Date()
        await withheld.bulkPut(keys.map(([document]) => ({ document, tag, at })))
        await taggings.bulkDelete(keys)
        const proposed = (await proposals.bulkGet(keys)).filter((row) => row !== undefined)
        await proposals.bulkPut(proposed.map((row) => ({ ...row, state: 'rejected' as const, decidedAt: new Date() })))
      },
      tag,
    ),
  )
}

/** Writes taggings and proposals of one tag in a transaction, and returns what undoes it. */
async function writeTaggings(ids: readonly DocumentId[], write: (keys: Key[]) => Promise<void>, tag: TagId) {
  const db = database()
  const keys = ids.map((id): Key => [id, tag])
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = await db.transaction('rw', db.taggings, db.proposals, db.withheld, db.documents, async () => {
      const made = await work()
      await refreshTagCounts(db, ids)
      return made
    })
    announce({ documents: ids, tables: ['taggings', 'proposals'] })
    return result
  }
  const restore = await within(async () => {
    const restorers = [await rememberRows(db.taggings, keys), await rememberRows(db.proposals, keys), await rememberRows(db.withheld, keys)]
    await write(keys)
    return restorers
  })
  return () =>
    within(async () => {
      for (const back of restore) await back()
    })
}

/** The tag's name for labels. */
export async function tagName(tag: TagId): Promise<string> {
  return (await database().tags.get(tag))?.name ?? tag
}
