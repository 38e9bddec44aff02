import type { Cell, CellParagraph } from '../../contracts/blocks.ts'
import type { ReadParagraph } from './paragraph-reader.ts'
import type { RowShape } from './row-shape.ts'

/** A row as it is gathered from its paragraphs. */
export interface TableRow {
  readonly cells: ReadonlyArray<readonly ReadParagraph[]>
  readonly shape: RowShape
}

interface GrowingCell {
  readonly content: CellParagraph[]
  colSpan: number
  rowSpan: number
  readonly isHeader: boolean
}

/** Edges nearer to one another than this, in twentieths of a point, are one: rows drawn by hand miss each other by a hair. */
const sameEdge = 30

/**
 * The cells of a table's rows. Rows state the edges of their cells and no columns; those of all rows together are the
 * table's columns, and a cell spans the ones between its edges.
 */
export function tableCells(
  rows: readonly TableRow[],
  content: (paragraph: ReadParagraph) => CellParagraph | undefined,
): ReadonlyArray<ReadonlyArray<Cell>> {
  const columns = columnEdges(rows)
  const open = new Map<number, GrowingCell>()
  let isHead = true
  return rows
    .map(({ cells, shape }) => {
      isHead &&= shape.isHead
      const isShaped = shape.edges.length === cells.length + 1
      const edges = isShaped ? shape.edges.map((edge) => columnOf(columns, edge)) : cells.map((_cell, index) => index).concat(cells.length)
      const row: GrowingCell[] = []
      const skipped = isShaped ? (edges[0] ?? 0) : 0
      if (skipped > 0) row.push({ content: [], colSpan: skipped, rowSpan: 1, isHeader: false })
      for (const [index, paragraphs] of cells.entries()) {
        const column = edges[index] ?? index
        const colSpan = Math.max(1, (edges[index + 1] ?? column + 1) - column)
        const merge = isShaped ? shape.merges[index] : undefined
        const text = paragraphs.flatMap((paragraph) => content(paragraph) ?? [])
        const above = merge?.continuesAbove === true ? open.get(column) : undefined
        const left = merge?.continuesLeft === true ? row.at(-1) : undefined
        if (above !== undefined) {
          above.rowSpan++
          above.content.push(...text)
        } else if (left !== undefined) {
          left.content.push(...text)
          left.colSpan += colSpan
        } else {
          const cell = { content: text, colSpan, rowSpan: 1, isHeader: isHead }
          row.push(cell)
          if (merge?.startsDown === true) open.set(column, cell)
          else open.delete(column)
        }
      }
      return row
    })
    .map((row) => row.map(finished))
}

const finished = ({ content, colSpan, rowSpan, isHeader }: GrowingCell): Cell => ({
  content,
  ...(colSpan > 1 && { colSpan }),
  ...(rowSpan > 1 && { rowSpan }),
  ...(isHeader && { header: true }),
})

function columnEdges(rows: readonly TableRow[]): readonly number[] {
  const edges = [...new Set(rows.flatMap(({ cells, shape }) => (shape.edges.length === cells.length + 1 ? shape.edges : [])))].sort(
    (one, other) => one - other,
  )
  return edges.filter((edge, index) => edge - (edges[index - 1] ?? Number.NEGATIVE_INFINITY) > sameEdge)
}

/** The number of the column that begins at an edge: the last one not beyond it. */
function columnOf(columns: readonly number[], edge: number): number {
  let found = 0
  for (const [index, each] of columns.entries()) if (each <= edge) found = index
  return found
}
