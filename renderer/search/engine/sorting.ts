import type { SearchRequest } from '../../../shared/contracts/search.ts'
import type { ScoredSet } from '../text-index/scored-set.ts'
import type { DocumentTable } from './document-table.ts'
import type { Entry } from './entry.ts'

const titles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What a revision's words count for when a later one is there: it comes after that one, but not after all others. */
const supersededShare = 0.5

/**
 * The first `count` of the documents found, in order; what ties is newest first, then by title. Undated ones come last.
 * They are compared by number: of those that are not among the first, nothing but the score is looked at.
 */
export function firstInOrder(found: ScoredSet, { sort, count, table, isSuperseded }: Order): readonly Entry[] {
  const compare = compareBy(sort)
  const compareEntries = (a: number, b: number) => {
    const [one, other] = [table.at(a), table.at(b)]
    return one === undefined || other === undefined ? a - b : compare(one, other)
  }
  const entries = (numbers: readonly number[]) => numbers.flatMap((number) => table.at(number) ?? [])
  if (sort !== 'relevance') return entries(bestOf(found.documents(), compareEntries, count))
  const rank = (number: number) => (found.scores[number] ?? 0) * shareOf(number, isSuperseded)
  const compareRanked = (a: number, b: number) => rank(b) - rank(a) || compareEntries(a, b)
  return entries(bestOf(foremost(found, isSuperseded, count), compareRanked, count))
}

const shareOf = (number: number, isSuperseded: Uint8Array): number => (isSuperseded[number] === 1 ? supersededShare : 1)

/** The documents that rank as high as the one in place `count`, or higher: the others need not be compared. */
function foremost(found: ScoredSet, isSuperseded: Uint8Array, count: number): readonly number[] {
  const { members, scores, size } = found
  const least = size <= count ? 0 : leastRank(found, isSuperseded, count)
  const numbers: number[] = []
  for (let at = 0; at < size; at++) {
    const number = members[at] ?? 0
    const score = scores[number] ?? 0
    // Most fall behind by their score alone, before it is looked up whether they are superseded.
    if (score >= least && score * shareOf(number, isSuperseded) >= least) numbers.push(number)
  }
  return numbers
}

/** What the document in place `count` ranks: a heap of the highest ranks so far, the lowest of them on top. */
function leastRank({ members, scores, size }: ScoredSet, isSuperseded: Uint8Array, count: number): number {
  const heap = new Float32Array(count)
  let least = count === 0 ? Number.POSITIVE_INFINITY : 0
  for (let next = 0; next < size; next++) {
    const number = members[next] ?? 0
    const score = scores[number] ?? 0
    if (score <= least) continue
    const rank = score * shareOf(number, isSuperseded)
    if (rank <= least) continue
    let at = 0
    for (let below = 1; below < count; below = at * 2 + 1) {
      if (below + 1 < count && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below++
      const lower = heap[below] ?? 0
      if (lower >= rank) break
      heap[at] = lower
      at = below
    }
    heap[at] = rank
    least = heap[0] ?? least
  }
  return least
}

interface Order {
  readonly sort: SearchRequest['sort']
  readonly count: number
  readonly table: DocumentTable
  /** 1 where a later revision is in the library, by document number. */
  readonly isSuperseded: Uint8Array
}

function compareBy(sort: SearchRequest['sort']): (a: Entry, b: Entry) => number {
  switch (sort) {
    case 'relevance':
    case 'newest':
      return newest
    case 'oldest':
      return (a, b) => dated(a, b) || compareText(a.fields.date, b.fields.date) || byTitle(a, b)
    case 'title':
      return byTitle
  }
}

/** The first `count` in order: a heap of the best so far, so that of twenty thousand only a few hundred are sorted. */
export function bestOf<T>(items: ArrayLike<T>, compare: (a: T, b: T) => number, count: number): readonly T[] {
  if (items.length <= count) return Array.from(items).sort(compare)
  const heap = Array.from({ length: count }, (_, at) => items[at]).filter((item) => item !== undefined)
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
