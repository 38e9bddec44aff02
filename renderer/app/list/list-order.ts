import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentRow } from '../../library/index.ts'
import type { ListSort } from '../session.ts'

/** The orders of a list as the menu names them. */
export const listSorts: ReadonlyArray<{ readonly id: ListSort; readonly label: string }> = [
  { id: 'newest', label: 'Newest first' },
  { id: 'oldest', label: 'Oldest first' },
  { id: 'added', label: 'Recently added' },
  { id: 'deadline', label: 'Deadline' },
  { id: 'symbol', label: 'Symbol' },
  { id: 'title', label: 'Title' },
  { id: 'source', label: 'Source' },
]

/**
 * A row with what it is compared by, made once and only as far as an order asks for it: a collator, or a look-up at each
 * of the three hundred thousand comparisons that 20,000 documents take, holds up the window.
 */
class Sortable {
  readonly row: DocumentRow
  readonly date: number
  readonly symbol: string
  private titleKey: string | undefined
  private sourceKey: string | undefined

  constructor(row: DocumentRow) {
    this.row = row
    this.date = dayNumber(row.date)
    this.symbol = sortKey(row.symbols[0] ?? row.name)
  }

  /** Makes all that orders may ask for. */
  prepare(): void {
    void this.title
    void this.source
  }

  get title(): string {
    this.titleKey ??= sortKey(this.row.title)
    return this.titleKey
  }

  get source(): string {
    this.sourceKey ??= this.row.source === undefined ? last : sortKey(this.row.source)
    return this.sourceKey
  }
}

type Order = (a: Sortable, b: Sortable) => number

/** Comes after whatever is written. */
const last = '\uffff'

const orders: Readonly<Record<ListSort, Order>> = {
  newest: (a, b) => b.date - a.date,
  // Undated ones come last here too.
  oldest: (a, b) => (a.date === 0 ? 1 : 0) - (b.date === 0 ? 1 : 0) || a.date - b.date,
  added: (a, b) => b.row.addedAt.getTime() - a.row.addedAt.getTime(),
  deadline: (a, b) => compare(a.row.deadline ?? last, b.row.deadline ?? last),
  symbol: () => 0,
  title: (a, b) => compare(a.title, b.title),
  source: (a, b) => compare(a.source, b.source),
}

const sortables = new WeakMap<DocumentRow, Sortable>()

/** Where documents stood when an order was last made of many. */
const places = new Map<ListSort, ReadonlyMap<DocumentId, number>>()

/**
 * Documents in an order; what is equal in it follows by symbol, so that the list never jumps. They are first put where
 * they stood the last time: what is nearly in order is sorted in a tenth of the comparisons.
 */
export function inOrder(rows: readonly DocumentRow[], sort: ListSort): readonly DocumentRow[] {
  const order = orders[sort]
  const known = places.get(sort)
  const sorted = placed(rows, known)
    .map(sortableOf)
    .sort((a, b) => order(a, b) || compare(a.symbol, b.symbol) || compare(a.row.id, b.row.id))
    .map(({ row }) => row)
  // A part of the library, as a place or a condition lists it, teaches nothing of the rest.
  if (sorted.length > (known?.size ?? 0)) places.set(sort, new Map(sorted.map(({ id }, at) => [id, at])))
  return sorted
}

/** Rows where they stood, and then those that are new. */
function placed(rows: readonly DocumentRow[], known: ReadonlyMap<DocumentId, number> | undefined): readonly DocumentRow[] {
  if (known === undefined) return rows
  const old: (DocumentRow | undefined)[] = new Array(known.size)
  const fresh: DocumentRow[] = []
  for (const row of rows) {
    const place = known.get(row.id)
    if (place === undefined) fresh.push(row)
    else old[place] = row
  }
  const standing = old.filter((row) => row !== undefined)
  return standing.concat(fresh)
}

function sortableOf(row: DocumentRow): Sortable {
  let sortable = sortables.get(row)
  if (sortable === undefined) {
    sortable = new Sortable(row)
    sortables.set(row, sortable)
  }
  return sortable
}

/** How long the rows must have rested, and how much time must be free for a part of an order; in ms. */
const restMs = 1_500
const leastIdleMs = 20

/** Orders that a delegate may ask for next, made ready so that the list does not stand still for them. */
const readied = ['title', 'source'] as const satisfies readonly ListSort[]
/** Rows that an order is taught at a time. */
const taughtAtOnce = 5_000

/**
 * Makes what rows are compared by, and then the orders by text themselves, while the window has nothing else to do: made
 * all at once for the first order that asks, it takes several times as long as the sorting. Returns what ends it.
 */
export function prepareOrders(rows: readonly DocumentRow[]): () => void {
  let at = 0
  let isEnded = false
  const steps = readied.flatMap((sort) =>
    Array.from({ length: Math.ceil(rows.length / taughtAtOnce) }, (_, n) => () => teach(rows.slice(0, (n + 1) * taughtAtOnce), sort)),
  )
  const work = (idle: IdleDeadline) => {
    if (isEnded) return
    if (at < rows.length) {
      for (; at < rows.length && idle.timeRemaining() > 1; at++) {
        const row = rows[at]
        if (row !== undefined) sortableOf(row).prepare()
      }
    } else if (idle.timeRemaining() > leastIdleMs) steps.shift()?.()
    if (steps.length > 0) requestIdleCallback(work)
  }
  const timer = setTimeout(() => requestIdleCallback(work), restMs)
  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}

/** Learns where rows stand in an order, unless as many are known. */
function teach(rows: readonly DocumentRow[], sort: ListSort): void {
  if ((places.get(sort)?.size ?? 0) < rows.length) inOrder(rows, sort)
}

const plain = /^[ -~]*$/

/** Text that compares as people sort: case and accents aside, numbers by their size. */
function sortKey(text: string): string {
  const bare = plain.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(10, '0'))
}

/** An ISO day as a number that grows with it; 0 without one. */
const dayNumber = (day: string | undefined) => (day === undefined ? 0 : Number(day.replaceAll('-', '').padEnd(8, '0')))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
