import type { TagId } from '../../../shared/contracts/ids.ts'
import type { SearchFilter } from '../../../shared/contracts/search.ts'
import { type DocumentRow, meetingOf } from '../../library/index.ts'
import type { View } from '../session.ts'

/** The groups a document has to do with, in whatever part. */
export const groupsOf = ({ groups, from, to }: DocumentRow): readonly string[] =>
  groups.length < 2 && from.length === 0 && to.length === 0 ? groups : [...new Set([...groups, ...from, ...to])]

/** The names a tag is found by: its own and those of the tags it stands under. */
export type TagNames = ReadonlyMap<TagId, readonly string[]>

/** Whether a document belongs in a view's list. */
export function isInView(row: DocumentRow, view: View, tagsBelow: ReadonlyMap<TagId, ReadonlySet<TagId>>): boolean {
  switch (view.kind) {
    case 'liaisons':
      return row.kind === 'liaison'
    case 'contributions':
      return row.kind === 'contribution'
    case 'workshops':
      return row.kind === 'workshop'
    case 'group':
      return groupsOf(row).includes(view.group)
    case 'meeting':
      return meetingOf(row) === view.meeting
    case 'tag': {
      const tags = tagsBelow.get(view.tag)
      return row.tags.some((tag) => tag === view.tag || tags?.has(tag) === true)
    }
    default:
      return true
  }
}

/** The view as conditions of a search, so that searching inside it stays inside it. */
export function viewFilters(view: View): readonly SearchFilter[] {
  switch (view.kind) {
    case 'liaisons':
      return [{ field: 'kind', values: ['liaison'], isScope: true }]
    case 'contributions':
      return [{ field: 'kind', values: ['contribution'], isScope: true }]
    case 'workshops':
      return [{ field: 'kind', values: ['workshop'], isScope: true }]
    case 'group':
      return [{ field: 'group', values: [view.group], isScope: true }]
    case 'meeting':
      return [{ field: 'meeting', values: [view.meeting], isScope: true }]
    case 'tag':
      return [{ field: 'tag', values: [view.name], isScope: true }]
    default:
      return []
  }
}

/** Whether a document meets a condition chosen by hand; `tagNames` gives the names of tags. */
export function meetsFilter(row: DocumentRow, filter: SearchFilter, tagNames: TagNames): boolean {
  if (filter.field === 'added') return filter.values.some((since) => row.addedAt.toISOString() > since) !== (filter.exclude === true)
  const values = valuesOf(row, filter.field, tagNames)
  const isMet = filter.values.some((wanted) => (filter.field === 'date' ? isInYear(row.date, wanted) : values.includes(wanted)))
  return filter.exclude === true ? !isMet : isMet
}

/** The values of a document a facet counts. */
export function valuesOf(row: DocumentRow, field: SearchFilter['field'], tagNames: TagNames): readonly string[] {
  switch (field) {
    case 'kind':
      return [row.kind]
    case 'group':
      return groupsOf(row)
    case 'meeting':
      return [meetingOf(row) ?? []].flat()
    case 'has':
      return [...(row.attachmentsHere > 0 ? ['attachments'] : []), ...(row.attachmentsMissing > 0 ? ['missing'] : [])]
    case 'lang':
      return row.language === '' ? [] : [row.language]
    case 'date':
      return row.date === undefined ? [] : [row.date.slice(0, 4)]
    case 'tag':
      return [...new Set(row.tags.flatMap((tag) => tagNames.get(tag) ?? []))]
    default:
      return []
  }
}

const isInYear = (date: string | undefined, year: string) => date?.startsWith(year) === true
