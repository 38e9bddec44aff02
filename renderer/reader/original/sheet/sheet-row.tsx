import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'
import { classes, count } from '../../../ui/index.ts'
import type { GridCell } from './place-cells.ts'
import styles from './sheet-view.module.css'
import type { SheetLine } from './sheets.ts'

/** The columns in view, with the tracks of a row's grid: its number, the room of the columns before, and they. */
export interface DrawnColumns {
  readonly first: number
  readonly last: number
  readonly template: string
}

interface Props {
  readonly line: SheetLine
  readonly terms: readonly MatchTerm[]
  readonly drawn: DrawnColumns
  /** Index in its row of the cell one stands on. */
  readonly now: number | undefined
  /** Among all rows of the table, its head's included, from 1. */
  readonly position: number
  readonly isHeading?: boolean
  readonly measure?: (element: HTMLElement | null) => void
  readonly index?: number
  readonly start?: number
}

/** A row of a sheet, or the note that rows without anything in them are left out. */
export function SheetRow({ line, terms, drawn, now, position, isHeading = false, measure, index, start }: Props) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={position}
      className={classes(isHeading ? styles.heading : styles.row)}
      style={{ gridTemplateColumns: drawn.template, ...(start !== undefined && { transform: `translateY(${start}px)` }) }}
    >
      {line.kind === 'gap' ? (
        <>
          <th scope="row" aria-label="Rows left out">
            ⋮
          </th>
          <td className={styles.gap}>
            Rows {count(line.from + 1)} to {count(line.to + 1)} are empty
          </td>
        </>
      ) : (
        <>
          <th scope="row">{line.row + 1}</th>
          {cellsIn(line.cells, drawn).map(({ column, span, cell }) => (
            <td
              key={column}
              dir="auto"
              aria-colindex={column + 2}
              aria-colspan={span > 1 ? span : undefined}
              data-number={cell?.isNumber || undefined}
              data-head={cell?.isHead || cell?.isBold || undefined}
              data-open={cell?.isOpen || undefined}
              data-now={(now !== undefined && cell?.index === now) || undefined}
              style={{ gridColumn: `${column - drawn.first + 3} / span ${span}` }}
            >
              {cell !== undefined && <Marked text={cell.text} terms={terms} />}
            </td>
          ))}
        </>
      )}
    </tr>
  )
}

interface Placed {
  readonly column: number
  readonly span: number
  readonly cell: GridCell | undefined
}

/** Columns back in which a merged cell may begin that reaches into view. */
const furthestBack = 64

/** What stands in the columns in view; of a merged cell that begins before them, the rest. */
function cellsIn(cells: ReadonlyMap<number, GridCell>, { first, last }: DrawnColumns): readonly Placed[] {
  const found: Placed[] = []
  let column = first
  for (let before = first - 1; before >= Math.max(0, first - furthestBack); before--) {
    const cell = cells.get(before)
    if (cell === undefined) continue
    const span = Math.min(before + cell.columns, last + 1) - first
    if (span > 0) {
      found.push({ column, span, cell })
      column += span
    }
    break
  }
  while (column <= last) {
    const cell = cells.get(column)
    const span = Math.min(cell?.columns ?? 1, last - column + 1)
    found.push({ column, span, cell })
    column += span
  }
  return found
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly MatchTerm[] }) {
  const ranges = terms.length === 0 ? [] : matchRanges(text, terms)
  if (ranges.length === 0) return text
  return ranges.map(([start, end], at) => (
    <span key={start}>
      {text.slice(ranges[at - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
      {at === ranges.length - 1 && text.slice(end)}
    </span>
  ))
}
