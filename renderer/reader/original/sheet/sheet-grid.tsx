import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { columnWidths } from './column-widths.ts'
import { type DrawnColumns, SheetRow } from './sheet-row.tsx'
import styles from './sheet-view.module.css'
import { columnLetters, lineOf, type Sheet } from './sheets.ts'

interface Props {
  readonly scroller: RefObject<HTMLElement | null>
  readonly sheet: Sheet
  readonly terms: readonly MatchTerm[]
  /** Goes from one place found to the next. */
  readonly onStep: (by: 1 | -1) => void
  /** The cell to stand on. */
  readonly place?: { readonly line: number; readonly index?: number }
}

const lineHeight = 27
const numberWidth = 56
/** Left in view above a place that was gone to. */
const linesAbove = 3

/** The cells of a sheet that are in view; column letters, row numbers and a first row of headings stay there. */
export function SheetGrid({ scroller, sheet, terms, onStep, place }: Props) {
  const widths = useMemo(() => columnWidths(sheet), [sheet])
  const heading = useMemo(() => headingOf(sheet), [sheet])
  const skipped = heading === undefined ? 0 : 1
  const lines = useVirtualizer({
    count: sheet.lines - skipped,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    useFlushSync: false,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => widths[column] ?? 0,
    overscan: 3,
    useFlushSync: false,
  })
  const shown = columns.getVirtualItems()
  const drawn: DrawnColumns = {
    first: shown[0]?.index ?? 0,
    last: shown.at(-1)?.index ?? 0,
    template: `${numberWidth}px ${shown[0]?.start ?? 0}px ${shown.map(({ size }) => `${size}px`).join(' ')}`,
  }
  const inlineSize = numberWidth + columns.getTotalSize()

  // Goes to the place asked for; scrolling is outside React.
  const { line, index } = place ?? {}
  useEffect(() => {
    if (line === undefined) return
    const column = columnOf(sheet, line, index)
    lines.scrollToIndex(Math.max(0, line - skipped - linesAbove), { align: 'start' })
    if (column !== undefined) columns.scrollToIndex(column, { align: 'auto' })
  }, [line, index, sheet, skipped, lines, columns])

  const row = { terms, drawn, now: index }
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={`Cells of ${sheet.name === '' ? 'the sheet' : sheet.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={(event) => event.key === 'Enter' && event.target === scroller.current && onStep(event.shiftKey ? -1 : 1)}
    >
      <table
        aria-label={sheet.name === '' ? 'Sheet' : sheet.name}
        aria-rowcount={sheet.lines + 1}
        aria-colcount={widths.length + 1}
        className={styles.grid}
        style={{ inlineSize }}
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1} style={{ gridTemplateColumns: drawn.template }}>
            <th scope="col" className={styles.corner} aria-label="Row" />
            {shown.map(({ index: column }) => (
              <th key={column} scope="col" aria-colindex={column + 2} style={{ gridColumn: column - drawn.first + 3 }}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
          {heading !== undefined && <SheetRow {...row} now={line === 0 ? index : undefined} line={heading} position={2} isHeading />}
        </thead>
        <tbody style={{ blockSize: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ key, index: at, start }) => {
            const drawnLine = lineOf(sheet, at + skipped)
            return (
              drawnLine !== undefined && (
                <SheetRow
                  key={key}
                  {...row}
                  now={line === at + skipped ? index : undefined}
                  line={drawnLine}
                  position={at + skipped + 2}
                  measure={lines.measureElement}
                  index={at}
                  start={start}
                />
              )
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The first row where it heads the columns below: it stays in view with their letters. */
function headingOf(sheet: Sheet) {
  const first = sheet.lines > 2 ? lineOf(sheet, 0) : undefined
  if (first?.kind !== 'row' || first.cells.size < 2) return undefined
  return [...first.cells.values()].every(({ isHead, isOpen }) => isHead && !isOpen) ? first : undefined
}

function columnOf(sheet: Sheet, line: number, index: number | undefined): number | undefined {
  const found = lineOf(sheet, line)
  if (found?.kind !== 'row' || index === undefined) return undefined
  return [...found.cells].find(([, cell]) => cell.index === index)?.[0]
}
