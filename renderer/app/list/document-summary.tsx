import { useMemo } from 'react'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../library/index.ts'
import { matchRanges } from '../../search/index.ts'
import { KindDot, Marked, shortDay } from '../../ui/index.ts'
import styles from './document-summary.module.css'
import { RowMeta } from './row-meta.tsx'

interface Props {
  readonly row: DocumentRow
  readonly terms: readonly MatchTerm[]
  /** Words that were searched for and that it does not hold. */
  readonly lacks: readonly string[] | undefined
  readonly isSelected: boolean
  readonly onToggle: () => void
}

/** A document in three lines: symbol and date, title, and what it is about to a delegate. */
export function DocumentSummary({ row, terms, lacks, isSelected, onToggle }: Props) {
  const [symbol = row.name, alias] = row.symbols
  const titleRanges = useMemo(() => matchRanges(row.title, terms), [row.title, terms])
  const symbolRanges = useMemo(() => matchRanges(symbol, terms), [symbol, terms])
  return (
    <div className={styles.summary} data-unread={row.openedAt === undefined || undefined}>
      <span className={styles.head}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; Space does the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <span
          className={styles.check}
          data-selected={isSelected || undefined}
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          <KindDot kind={row.kind} />
        </span>
        <bdi className={styles.symbol}>
          <Marked text={symbol} ranges={symbolRanges} />
        </bdi>
        {alias !== undefined && <bdi className={styles.alias}>{alias}</bdi>}
        {row.openedAt === undefined && <span className="visually-hidden">, unread,</span>}
        {row.date !== undefined && (
          <time dateTime={row.date} className={styles.date}>
            {shortDay(row.date, row.datePrecision)}
          </time>
        )}
      </span>
      <span className={styles.title} dir="auto" lang={row.language === 'und' ? undefined : row.language}>
        <Marked text={row.title} ranges={titleRanges} />
      </span>
      <RowMeta row={row} lacks={lacks} />
    </div>
  )
}
