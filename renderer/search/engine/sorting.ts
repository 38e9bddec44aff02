import type { SearchRequest } from '../../../shared/contracts/search.ts'
import type { Entry } from './entry.ts'

const titles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What a revision's words count for when a later one is there: it comes after that one, but not after all others. */
const supersededShare = 0.5

/** How found documents are put in order; what ties is newest first, then by title. Undated ones come last. */
export function compareBy(sort: SearchRequest['sort'], scores: Float32Array): (a: Entry, b: Entry) => number {
  const score = ({ number, fields }: Entry) => (scores[number] ?? 0) * (fields.isSuperseded === true ? supersededShare : 1)
  switch (sort) {
    case 'relevance':
      return (a, b) => score(b) - score(a) || newest(a, b)
    case 'newest':
      return newest
    case 'oldest':
      return (a, b) => dated(a, b) || compareText(a.fields.date, b.fields.date) || byTitle(a, b)
    case 'title':
      return byTitle
  }
}

/** The first `count` in order: a heap of the best so far, so that of twenty thousand only a few hundred are sorted. */
export function bestOf<T>(items: readonly T[], compare: (a: T, b: T) => number, count: number): readonly T[] {
  if (items.length <= count) return [...items].sort(compare)
  const heap = items.slice(0, count)
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(heap, at, compare)
  for (let at = count; at < items.length; at++) {
    const item = items[at]
    const worst = heap[0]
    if (item === undefined || worst === undefined || compare(item, worst) >= 0) continue
    heap[0] = item
    sink(heap, 0, compare)
  }
  return heap.sort(compare)
}

/** Lets an item down until both below it come before it: the last in order stands on top. */
function sink<T>(heap: T[], from: number, compare: (a: T, b: T) => number): void {
  let at = from
  for (;;) {
    const left = at * 2 + 1
    const own = heap[at]
    const first = heap[left]
    if (own === undefined || first === undefined) return
    const second = heap[left + 1]
    const [below, item] = second !== undefined && compare(second, first) > 0 ? [left + 1, second] : [left, first]
    if (compare(item, own) <= 0) return
    heap[at] = item
    heap[below] = own
    at = below
  }
}

const byTitle = (a: Entry, b: Entry) => titles.compare(a.fields.title, b.fields.title) || a.number - b.number
const dated = (a: Entry, b: Entry) => Number(a.fields.date === '') - Number(b.fields.date === '')
const newest = (a: Entry, b: Entry) => dated(a, b) || compareText(b.fields.date, a.fields.date) || byTitle(a, b)
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
