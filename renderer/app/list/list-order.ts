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

type Order = (a: DocumentRow, b: DocumentRow) => number

const orders: Readonly<Record<ListSort, Order>> = {
  newest: (a, b) => compare(b.date ?? '', a.date ?? ''),
  oldest: (a, b) => presentFirst(a.date, b.date),
  added: (a, b) => b.addedAt.getTime() - a.addedAt.getTime(),
  deadline: (a, b) => presentFirst(a.deadline, b.deadline),
  symbol: () => 0,
  title: (a, b) => compare(keysOf(a).title, keysOf(b).title),
  source: (a, b) => presentFirst(keysOf(a).source, keysOf(b).source),
}

/** Documents in an order; what is equal in it follows by symbol, so that the list never jumps. */
export function inOrder(rows: readonly DocumentRow[], sort: ListSort): readonly DocumentRow[] {
  const order = orders[sort]
  return [...rows].sort((a, b) => order(a, b) || compare(keysOf(a).symbol, keysOf(b).symbol) || compare(a.id, b.id))
}

interface SortKeys {
  readonly symbol: string
  readonly title: string
  readonly source: string | undefined
}

const keys = new WeakMap<DocumentRow, SortKeys>()

/** A row's keys, made once: a collator asked at each comparison holds up the window at 20,000 documents. */
function keysOf(row: DocumentRow): SortKeys {
  const known = keys.get(row)
  if (known !== undefined) return known
  const made = {
    symbol: sortKey(row.symbols[0] ?? row.name),
    title: sortKey(row.title),
    source: row.source === undefined ? undefined : sortKey(row.source),
  }
  keys.set(row, made)
  return made
}

/** Text that compares as people sort: case and accents aside, numbers by their size. */
const sortKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const presentFirst = (a: string | undefined, b: string | undefined) =>
  a === undefined ? (b === undefined ? 0 : 1) : b === undefined ? -1 : compare(a, b)
