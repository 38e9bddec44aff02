import { type Block, type Cell, cellText } from '../../../../shared/contracts/blocks.ts'

/** A row of a sheet under its number, its cells under their columns, both counted from 0. */
export interface SheetRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, string>
  /** The block it stands in. */
  readonly block: number
}

/** A sheet of a workbook as a grid. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly columns: number
  /** Width of each column in characters. */
  readonly widths: readonly number[]
}

/** The sheets of a workbook, in its order, with their cells where the workbook has them. */
export function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  const tables = new Map<string, SheetRow[]>()
  let name = ''
  for (const block of blocks) {
    if (block.type === 'break' && block.of === 'sheet') name = block.label
    if (block.type !== 'table') continue
    const sheet = block.locator.sheet ?? name
    const rows = tables.get(sheet) ?? []
    tables.set(sheet, rows)
    const origin = originOf(block.locator.cells)
    // Tables that do not say where they stand follow each other.
    const first = origin?.row ?? (rows.at(-1)?.row ?? -1) + 1
    for (const [at, cells] of block.rows.entries()) {
      rows.push({ row: first + at, cells: placed(cells, origin?.column ?? 0), block: block.locator.block })
    }
  }
  return [...tables].map(([sheet, rows]) => ({ name: sheet, rows, ...shapeOf(rows) }))
}

function placed(cells: readonly Cell[], first: number): ReadonlyMap<number, string> {
  const columns = new Map<number, string>()
  let column = first
  for (const cell of cells) {
    const text = cellText(cell)
    if (text !== '') columns.set(column, text)
    column += cell.colSpan ?? 1
  }
  return columns
}

const narrowest = 9
const widest = 44
const sampledRows = 300

function shapeOf(rows: readonly SheetRow[]): Pick<Sheet, 'columns' | 'widths'> {
  const columns = rows.reduce((most, { cells }) => [...cells.keys()].reduce((max, column) => Math.max(max, column + 1), most), 1)
  const widths = Array.from({ length: columns }, () => narrowest)
  for (const { cells } of rows.slice(0, sampledRows)) {
    for (const [column, text] of cells) {
      const line = Math.max(...text.split('\n').map(({ length }) => length))
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, line + 3))
    }
  }
  return { columns, widths }
}

/** Row and column, counted from 0, of the first cell of a range in A1 notation. */
function originOf(cells: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(cells ?? '') ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** The letters over a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
