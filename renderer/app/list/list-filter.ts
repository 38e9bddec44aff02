import type { TagId } from '../../../shared/contracts/ids.ts'
import type { SearchFilter } from '../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../library/index.ts'
import type { View } from '../session.ts'

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
      return row.groups.includes(view.group)
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
      return [{ field: 'kind', values: ['liaison'] }]
    case 'contributions':
      return [{ field: 'kind', values: ['contribution'] }]
    case 'workshops':
      return [{ field: 'kind', values: ['workshop'] }]
    case 'group':
      return [{ field: 'group', values: [view.group] }]
    case 'meeting':
      return [{ field: 'meeting', values: [view.meeting] }]
    case 'tag':
      return [{ field: 'tag', values: [view.name] }]
    default:
      return []
  }
}

/** The meeting a document was written for, in the words by which `meeting:` finds it; undefined when it states no date. */
export function meetingOf({ meeting }: DocumentRow): string | undefined {
  if (meeting?.group === undefined || meeting.start === undefined) return undefined
  const { group, place, start } = meeting
  return place === undefined ? `${group} ${start}` : `${group} ${place} ${start}`
}

/** Whether a document meets a condition chosen by hand; `tagNames` gives a tag's name. */
export function meetsFilter(row: DocumentRow, filter: SearchFilter, tagNames: ReadonlyMap<TagId, string>): boolean {
  const values = valuesOf(row, filter.field, tagNames)
  const isMet = filter.values.some((wanted) => (filter.field === 'date' ? isInYear(row.date, wanted) : values.includes(wanted)))
  return filter.exclude === true ? !isMet : isMet
}

/** The values of a document a facet counts. */
export function valuesOf(row: DocumentRow, field: SearchFilter['field'], tagNames: ReadonlyMap<TagId, string>): readonly string[] {
  switch (field) {
    case 'kind':
      return [row.kind]
    case 'group':
      return row.groups
    case 'lang':
      return [row.language]
    case 'date':
      return row.date === undefined ? [] : [row.date.slice(0, 4)]
    case 'tag':
      return row.tags.flatMap((tag) => tagNames.get(tag) ?? [])
    default:
      return []
  }
}

const isInYear = (date: string | undefined, year: string) => date?.startsWith(year) === true
