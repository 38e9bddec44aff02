import { Copy, History } from 'lucide-react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { printSymbol } from '../../shared/symbols/index.ts'
import { useDeskActions } from '../actions/index.ts'
import { type DocumentRow, useRows } from '../library/index.ts'
import { Button, classes } from '../ui/index.ts'
import { useNewestRevision } from './newest-revision.ts'
import styles from './notice-list.module.css'

/** Says that the library holds a later revision of the paper, and opens it. */
export function NewerRevision({ row }: { readonly row: DocumentRow }) {
  const { openDocument } = useDeskActions()
  const newest = useNewestRevision(row)
  if (newest === undefined) return null
  return (
    <p className={classes(styles.notice, styles.warn)}>
      <History size={16} aria-hidden />
      <span>
        <strong>An older revision.</strong> The library also holds <bdi>{nameOf(newest)}</bdi>.
      </span>
      <Button size="small" onPress={() => openDocument(newest.id)}>
        Open the newest
      </Button>
    </p>
  )
}

/** Rivals that are named; more than that share a template's symbol rather than a paper's. */
const mostRivals = 3

/** Says that other documents claim the same symbol with other bytes, and opens them. */
export function Rivals({ row }: { readonly row: DocumentRow }) {
  const { openDocument } = useDeskActions()
  const rows = useRows(row.rivals ?? none)
  if (rows.size === 0) return null
  const [symbol] = row.symbols
  return (
    <p className={classes(styles.notice, styles.warn)}>
      <Copy size={16} aria-hidden />
      <span>
        <strong>Not the only one of this name.</strong> {rows.size === 1 ? 'Another document claims' : `${rows.size} other documents claim`}{' '}
        the symbol {symbol !== undefined && <bdi>{printSymbol(symbol)}</bdi>} and is not the same file.
      </span>
      {[...rows.values()].slice(0, mostRivals).map((rival) => (
        <Button key={rival.id} size="small" onPress={() => openDocument(rival.id)}>
          Open <bdi>{rival.name}</bdi>
        </Button>
      ))}
    </p>
  )
}

const none: readonly DocumentId[] = []
const nameOf = ({ symbols: [symbol], name }: DocumentRow): string => (symbol === undefined ? name : printSymbol(symbol))
