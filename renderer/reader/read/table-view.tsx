import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Cell } from '../../../shared/contracts/blocks.ts'
import { inlineText } from '../../../shared/contracts/blocks.ts'
import { classes } from '../../ui/index.ts'
import type { BlockOf } from './reading-rows.ts'
import { Runs } from './runs.tsx'
import { columnWidths, isLetterhead, rowOffsets } from './table-shape.ts'
import styles from './table-view.module.css'

interface Props {
  readonly table: BlockOf<'table'>
  /** The rows drawn, from and up to. */
  readonly from: number
  readonly to: number
}

/** A table, or a part of a long one; wide ones are scrolled inside themselves. */
export function TableView({ table, from, to }: Props) {
  const isWhole = from === 0 && to === table.rows.length
  const offsets = rowOffsets(table)
  const widths = useMemo(() => (isWhole ? undefined : columnWidths(table)), [table, isWhole])
  const [frame, isWide] = useOverflow()
  return (
    <div
      ref={frame}
      className={classes(styles.frame, from > 0 && styles.continued)}
      {...(isWide && { role: 'region', 'aria-label': 'Wide table', tabIndex: 0 })}
    >
      <table
        className={classes(styles.table, isLetterhead(table) && styles.letterhead, widths !== undefined && styles.fixed)}
        style={widths === undefined ? undefined : { inlineSize: `${widths.reduce((sum, width) => sum + width, 0)}ch` }}
        dir={table.direction}
      >
        {widths !== undefined && (
          <colgroup>
            {widths.map((width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <col key={column} style={{ inlineSize: `${width}ch` }} />
            ))}
          </colgroup>
        )}
        <tbody>
          {table.rows.slice(from, to).map((row, at) => (
            <Row key={offsets[from + at]} row={row} block={table.locator.block} offset={offsets[from + at] ?? 0} left={to - from - at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: readonly Cell[]
  readonly block: number
  readonly offset: number
  /** Rows of this part from this one on: no cell reaches further. */
  readonly left: number
}

function Row({ row, block, offset, left }: RowProps) {
  let at = offset
  return (
    <tr>
      {row.map((cell) => {
        const Tag = cell.header ? 'th' : 'td'
        const start = at
        const paragraphs = cell.content.map((paragraph) => {
          const begin = at
          at += inlineText(paragraph.inlines).length + 1
          return (
            <p key={begin} dir="auto" data-style={paragraph.style}>
              <Runs inlines={paragraph.inlines} block={block} offset={begin} />
            </p>
          )
        })
        if (cell.content.length === 0) at++
        return (
          <Tag key={start} colSpan={cell.colSpan} rowSpan={cell.rowSpan === undefined ? undefined : Math.min(cell.rowSpan, left)}>
            {paragraphs}
          </Tag>
        )
      })}
    </tr>
  )
}

/** Whether what an element holds is wider than it, so that it must be reachable by keyboard to be scrolled. */
function useOverflow() {
  const ref = useRef<HTMLDivElement>(null)
  const [isWide, setIsWide] = useState(false)
  // Measures the page, which is outside React.
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, isWide] as const
}
