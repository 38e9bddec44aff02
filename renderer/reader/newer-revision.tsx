import { History } from 'lucide-react'
import { useMemo } from 'react'
import { baseKey, printSymbol, revisionRank } from '../../shared/symbols/index.ts'
import { useDeskActions } from '../actions/index.ts'
import { type DocumentRow, useDocuments } from '../library/index.ts'
import { Button, classes } from '../ui/index.ts'
import styles from './notice-list.module.css'

/** Says that the library holds a later revision of the paper, and opens it. */
export function NewerRevision({ row }: { readonly row: DocumentRow }) {
  const documents = useDocuments()
  const { openDocument } = useDeskActions()
  const newest = useMemo(() => newestRevision(row, documents), [row, documents])
  if (newest === undefined) return null
  const [symbol] = newest.symbols
  return (
    <p className={classes(styles.notice, styles.warn)}>
      <History size={16} aria-hidden />
      <span>
        <strong>An older revision.</strong> The library also holds <bdi>{symbol === undefined ? newest.name : printSymbol(symbol)}</bdi>.
      </span>
      <Button size="small" onPress={() => openDocument(newest.id)}>
        Open the newest
      </Button>
    </p>
  )
}

/** The latest revision of the same paper in the same language; undefined when this is it. */
function newestRevision(row: DocumentRow, documents: readonly DocumentRow[]): DocumentRow | undefined {
  const [symbol] = row.symbols
  if (symbol === undefined) return undefined
  const base = baseKey(symbol)
  let newest: DocumentRow | undefined
  let rank = revisionRank(symbol)
  for (const other of documents) {
    const [first] = other.symbols
    if (first === undefined || other === row || other.language !== row.language || baseKey(first) !== base) continue
    const otherRank = revisionRank(first)
    if (otherRank > rank) [newest, rank] = [other, otherRank]
  }
  return newest
}
