import { type Block, type Cell, cellText, type Inline, inlineText } from '../../../../shared/contracts/blocks.ts'

export type TableBlock = Extract<Block, { type: 'table' }>

/** What stands in a column of a row. */
export interface GridCell {
  readonly text: string
  /** Columns it covers from its own. */
  readonly columns: number
  /** It goes on in the row below. */
  readonly isOpen: boolean
  readonly isHead: boolean
  readonly isBold: boolean
  /** A number, amount or date: set to the end of its column, as spreadsheets do. */
  readonly isNumber: boolean
  /** Index in its row as it was read; absent where a cell of a row above covers the place. */
  readonly index?: number
}

const placed = new WeakMap<TableBlock, ReadonlyArray<ReadonlyMap<number, GridCell>>>()

/**
 * The rows of a table with their cells under their columns; `first` is the column it begins in. Read tables leave out
 * what a merged cell covers, so each cell goes to the next column that is free:
 *
 *   [a ×2 rows][b]        A  B
 *   [c]               →   a  b
 *                         ┆  c
 */
export function placeRows(table: TableBlock, first: number): ReadonlyArray<ReadonlyMap<number, GridCell>> {
  const known = placed.get(table)
  if (known !== undefined) return known
  /** By column: the cell from above, and how many rows it still covers. */
  let covering = new Map<number, { readonly cell: GridCell; readonly rows: number }>()
  const rows = table.rows.map((cells) => {
    const row = new Map<number, GridCell>()
    const below = new Map<number, { readonly cell: GridCell; readonly rows: number }>()
    const covered = new Set<number>()
    for (const [column, { cell, rows: left }] of covering) {
      row.set(column, { ...cell, text: '', isOpen: left > 1 })
      for (let at = column; at < column + cell.columns; at++) covered.add(at)
      if (left > 1) below.set(column, { cell, rows: left - 1 })
    }
    let column = first
    for (const [index, cell] of cells.entries()) {
      while (covered.has(column)) column++
      const { colSpan = 1, rowSpan = 1 } = cell
      const grid = gridCell(cell)
      if (grid.text !== '' || colSpan > 1 || rowSpan > 1) row.set(column, { ...grid, index })
      if (rowSpan > 1) below.set(column, { cell: grid, rows: rowSpan - 1 })
      column += colSpan
    }
    covering = below
    return row
  })
  placed.set(table, rows)
  return rows
}

function gridCell(cell: Cell): GridCell {
  const text = cellText(cell)
  return {
    text,
    columns: cell.colSpan ?? 1,
    isOpen: (cell.rowSpan ?? 1) > 1,
    isHead: cell.header === true,
    isBold: isBold(cell.content.flatMap(({ inlines }) => inlines)),
    isNumber: numberLike.test(text),
  }
}

/** A cell that stands alone in its stretch of the sheet. */
export function soleCell(inlines: readonly Inline[]): GridCell {
  const text = inlineText(inlines)
  return { text, columns: 1, isOpen: false, isHead: false, isBold: isBold(inlines), isNumber: numberLike.test(text), index: 0 }
}

const isBold = (inlines: readonly Inline[]): boolean => inlines.length > 0 && inlines.every(({ bold }) => bold === true)

/** Digits with what is written around and between them: signs, currencies, separators, percent, the parts of dates and times. */
const numberLike = /^\s*[-+−–(]?\s?(?:\p{Sc}|[A-Z]{3}\s)?\s?\d[\d.,'’\s\u00a0\u202f/:-]*(?:[eE][-+]?\d+)?\s?(?:%|\p{Sc}|[AP]M)?\)?\s*$/u
