import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { tagName } from './change-taggings.ts'
import { database } from './database.ts'
import type { RuleRow, TaggingRow, TagRow } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'
import { refusal, refuseSameName } from './tag-names.ts'
import { withAncestors } from './tag-tree.ts'

/** What merging takes away and adds, so that it can be taken back. */
interface Merged {
  readonly from: TagRow
  readonly below: readonly TagRow[]
  readonly taggings: readonly TaggingRow[]
  readonly added: readonly TaggingRow[]
  readonly rules: readonly RuleRow[]
}

/**
 * Gives another tag to every document that bears this one, puts the tags below it under the other, lets its rules give
 * the other, and removes it.
 * A tag of the lens can be merged into, not away.
 */
export async function mergeTags(from: TagId, into: TagId): Promise<Change> {
  const label = `Merged the tag “${await tagName(from)}” into “${await tagName(into)}”`
  return record(label, async () => {
    const merged = await within(async () => {
      const made = await merge(from, into)
      return [made.taggings.map(({ document }) => document), made]
    })
    return () =>
      within(async () => {
        const { tags, taggings, rules } = database()
        await rules.bulkPut([...merged.rules])
        await tags.bulkPut([merged.from, ...merged.below])
        await taggings.bulkDelete(merged.added.map(({ document, tag }) => [document, tag]))
        await taggings.bulkPut([...merged.taggings])
        return [merged.taggings.map(({ document }) => document), undefined]
      })
  })
}

async function merge(from: TagId, into: TagId): Promise<Merged> {
  const { tags, taggings, rules } = database()
  const all = await tags.toArray()
  const source = all.find(({ id }) => id === from)
  const target = all.find(({ id }) => id === into)
  if (source === undefined || target === undefined) throw refusal('One of the two tags is not there any more.')
  if (source.origin === 'lens') throw refusal(`“${source.name}” comes with the lens: other tags can be merged into it, not it into them.`)
  if (withAncestors([into], new Map(all.map(({ id, parent }) => [id, parent]))).has(from))
    throw refusal(`“${target.name}” stands below “${source.name}”: move it first.`)
  const below = all.filter(({ parent }) => parent === from)
  for (const tag of below) refuseSameName(all, tag.name, into, tag.id)
  const borne = await taggings.where('tag').equals(from).toArray()
  const other = await taggings.bulkGet(borne.map(({ document }): [DocumentId, TagId] => [document, into]))
  const added = borne.filter((_, at) => other[at] === undefined).map((row) => ({ ...row, tag: into }))
  await tags.bulkPut(below.map((tag) => ({ ...tag, parent: into })))
  await taggings.bulkAdd(added)
  await taggings.bulkDelete(borne.map(({ document }): [DocumentId, TagId] => [document, from]))
  const ruled = await rules.where('tag').equals(from).toArray()
  await rules.bulkPut(ruled.map((rule) => ({ ...rule, tag: into })))
  await tags.delete(from)
  return { from: source, below, taggings: borne, added, rules: ruled }
}

/** Changes tags and taggings in one transaction and tells of it; `work` says which documents were touched. */
async function within<T>(work: () => Promise<readonly [readonly DocumentId[], T]>): Promise<T> {
  const db = database()
  const [documents, result] = await db.transaction('rw', db.tags, db.taggings, db.proposals, db.rules, db.documents, async () => {
    const done = await work()
    await refreshTagCounts(db, done[0])
    return done
  })
  announce({ tables: ['tags', 'taggings', 'rules'], documents })
  return result
}
