import type { TagId } from '../../../shared/contracts/ids.ts'
import { type CountedTag, type DocumentRow, meetingOf } from '../../library/index.ts'
import { plantTags, type TagNode } from '../tag-forest.ts'

/** What the documents of the tags are told apart by. */
export type Across = 'year' | 'group' | 'meeting'

/** A column of the heat map; `undated` for documents that state nothing. */
export interface Column {
  readonly key: string
  readonly documents: number
}

/** A tag's line: how many of its documents fall into each column. */
export interface CrossRow {
  readonly tag: CountedTag
  /** 1 at the top. */
  readonly level: number
  readonly cells: readonly number[]
  readonly total: number
}

/** How many documents bear which tag in which year, group or meeting. */
export interface CrossTable {
  readonly columns: readonly Column[]
  readonly rows: readonly CrossRow[]
  /** The largest number in a cell. */
  readonly most: number
  /** Columns that were left out, being the smallest. */
  readonly moreColumns: number
  readonly moreRows: number
}

/** The key of the column for documents that state no year, group or meeting. */
export const unstated = ''

interface Wanted {
  readonly across: Across
  readonly mostColumns: number
  readonly mostRows: number
}

/** Counts the documents of each tag, itself or a tag below it, by year, group or meeting. */
export function crossTable(tags: readonly CountedTag[], documents: readonly DocumentRow[], wanted: Wanted): CrossTable {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const counts = new Map<TagId, Map<string, number>>()
  const totals = new Map<string, number>()
  for (const row of documents) {
    const borne = tagsAbove(row.tags, byId)
    if (borne.size === 0) continue
    for (const key of columnsOf(row, wanted.across)) {
      totals.set(key, (totals.get(key) ?? 0) + 1)
      for (const tag of borne) {
        const cells = counts.get(tag) ?? new Map<string, number>()
        counts.set(tag, cells.set(key, (cells.get(key) ?? 0) + 1))
      }
    }
  }
  const all = [...totals].map(([key, count]): Column => ({ key, documents: count }))
  // Among equals the latest stay.
  const largest = new Set(
    all.toSorted((a, b) => b.documents - a.documents || b.key.slice(-10).localeCompare(a.key.slice(-10))).slice(0, wanted.mostColumns),
  )
  const columns = inOrder(
    all.filter((column) => largest.has(column)),
    wanted.across,
  )
  const lines = linesOf(plantTags(tags.filter(({ documents: borne }) => borne > 0)))
  const kept = new Set(lines.toSorted((a, b) => b.tag.documents - a.tag.documents).slice(0, wanted.mostRows))
  const rows = lines
    .filter((line) => kept.has(line))
    .map(({ tag, level }): CrossRow => {
      const cells = columns.map(({ key }) => counts.get(tag.id)?.get(key) ?? 0)
      return { tag, level, cells, total: tag.documents }
    })
  const most = rows.reduce((largestCell, { cells }) => Math.max(largestCell, ...cells), 0)
  return { columns, rows, most, moreColumns: all.length - columns.length, moreRows: lines.length - rows.length }
}

/** What a document counts in: its year, every group it is from or to or was filed in, its meeting. */
function columnsOf(row: DocumentRow, across: Across): readonly string[] {
  if (across === 'year') return [row.date?.slice(0, 4) ?? unstated]
  if (across === 'meeting') return [meetingOf(row) ?? unstated]
  const groups = new Set([...row.groups, ...row.from, ...row.to])
  return groups.size === 0 ? [unstated] : [...groups]
}

/** Years and meetings as they followed one another, groups by how much they have; what is unstated comes last. */
function inOrder(columns: readonly Column[], across: Across): readonly Column[] {
  const day = ({ key }: Column) => (across === 'meeting' ? key.slice(-10) : key)
  const order = (a: Column, b: Column) => (across === 'group' ? b.documents - a.documents : day(a).localeCompare(day(b)))
  return columns.toSorted((a, b) => Number(a.key === unstated) - Number(b.key === unstated) || order(a, b))
}

function tagsAbove(tags: readonly TagId[], byId: ReadonlyMap<TagId, CountedTag>): ReadonlySet<TagId> {
  const all = new Set<TagId>()
  for (const tag of tags) for (let at: TagId | undefined = tag; at !== undefined && !all.has(at); at = byId.get(at)?.parent) all.add(at)
  return all
}

const linesOf = (forest: readonly TagNode[], level = 1): ReadonlyArray<{ readonly tag: CountedTag; readonly level: number }> =>
  forest.flatMap(({ tag, below }) => [{ tag, level }, ...linesOf(below, level + 1)])
