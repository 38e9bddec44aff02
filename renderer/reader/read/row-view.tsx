import { memo } from 'react'
import { BlockView } from './block-view.tsx'
import { ListView } from './list-view.tsx'
import { useReading } from './reading-context.ts'
import type { ReadingRow } from './reading-rows.ts'
import styles from './row-view.module.css'
import { TableView } from './table-view.tsx'

/** One row of the reading view. */
export const RowView = memo(function RowView({ row }: { readonly row: ReadingRow }) {
  const { target } = useReading()
  if (row.kind === 'list') return <ListView items={row.items} />
  const isTarget = row.first === target || undefined
  if (row.kind === 'slide')
    return (
      <section className={styles.slide} aria-label={row.label} data-block={row.first} data-target={isTarget}>
        <span className={styles.label}>{row.label}</span>
        {row.rows.map((inner) => (
          <RowView key={`${inner.first} ${inner.kind === 'table' ? inner.from : 0}`} row={inner} />
        ))}
      </section>
    )
  return (
    <div data-block={row.first} data-target={isTarget}>
      {row.kind === 'table' ? <TableView table={row.table} from={row.from} to={row.to} /> : <BlockView block={row.block} />}
    </div>
  )
})
