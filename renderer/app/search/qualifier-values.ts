import type { TagId } from '../../../shared/contracts/ids.ts'
import { type CountedTag, type DocumentRow, meetingOf } from '../../library/index.ts'
import { count, kindLabels } from '../../ui/index.ts'
import { languageName } from '../list/facets.ts'
import { groupsOf } from '../list/list-filter.ts'

/** A value a qualifier can have, with how many documents of the library meet it. */
export interface QualifierValue {
  /** As it is written into the query. */
  readonly value: string
  /** As a delegate reads it, where that is something else. */
  readonly label?: string
  readonly documents?: number
  /** Of a tag: documents it is proposed for. */
  readonly proposed?: number
}

/** Values offered at once. */
const mostOffered = 8

/** The qualifiers with what they ask, in the order in which they are offered. */
export const qualifiers: ReadonlyArray<readonly [name: string, asks: string]> = [
  ['kind', 'liaison, contribution, report…'],
  ['from', 'who a liaison comes from'],
  ['to', 'whom a liaison is for'],
  ['group', 'a group in any part'],
  ['source', 'who wrote it'],
  ['question', 'a question'],
  ['meeting', 'a meeting it was written for'],
  ['tag', 'a tag it bears'],
  ['date', 'a year, a month or a range'],
  ['lang', 'a language'],
  ['symbol', 'part of its symbol'],
  ['title', 'words of its title'],
  ['person', 'a contact or author'],
  ['file', 'part of its file name'],
  ['has', 'attachments, or missing ones'],
  ['is', 'unread, read or superseded'],
  ['added', 'when it was imported'],
]

type ValuesOf = (row: DocumentRow) => readonly (string | undefined)[]

const valuesByField: Readonly<Record<string, ValuesOf>> = {
  kind: (row) => [row.kind],
  from: (row) => row.from,
  to: (row) => row.to,
  group: groupsOf,
  source: (row) => [row.source],
  question: (row) => row.questions,
  meeting: (row) => [meetingOf(row)],
  date: (row) => [row.date?.slice(0, 4)],
  lang: (row) => [row.language],
  added: (row) => [row.addedAt.toISOString().slice(0, 7)],
}
const fixedValues: Readonly<Record<string, readonly QualifierValue[]>> = {
  has: [
    { value: 'attachments', label: 'with attachments that are here' },
    { value: 'missing', label: 'with attachments that are not here' },
  ],
  is: [
    { value: 'unread', label: 'not opened yet' },
    { value: 'read', label: 'opened' },
    { value: 'superseded', label: 'a later revision is here' },
  ],
}

/** What the library's values are counted from. */
interface Counted {
  readonly rows: readonly DocumentRow[]
  readonly tags: readonly CountedTag[]
  readonly proposed: ReadonlyMap<TagId, number>
  readonly people: readonly QualifierValue[]
}

/** All values of a qualifier in the library, the most frequent first. */
export function valuesOf(field: string, { rows, tags, proposed, people }: Counted): readonly QualifierValue[] {
  const fixed = fixedValues[field]
  if (fixed !== undefined) return fixed
  if (field === 'tag') return tags.map((tag) => tagValue(tag, proposed.get(tag.id) ?? 0)).sort(byUse)
  if (field === 'person') return people
  const read = valuesByField[field]
  if (read === undefined) return []
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of read(row)) if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, documents]) => ({ value, documents, ...labelled(field, value) }))
}

const tagValue = ({ name, aliases = [], documents }: CountedTag, proposed: number): QualifierValue => ({
  value: name,
  documents,
  proposed,
  ...(aliases.length > 0 && { label: aliases.join(', ') }),
})

/** Tags that documents bear come before those that are only proposed, and these before those of no use yet. */
const byUse = (a: QualifierValue, b: QualifierValue) => (b.documents ?? 0) - (a.documents ?? 0) || (b.proposed ?? 0) - (a.proposed ?? 0)

/** How a value is used, as it stands beside it: `12`, `3 · 8 proposed`, `8 proposed`, `not used`. */
export function usedBy({ documents, proposed = 0 }: QualifierValue): string {
  if (documents === undefined) return ''
  const parts = [documents > 0 ? count(documents) : '', proposed > 0 ? `${count(proposed)} proposed` : '']
  return parts.filter((part) => part !== '').join(' · ') || 'not used'
}

/** The values that begin as typed, then those that hold it; none when the one that is left stands there already. */
export function matching(values: readonly QualifierValue[], begun: string): readonly QualifierValue[] {
  const wanted = begun.toLowerCase()
  const rank = ({ value, label = '' }: QualifierValue) =>
    [value, label].some((text) => text.toLowerCase().startsWith(wanted))
      ? 0
      : [value, label].some((text) => text.toLowerCase().includes(wanted))
        ? 1
        : 2
  const ranked = values.map((value) => [rank(value), value] as const).filter(([place]) => place < 2)
  if (ranked.length === 1 && ranked[0]?.[1].value.toLowerCase() === wanted) return []
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, mostOffered)
    .map(([, value]) => value)
}

function labelled(field: string, value: string): { readonly label?: string } {
  if (field === 'lang') return { label: languageName(value) }
  const label = field === 'kind' ? Object.entries(kindLabels).find(([kind]) => kind === value)?.[1] : undefined
  // `contribution` explains itself, `liaison` stands for “Liaison statement”.
  return label === undefined || label.toLowerCase().replaceAll(' ', '-') === value ? {} : { label }
}
