/** A cell's place, 0-based. */
export interface CellPlace {
  readonly column: number
  readonly row: number
}

/** A rectangle of cells, both corners in it. */
export interface CellRange {
  readonly from: CellPlace
  readonly to: CellPlace
}

/** `XFD` and 1,048,576: the last column and row of a sheet (ECMA-376 part 1, 18.3.1). */
const maxColumns = 16_384
const maxRows = 1_048_576

/** `B7` → column 1, row 6; nothing for what is no cell of a sheet. Dollar signs are passed over. */
export function parseCell(text: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text) ?? []
  if (letters === undefined || digits === undefined) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column > maxColumns || row < 1 || row > maxRows ? undefined : { column: column - 1, row: row - 1 }
}

/** `A1:F12`, or one cell. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first] = text.split(':')
  const from = parseCell(first)
  const to = parseCell(last)
  if (from === undefined || to === undefined) return undefined
  return {
    from: { column: Math.min(from.column, to.column), row: Math.min(from.row, to.row) },
    to: { column: Math.max(from.column, to.column), row: Math.max(from.row, to.row) },
  }
}

/** The name of a cell: `B7`. */
export function cellName({ column, row }: CellPlace): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** `A1:F12`, or `A1` for a single cell. */
export const rangeName = ({ from, to }: CellRange): string =>
  from.column === to.column && from.row === to.row ? cellName(from) : `${cellName(from)}:${cellName(to)}`
