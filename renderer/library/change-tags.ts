import { type DocumentId, type TagId, tagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { tagName } from './change-taggings.ts'
import { database } from './database.ts'
import { countDocuments } from './labels.ts'
import { rememberRows } from './remember-rows.ts'
import { type TagColour, type TagRow, tagColours } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'
import { cleanAliases, cleanTagName, refusal, refuseSameName } from './tag-names.ts'

/** A tag to be made. Without a colour it takes its parent's, or at the top the one used least. */
export interface NewTag {
  readonly name: string
  readonly parent?: TagId
  readonly colour?: TagColour
  readonly aliases?: readonly string[]
  /** Documents that bear it from the start. */
  readonly documents?: readonly DocumentId[]
}

/** What of a tag can be changed; `parent: null` makes it stand at the top. */
export interface TagPatch {
  readonly name?: string
  readonly parent?: TagId | null
  readonly colour?: TagColour
  readonly aliases?: readonly string[]
}

/** Makes a tag; `tag` is its id. Undo takes it off the documents it was given to. */
export async function createTag({ name, parent, colour, aliases = [], documents = [] }: NewTag): Promise<Change & { readonly tag: TagId }> {
  const db = database()
  const tag = tagId(crypto.randomUUID())
  const clean = cleanTagName(name)
  const label = `Made the tag “${clean}”${documents.length === 0 ? '' : ` on ${countDocuments(documents)}`}`
  const change = await record(label, async () => {
    await db.transaction('rw', db.tags, db.taggings, db.proposals, db.documents, async () => {
      const all = await db.tags.toArray()
      refuseSameName(all, clean, parent)
      const inherited = all.find(({ id }) => id === parent)?.colour
      const others = cleanAliases(aliases, { tags: all, name: clean })
      const row: TagRow = { id: tag, name: clean, colour: colour ?? inherited ?? leastUsed(all), createdAt: new Date(), origin: 'hand' }
      await db.tags.add({ ...row, ...(parent !== undefined && { parent }), ...(others.length > 0 && { aliases: others }) })
      await db.taggings.bulkAdd(documents.map((document) => ({ document, tag, origin: 'hand' as const, at: new Date() })))
      await refreshTagCounts(db, documents)
    })
    announce({ tables: documents.length === 0 ? ['tags'] : ['tags', 'taggings'], documents })
    return () => deleteTag(tag).then(() => undefined)
  })
  return { ...change, tag }
}

/** Renames, recolours or moves a tag, or changes its other names. Moving it below itself, or beside a tag of the same name, is refused. */
export async function updateTag(id: TagId, patch: TagPatch): Promise<Change> {
  const { tags } = database()
  const name = patch.name === undefined ? undefined : cleanTagName(patch.name)
  const before = await tagName(id)
  const label = name === undefined || name === before ? `Changed the tag “${before}”` : `Renamed the tag “${before}” to “${name}”`
  return record(label, async () => {
    const restore = await database().transaction('rw', tags, async () => {
      const row = await tags.get(id)
      if (row === undefined) return async () => {}
      const back = await rememberRows(tags, [id])
      if (patch.parent !== undefined && patch.parent !== null && (await standsBelow(patch.parent, id)))
        throw refusal(`“${row.name}” cannot stand below itself.`)
      const { parent: oldParent, aliases: oldAliases = [], ...rest } = row
      const parent = patch.parent === undefined ? oldParent : (patch.parent ?? undefined)
      const next: TagRow = { ...rest, name: name ?? row.name, colour: patch.colour ?? row.colour }
      const all = await tags.toArray()
      if (name !== undefined || patch.parent !== undefined) refuseSameName(all, next.name, parent, id)
      const aliases = patch.aliases === undefined ? oldAliases : cleanAliases(patch.aliases, { tags: all, self: id, name: next.name })
      await tags.put({ ...next, ...(parent !== undefined && { parent }), ...(aliases.length > 0 && { aliases }) })
      return back
    })
    announce({ tables: ['tags'], documents: await bearersOf(id) })
    return async () => {
      await database().transaction('rw', tags, restore)
      announce({ tables: ['tags'], documents: await bearersOf(id) })
    }
  })
}

/** Removes a tag made by hand from the list and from every document; tags below it move up. */
export async function removeTag(id: TagId): Promise<Change> {
  const tag = await database().tags.get(id)
  if (tag?.origin === 'lens') throw refusal(`“${tag.name}” comes with the lens: it can be renamed, not removed.`)
  return record(`Removed the tag “${tag?.name ?? id}”`, () => deleteTag(id))
}

async function deleteTag(id: TagId): Promise<() => Promise<void>> {
  const db = database()
  const within = async <T>(work: () => Promise<readonly [readonly DocumentId[], T]>): Promise<T> => {
    const [documents, result] = await db.transaction('rw', db.tags, db.taggings, db.proposals, db.rules, db.documents, async () => {
      const [ids, made] = await work()
      await refreshTagCounts(db, ids)
      return [ids, made] as const
    })
    announce({ tables: ['tags', 'taggings', 'proposals', 'rules'], documents })
    return result
  }
  return within(async () => {
    const tag = await db.tags.get(id)
    const below = await db.tags.where('parent').equals(id).toArray()
    const taggings = await db.taggings.where('tag').equals(id).toArray()
    const proposals = await db.proposals.where('tag').equals(id).toArray()
    const rules = await db.rules.where('tag').equals(id).toArray()
    const documents = [...new Set([...taggings, ...proposals].map((row) => row.document))]
    await db.tags.delete(id)
    await db.tags.bulkPut(below.map(({ parent: _, ...row }) => (tag?.parent === undefined ? row : { ...row, parent: tag.parent })))
    await db.taggings.where('tag').equals(id).delete()
    await db.proposals.where('tag').equals(id).delete()
    await db.rules.where('tag').equals(id).delete()
    return [
      documents,
      () =>
        within(async () => {
          if (tag !== undefined) await db.tags.bulkPut([tag, ...below])
          await db.taggings.bulkPut(taggings)
          await db.proposals.bulkPut(proposals)
          await db.rules.bulkPut(rules)
          return [documents, undefined]
        }),
    ]
  })
}

/** Gives a tag to a number key, which it takes from the tag that had it; `undefined` takes its own from it. */
export async function pinTag(id: TagId, pin: number | undefined): Promise<Change> {
  const { tags } = database()
  const name = await tagName(id)
  return record(pin === undefined ? `Took “${name}” off its key` : `Put “${name}” on the key ${pin}`, async () => {
    const restore = await database().transaction('rw', tags, async () => {
      const all = await tags.toArray()
      const changed = all.filter((tag) => tag.id === id || (pin !== undefined && tag.pin === pin))
      const back = await rememberRows(
        tags,
        changed.map((tag) => tag.id),
      )
      await tags.bulkPut(changed.map(({ pin: _, ...tag }) => (tag.id === id && pin !== undefined ? { ...tag, pin } : tag)))
      return back
    })
    announce({ tables: ['tags'] })
    return async () => {
      await database().transaction('rw', tags, restore)
      announce({ tables: ['tags'] })
    }
  })
}

/** The documents that bear a tag or one below it: what they are found by changes with its names. */
async function bearersOf(id: TagId): Promise<DocumentId[]> {
  const { tags, documents } = database()
  const byParent = Map.groupBy(await tags.toArray(), ({ parent }) => parent)
  const below = (tag: TagId): readonly TagId[] => [tag, ...(byParent.get(tag) ?? []).flatMap((each) => below(each.id))]
  return documents
    .where('tags')
    .anyOf([...below(id)])
    .distinct()
    .primaryKeys()
}

async function standsBelow(tag: TagId, ancestor: TagId): Promise<boolean> {
  const { tags } = database()
  for (let at: TagId | undefined = tag; at !== undefined; at = (await tags.get(at))?.parent) if (at === ancestor) return true
  return false
}

function leastUsed(tags: readonly TagRow[]): TagColour {
  const uses = (colour: TagColour) => tags.filter((tag) => tag.origin === 'hand' && tag.colour === colour).length
  return tagColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
