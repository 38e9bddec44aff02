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
  const ranks = ranksOf(found, isSuperseded)
  const rank = (at: number) => ranks[at] ?? 0
  const numberAt = (at: number) => found.members[at] ?? 0
  const compareRanked = (a: number, b: number) => rank(b) - rank(a) || compareEntries(numberAt(a), numberAt(b))
  return entries(bestOf(highest(ranks, count), compareRanked, count).map(numberAt))
}

/** What the documents found count for in their order, in the order of the set's members. */
function ranksOf({ members, scores, size }: ScoredSet, isSuperseded: Uint8Array): Float32Array {
  const ranks = new Float32Array(size)
  for (let at = 0; at < size; at++) {
    const number = members[at] ?? 0
    ranks[at] = (scores[number] ?? 0) * (isSuperseded[number] === 1 ? supersededShare : 1)
  }
  return ranks
}

/** The places of the `count` highest ranks, and of all that tie with the last of them: the rest need not be compared. */
function highest(ranks: Float32Array, count: number): readonly number[] {
  const least = ranks.length <= count ? 0 : nthHighest(ranks, count)
  const places: number[] = []
  for (let at = 0; at < ranks.length; at++) if ((ranks[at] ?? 0) >= least) places.push(at)
  return places
}

/** The rank in place `count`: a heap of the highest so far, the lowest of them on top. */
function nthHighest(ranks: Float32Array, count: number): number {
  const heap = ranks.slice(0, count).sort()
  for (let next = count; next < ranks.length; next++) {
    const rank = ranks[next] ?? 0
    if (rank <= (heap[0] ?? Number.POSITIVE_INFINITY)) continue
    let at = 0
    for (let below = 1; below < count; below = at * 2 + 1) {
      if (below + 1 < count && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below++
      const lower = heap[below] ?? 0
      if (lower >= rank) break
      heap[at] = lower
      at = below
    }
    heap[at] = rank
  }
  return heap[0] ?? Number.POSITIVE_INFINITY
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
