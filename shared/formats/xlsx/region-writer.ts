import type { Cell, Inline } from '../../contracts/blocks.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { ShownCell } from './cell-reader.ts'
import { type CellRange, rangeName } from './cell-reference.ts'

interface Row {
  readonly row: number
  readonly cells: ReadonlyMap<number, ShownCell>
}

/** Rows of one table block: a hit in it is found at a glance, and a sheet of a million rows is not one block. */
const maxRows = 200
const maxCells = 20_000
const maxCharacters = 200_000
/** Blank rows that part two tables; a single one is drawn within its table. */
const partingRows = 2
/** Columns up to which blank ones between are drawn; beyond, a sheet of scattered cells would be mostly blanks. */
const maxDrawnColumns = 64

/**
 * Cuts a sheet's rows into blocks: a stretch of rows is a table with its range of cells, a cell that stands alone a
 * paragraph. Rows are to be given from top to bottom.
 */
export class RegionWriter {
  private readonly into: DocumentBuilder
  private readonly sheet: string
  private readonly mergesByRow = new Map<number, readonly CellRange[]>()
  private readonly headings: readonly CellRange[]
  private rows: Row[] = []
  private cellCount = 0
  private characterCount = 0

  /** `headings` are rows that head the columns below, as far as the workbook says so. */
  constructor(at: {
    readonly into: DocumentBuilder
    readonly sheet: string
    readonly merges: readonly CellRange[]
    readonly headings: readonly CellRange[]
  }) {
    this.into = at.into
    this.sheet = at.sheet
    this.headings = at.headings
    for (const merge of at.merges) this.mergesByRow.set(merge.from.row, [...(this.mergesByRow.get(merge.from.row) ?? []), merge])
  }

  take(row: Row): void {
    if (row.cells.size === 0) return
    const last = this.rows.at(-1)
    const isApart = last !== undefined && (row.row - last.row > partingRows || row.row <= last.row)
    if (isApart || this.rows.length >= maxRows || this.cellCount >= maxCells || this.characterCount >= maxCharacters) this.flush()
    this.rows.push(row)
    this.cellCount += row.cells.size
    for (const { text } of row.cells.values()) this.characterCount += text.length
  }

  /** Adds the rows gathered so far as a block. */
  flush(): void {
    const [first] = this.rows
    const last = this.rows.at(-1)
    if (first === undefined || last === undefined) return
    const columns = usedColumns(this.rows)
    const range: CellRange = {
      from: { row: first.row, column: columns[0] ?? 0 },
      to: { row: last.row, column: columns.at(-1) ?? 0 },
    }
    const place = { sheet: this.sheet, cells: rangeName(range) }
    const [only] = first.cells.values()
    if (this.rows.length === 1 && first.cells.size === 1 && only !== undefined)
      this.into.add({ type: 'paragraph', inlines: [inlineOf(only)] }, place)
    else this.into.add({ type: 'table', rows: this.tableRows(range, columns) }, place)
    this.rows = []
    this.cellCount = 0
    this.characterCount = 0
  }

  private tableRows(range: CellRange, used: readonly number[]): ReadonlyArray<ReadonlyArray<Cell>> {
    const columns = drawnColumns(range, used)
    const byRow = new Map(this.rows.map((row) => [row.row, row.cells]))
    const hasBoldHead = this.firstRowIsHead()
    const rows: Cell[][] = []
    let open: readonly CellRange[] = []
    for (let row = range.from.row; row <= range.to.row; row++) {
      open = [...open.filter(({ to }) => to.row >= row), ...(this.mergesByRow.get(row) ?? [])]
      const shown = byRow.get(row) ?? new Map<number, ShownCell>()
      const end = Math.max(...shown.keys(), ...open.map(({ from }) => from.column))
      const cells: Cell[] = []
      for (const column of columns) {
        if (column > end) break
        const merge = open.find(({ from, to }) => from.column <= column && column <= to.column)
        const isCovered =
          merge !== undefined && (merge.from.row < row || (merge.from.column < column && columns.includes(merge.from.column)))
        if (isCovered) continue
        const spans = merge === undefined ? {} : spansOf(merge, { columns, lastRow: range.to.row })
        const isHead = (hasBoldHead && row === range.from.row) || this.headings.some((heading) => contains(heading, row, column))
        cells.push(cellOf(shown.get(column), { ...spans, ...(isHead && { header: true }) }))
      }
      rows.push(cells)
    }
    return rows
  }

  /** A first row of bold words over rows that are not: headings, though the workbook does not say so. */
  private firstRowIsHead(): boolean {
    const [first, second] = this.rows
    if (first === undefined || second === undefined || first.cells.size < 2) return false
    const isHead = ({ isBold, isValue }: ShownCell) => isBold && !isValue
    return [...first.cells.values()].every(isHead) && ![...second.cells.values()].every(isHead)
  }
}

const contains = ({ from, to }: CellRange, row: number, column: number): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column

const usedColumns = (rows: readonly Row[]): readonly number[] =>
  [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other)

/** All columns of the range while they are few, so that the table looks like the sheet; else those with something in them. */
function drawnColumns({ from, to }: CellRange, used: readonly number[]): readonly number[] {
  const width = to.column - from.column + 1
  return width <= maxDrawnColumns ? Array.from({ length: width }, (_, index) => from.column + index) : used
}

function spansOf(
  { from, to }: CellRange,
  at: { readonly columns: readonly number[]; readonly lastRow: number },
): Pick<Cell, 'colSpan' | 'rowSpan'> {
  const colSpan = at.columns.filter((column) => from.column <= column && column <= to.column).length
  const rowSpan = Math.min(to.row, at.lastRow) - from.row + 1
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

const cellOf = (cell: ShownCell | undefined, rest: Omit<Cell, 'content'>): Cell => ({
  content: cell === undefined ? [] : [{ inlines: [inlineOf(cell)] }],
  ...rest,
})

const inlineOf = ({ text, isBold, href }: ShownCell): Inline => ({
  text,
  ...(isBold && { bold: true }),
  ...(href !== undefined && { href }),
})
