import type { SearchRequest } from '../../../shared/contracts/search.ts'
import type { Entry } from './entry.ts'

const titles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** How found documents are put in order; what ties is newest first, then by title. Undated ones come last. */
export function compareBy(sort: SearchRequest['sort'], scores: ReadonlyMap<number, number>): (a: Entry, b: Entry) => number {
  const score = (entry: Entry) => scores.get(entry.number) ?? 0
  switch (sort) {
    case 'relevance':
      return (a, b) => score(b) - score(a) || newest(a, b)
    case 'newest':
      return newest
    case 'oldest':
      return (a, b) => dated(a, b) || a.fields.date.localeCompare(b.fields.date) || byTitle(a, b)
    case 'title':
      return byTitle
  }
}

const byTitle = (a: Entry, b: Entry) => titles.compare(a.fields.title, b.fields.title) || a.number - b.number
const dated = (a: Entry, b: Entry) => Number(a.fields.date === '') - Number(b.fields.date === '')
const newest = (a: Entry, b: Entry) => dated(a, b) || compareText(b.fields.date, a.fields.date) || byTitle(a, b)
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
