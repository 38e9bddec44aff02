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

/** Documents in an order; what is equal in it follows by symbol, so that the list never jumps. */
export function inOrder(rows: readonly DocumentRow[], sort: ListSort): readonly DocumentRow[] {
  const order = orders[sort]
  return rows
    .map(sortableOf)
    .sort((a, b) => order(a, b) || compare(a.symbol, b.symbol) || compare(a.row.id, b.row.id))
    .map(({ row }) => row)
}

function sortableOf(row: DocumentRow): Sortable {
  let sortable = sortables.get(row)
  if (sortable === undefined) {
    sortable = new Sortable(row)
    sortables.set(row, sortable)
  }
  return sortable
}

/** How long keys are made at a time, how long others then may work, and how long the rows must have rested; in ms. */
const sliceMs = 5
const pauseMs = 20
const restMs = 1_500

/**
 * Makes what rows are compared by while the window rests: made all at once for the first order that asks, it takes three
 * times as long as the sorting. Returns what ends it.
 */
export function prepareOrders(rows: readonly DocumentRow[]): () => void {
  let at = 0
  const work = () => {
    const end = performance.now() + sliceMs
    for (; at < rows.length && performance.now() < end; at++) {
      const row = rows[at]
      if (row !== undefined) sortableOf(row).prepare()
    }
    if (at < rows.length) timer = setTimeout(work, pauseMs)
  }
  let timer = setTimeout(work, restMs)
  return () => clearTimeout(timer)
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
