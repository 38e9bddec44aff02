import type { PageStyles } from './page-styles.ts'
import { points } from './set-paragraph.ts'

/** A line along one side of a cell. */
export interface CellLine {
  readonly width: number
  readonly colour: string
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double'
}

/** A cell that says where it ends, as rich text and Word's binary files have them. Lengths are points. */
export interface EdgeCell {
  readonly right: number
  /** Joined with the one before it, or with the one above it. */
  readonly across?: 'start' | 'continue' | undefined
  readonly down?: 'start' | 'continue' | undefined
  readonly ground?: string | undefined
  readonly middle?: 'middle' | 'bottom' | undefined
  readonly lines?: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: CellLine | undefined } | undefined
  readonly html: string
}

export interface EdgeRow {
  readonly left: number
  readonly isRightToLeft?: boolean
  /** Where its table stands between the margins; at their start when nothing is said. */
  readonly align?: 'center' | 'end' | undefined
  readonly cells: readonly EdgeCell[]
}

/** Edges closer than this, in points, are one: programs round them differently in every row. */
const sameEdge = 3
const mostColumns = 200

interface PlacedCell extends EdgeCell {
  colSpan: number
  rowSpan: number
  html: string
}

/**
 * Rows as one table. Its columns are the edges of all rows:
 *
 *     │ a   │ b   │ c │        edges 0 1 2 3:  a, b, c have one column each,
 *     │ d         │ e │                        d has two.
 */
export function edgeTableHtml(rows: readonly EdgeRow[], styles: PageStyles): string {
  const edges = columnEdges(rows)
  const columnAt = (edge: number): number => {
    const after = edges.findIndex((each) => each > edge + sameEdge)
    return (after < 0 ? edges.length : after) - 1
  }
  const open = new Map<number, PlacedCell>()
  const placed = rows.map((row) => placedRow(row, columnAt, open))
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col${styles.attribute(`width:${points(width)}`)}>`).join('')
  const body = placed.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, styles)).join('')}</tr>`).join('')
  const indent = startOf(rows[0]?.align, edges[0] ?? 0, whole)
  const direction = rows[0]?.isRightToLeft === true ? ' dir="rtl"' : ''
  return `<table${styles.attribute(`width:${points(whole)};${indent}`, 'set')}${direction}><colgroup>${columns}</colgroup><tbody>${body}</tbody></table>`
}

/** Where a table begins. One that is centred may be wider than the room between the margins. */
function startOf(align: EdgeRow['align'], left: number, whole: number): string {
  if (align !== undefined) return `margin-inline-start:calc((100% - ${points(whole)})${align === 'center' ? ' / 2' : ''});`
  return Math.abs(left) > sameEdge ? `margin-inline-start:${points(Math.max(-36, left))};` : ''
}

function columnEdges(rows: readonly EdgeRow[]): readonly number[] {
  const all = [...new Set(rows.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]))].sort((one, other) => one - other)
  const edges: number[] = []
  for (const edge of all) if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) edges.push(edge)
  return edges.slice(0, mostColumns)
}

function placedRow({ left, cells }: EdgeRow, columnAt: (edge: number) => number, open: Map<number, PlacedCell>): readonly PlacedCell[] {
  const row: PlacedCell[] = []
  let from = left
  const skipped = columnAt(left)
  if (skipped > 0) row.push({ right: left, html: '', colSpan: skipped, rowSpan: 1 })
  for (const cell of cells) {
    const column = columnAt(from)
    const colSpan = Math.max(1, columnAt(cell.right) - column)
    from = Math.max(from, cell.right)
    const above = cell.down === 'continue' ? open.get(column) : undefined
    const before = cell.across === 'continue' ? row.at(-1) : undefined
    if (above !== undefined) {
      above.rowSpan++
      above.html += cell.html
    } else if (before !== undefined) {
      before.colSpan += colSpan
      before.html += cell.html
    } else {
      const added = { ...cell, colSpan, rowSpan: 1 }
      row.push(added)
      if (cell.down === 'start') open.set(column, added)
      else open.delete(column)
    }
  }
  return row
}

function cellHtml({ colSpan, rowSpan, html, ground, middle, lines }: PlacedCell, styles: PageStyles): string {
  const sides = (['top', 'right', 'bottom', 'left'] as const)
    .map((side) => {
      const line = lines?.[side]
      return line === undefined ? '' : `border-${side}:${points(Math.max(0.5, line.width))} ${line.style} ${line.colour};`
    })
    .join('')
  const style = `${sides}${ground === undefined ? '' : `background-color:${ground};`}${middle === undefined ? '' : `vertical-align:${middle};`}`
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  return `<td${spans}${styles.attribute(style)}>${html}</td>`
}
