import type { ReactVirtualizer } from '@tanstack/react-virtual'
import styles from './page-flow.module.css'
import type { ReadingRow } from './reading-rows.ts'
import { RowView } from './row-view.tsx'

interface Props {
  readonly rows: readonly ReadingRow[]
  readonly virtualizer: ReactVirtualizer<HTMLElement, Element>
}

/** The rows that are in view, in a column as high as the whole document. */
export function PageFlow({ rows, virtualizer }: Props) {
  const items = virtualizer.getVirtualItems()
  return (
    <div className={styles.column} style={{ blockSize: virtualizer.getTotalSize() }}>
      <div className={styles.drawn} style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
        {items.map(({ key, index }) => {
          const row = rows[index]
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={index} className={styles.row}>
              {row !== undefined && <RowView row={row} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}
