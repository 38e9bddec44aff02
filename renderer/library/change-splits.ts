import { type DocumentId, type TagId, tagId } from '../../shared/contracts/ids.ts'
import { undoable } from './carry-out-rules.ts'
import { type Change, record } from './change-log.ts'
import { tagName } from './change-taggings.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'
import { inSteps } from './tag-counts.ts'
import { cleanTagName, refusal, refuseSameName } from './tag-names.ts'

/** A part of a tag's documents, and the tag they go to. */
export interface Split {
  readonly from: TagId
  readonly name: string
  readonly documents: readonly DocumentId[]
}

/**
 * Makes a tag beside another and lets a part of the other's documents go over to it. Why and since when each bears it goes
 * along, except for rules: those of the other tag go on giving the other, so what they gave counts as given by hand.
 */
export async function splitTag({ from, name, documents }: Split): Promise<Change & { readonly tag: TagId }> {
  const { tags, taggings, withheld } = database()
  const clean = cleanTagName(name)
  const made = tagId(crypto.randomUUID())
  const change = await record(`Split “${clean}” off “${await tagName(from)}”`, () =>
    undoable(async (restorers) => {
      const all = await tags.toArray()
      const source = all.find(({ id }) => id === from)
      if (source === undefined) throw refusal('The tag is not there any more.')
      refuseSameName(all, clean, source.parent)
      const borne = (await taggings.bulkGet(documents.map((id): [DocumentId, TagId] => [id, from]))).filter((row) => row !== undefined)
      if (borne.length === 0) throw refusal(`No document of “${source.name}” would go to “${clean}”.`)
      const { aliases: _, pin: _1, ...row } = source
      restorers.push(await rememberRows(tags, [made]))
      await tags.add({ ...row, id: made, name: clean, createdAt: new Date(), origin: 'hand' })
      await inSteps(borne, async (part) => {
        const old = part.map(({ document }): [DocumentId, TagId] => [document, from])
        const fresh = part.map(({ document }): [DocumentId, TagId] => [document, made])
        restorers.push(await rememberRows(taggings, [...old, ...fresh]), await rememberRows(withheld, old))
        await taggings.bulkDelete(old)
        await taggings.bulkAdd(
          part.map(({ document, origin, at }) => ({ document, tag: made, at, origin: origin === 'rule' ? ('hand' as const) : origin })),
        )
        // Else the other tag's rules would give it back.
        await withheld.bulkPut(old.map(([document]) => ({ document, tag: from, at: new Date() })))
      })
      return borne.map(({ document }) => document)
    }),
  )
  return { ...change, tag: made }
}
