import type { Lens, LensTag } from '../../shared/taxonomy/index.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import { lens } from './lens.ts'
import type { TagColour, TagRow } from './rows.ts'

/** One colour an axis, so that a list of proposals shows at a glance which way AI and security meet. */
const axisColours: Readonly<Record<string, TagColour>> = { A4S: 'teal', S4A: 'indigo', AIT: 'red', GOV: 'amber' }

/** Puts the lens's tags among the delegate's where they are not yet; those renamed, recoloured or moved stay so. */
export async function ensureLensTags(): Promise<void> {
  const { tags } = database()
  const added = await database().transaction('rw', tags, async () => {
    const known = await tags.bulkGet(lens.tags.map(({ id }) => id))
    const fresh = lens.tags.filter((_, at) => known[at] === undefined)
    await tags.bulkAdd(fresh.map((tag) => rowOf(tag, lens)))
    return fresh.length
  })
  if (added > 0) announce({ tables: ['tags'] })
}

function rowOf(tag: LensTag, { axes }: Lens): TagRow {
  const axisTag = axes.find(({ id }) => id === tag.axis)?.tag
  const parent = tag.parent ?? (axisTag === tag.id ? undefined : axisTag)
  const row: TagRow = { id: tag.id, name: tag.label, colour: axisColours[tag.axis] ?? 'slate', createdAt: new Date(), origin: 'lens' }
  return parent === undefined ? row : { ...row, parent }
}
