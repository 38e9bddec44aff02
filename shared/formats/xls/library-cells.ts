import type { CellObject, DenseWorkSheet } from '@e965/xlsx'
import { linkOfFormula, type ShownCell } from '../xlsx/cell-reader.ts'
import { shownNumber } from '../xlsx/cell-styles.ts'
import { errorText } from './error-text.ts'

/** One row of a sheet: its 0-based number, and what its cells show by column. */
export interface ShownRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, ShownCell>
}

/** The rows of a sheet that show something, from top to bottom. What a sheet declares of its size does not count. */
export function shownRows(sheet: DenseWorkSheet, startsIn1904: boolean): readonly ShownRow[] {
  const rows: ShownRow[] = []
  // `forEach` passes over the rows and cells that are not there.
  sheet['!data']?.forEach((data, row) => {
    const cells = new Map<number, ShownCell>()
    data?.forEach((cell, column) => {
      const shown = cell === undefined ? undefined : shownCell(cell, startsIn1904)
      if (shown !== undefined) cells.set(column, shown)
    })
    if (cells.size > 0) rows.push({ row, cells })
  })
  return rows
}

/** What the library calls the built-in short date, whose years have four digits in Excel. */
const shortDate = 'm/d/yy'
const shortDateFormat = 14

function shownCell(cell: CellObject, startsIn1904: boolean): ShownCell | undefined {
  const text = shownText(cell, startsIn1904)
  if (text.trim() === '') return undefined
  const href = cell.l?.Target ?? (cell.f === undefined ? undefined : linkOfFormula(cell.f))
  return { text, isBold: false, isValue: cell.t !== 's', ...(href !== undefined && href !== '' && { href }) }
}

function shownText({ t, v, w, z }: CellObject, startsIn1904: boolean): string {
  switch (t) {
    case 'n':
      return typeof v === 'number' ? shownNumber(v, z === shortDate ? shortDateFormat : (z ?? 'General'), startsIn1904) : ''
    case 'b':
      return v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return w ?? errorText(Number(v))
    case 'd':
      return v instanceof Date ? v.toISOString() : ''
    case 's':
      return typeof v === 'string' ? v : ''
    default:
      return ''
  }
}
