import { type TagId, tagId } from '../../shared/contracts/ids.ts'
import type { Lens, LensAxis, LensTag } from '../../shared/taxonomy/index.ts'
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
    const rows = [...axisRows(lens), ...lens.tags.map((tag) => rowOf(tag, lens))]
    const known = await tags.bulkGet(rows.map(({ id }) => id))
    const fresh = rows.filter((_, at) => known[at] === undefined)
    await tags.bulkAdd(fresh)
    return fresh.length
  })
  if (added > 0) announce({ tables: ['tags'] })
}

/** Axes that no tag of the lens stands for get one of their own, so that their tags stand together. */
const axisRows = ({ axes }: Lens): readonly TagRow[] =>
  axes.flatMap((axis) => (axis.tag === undefined ? [{ ...lensRow(axis.id), id: axisTag(axis), name: axis.label }] : []))

function rowOf(tag: LensTag, { axes }: Lens): TagRow {
  const axis = axes.find(({ id }) => id === tag.axis)
  const parent = tag.parent ?? (axis === undefined || axisTag(axis) === tag.id ? undefined : axisTag(axis))
  const row = { ...lensRow(tag.axis), id: tag.id, name: tag.label }
  return parent === undefined ? row : { ...row, parent }
}

const axisTag = ({ id, tag }: LensAxis): TagId => tag ?? tagId(`axis-${id.toLowerCase()}`)

const lensRow = (axis: string) => ({ colour: axisColours[axis] ?? ('slate' as const), createdAt: new Date(), origin: 'lens' as const })
