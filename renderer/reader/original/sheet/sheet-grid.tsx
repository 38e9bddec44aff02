import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'
import styles from './sheet-view.module.css'
import { columnLetters, type Sheet } from './sheets.ts'

interface Props {
  readonly sheet: Sheet
  readonly terms: readonly MatchTerm[]
}

const rowHeight = 27

/** The cells of a sheet; column letters and row numbers stay in view. */
export function SheetGrid({ sheet: { name, rows, columns, widths }, terms }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    useFlushSync: false,
  })
  const template = `4.5em ${widths.map((width) => `${width}ch`).join(' ')}`
  const indexes = Array.from({ length: columns }, (_, column) => column)
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={`Cells of ${name === '' ? 'the sheet' : name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table aria-label={name === '' ? 'Sheet' : name} aria-rowcount={rows.length + 1} aria-colcount={columns + 1} className={styles.grid}>
        <thead className={styles.head}>
          <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
            <th scope="col" className={styles.corner} aria-label="Row" />
            {indexes.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
              >
                <th scope="row">{row.row + 1}</th>
                {indexes.map((column) => (
                  <td key={column} dir="auto">
                    <Marked text={row.cells.get(column) ?? ''} terms={terms} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly MatchTerm[] }) {
  const ranges = matchRanges(text, terms)
  if (ranges.length === 0) return text
  return ranges.map(([start, end], at) => (
    <span key={start}>
      {text.slice(ranges[at - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
      {at === ranges.length - 1 && text.slice(end)}
    </span>
  ))
}
