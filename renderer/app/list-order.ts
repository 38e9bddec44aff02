import type { DocumentRow } from '../library/index.ts'
import type { ListSort } from './session.ts'

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

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const byText = (a: string | undefined, b: string | undefined) =>
  a === undefined ? (b === undefined ? 0 : 1) : b === undefined ? -1 : collator.compare(a, b)
const symbolOf = (row: DocumentRow) => row.symbols[0] ?? row.name

const orders: Readonly<Record<ListSort, (a: DocumentRow, b: DocumentRow) => number>> = {
  newest: (a, b) => (b.date ?? '').localeCompare(a.date ?? ''),
  oldest: (a, b) => byText(a.date, b.date),
  added: (a, b) => b.addedAt.getTime() - a.addedAt.getTime(),
  deadline: (a, b) => byText(a.deadline, b.deadline),
  symbol: (a, b) => byText(symbolOf(a), symbolOf(b)),
  title: (a, b) => byText(a.title, b.title),
  source: (a, b) => byText(a.source, b.source),
}

/** Documents in an order; what is equal in it follows by symbol, so that the list never jumps. */
export function inOrder(rows: readonly DocumentRow[], sort: ListSort): readonly DocumentRow[] {
  const order = orders[sort]
  return [...rows].sort((a, b) => order(a, b) || collator.compare(symbolOf(a), symbolOf(b)) || a.id.localeCompare(b.id))
}
