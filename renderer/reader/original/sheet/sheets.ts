import type { Block } from '../../../../shared/contracts/blocks.ts'
import { type GridCell, placeRows, soleCell, type TableBlock } from './place-cells.ts'

/** A line of a sheet as it is drawn: a row under its number, counted from 0, or blank rows of which only the fact is drawn. */
export type SheetLine =
  | { readonly kind: 'row'; readonly row: number; readonly cells: ReadonlyMap<number, GridCell> }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** Lines of a sheet that are made alike. */
type Part = { readonly firstLine: number; readonly lines: number; readonly row: number } & (
  | { readonly kind: 'table'; readonly block: TableBlock; readonly column: number }
  | { readonly kind: 'cell'; readonly block: Extract<Block, { type: 'paragraph' }>; readonly column: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'gap'; readonly rows: number }
)

/** A sheet of a workbook. Nothing of its cells is looked at before they are drawn. */
export interface Sheet {
  readonly name: string
  readonly parts: readonly Part[]
  readonly lines: number
}

/** Blank rows that are drawn as such, so that the sheet looks as it does; of more only their number is said. */
const mostBlankRows = 20
const noCells: ReadonlyMap<number, GridCell> = new Map()

/** The sheets of a workbook, in its order. */
export function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  const sheets = new Map<string, Part[]>()
  let name = ''
  for (const block of blocks) {
    if (block.type === 'break' && block.of === 'sheet') name = block.label
    const sheet = block.locator.sheet ?? name
    const parts = sheets.get(sheet) ?? []
    const origin = originOf(block.locator.cells)
    if (block.type === 'table') {
      // Tables that do not say where they stand follow each other.
      const row = origin?.row ?? nextRow(parts)
      addBlanks(parts, row)
      parts.push({ kind: 'table', firstLine: linesOf(parts), lines: block.rows.length, row, block, column: origin?.column ?? 0 })
    } else if (block.type === 'paragraph' && origin !== undefined) {
      addBlanks(parts, origin.row)
      parts.push({ kind: 'cell', firstLine: linesOf(parts), lines: 1, row: origin.row, block, column: origin.column })
    }
    if (parts.length > 0) sheets.set(sheet, parts)
  }
  return [...sheets].map(([sheet, parts]) => ({ name: sheet, parts, lines: linesOf(parts) }))
}

const linesOf = (parts: readonly Part[]): number => {
  const last = parts.at(-1)
  return last === undefined ? 0 : last.firstLine + last.lines
}

function nextRow(parts: readonly Part[]): number {
  const last = parts.at(-1)
  return last === undefined ? 0 : last.row + (last.kind === 'gap' ? last.rows : last.lines)
}

/** The rows up to `row` in which nothing stands. */
function addBlanks(parts: Part[], row: number): void {
  const from = nextRow(parts)
  const rows = row - from
  if (rows <= 0) return
  const firstLine = linesOf(parts)
  parts.push(
    rows <= mostBlankRows ? { kind: 'blank', firstLine, lines: rows, row: from } : { kind: 'gap', firstLine, lines: 1, row: from, rows },
  )
}

/** One line of a sheet, counted from 0. */
export function lineOf(sheet: Sheet, line: number): SheetLine | undefined {
  const part = partOf(sheet, line)
  if (part === undefined) return undefined
  const at = line - part.firstLine
  switch (part.kind) {
    case 'gap':
      return { kind: 'gap', from: part.row, to: part.row + part.rows - 1 }
    case 'blank':
      return { kind: 'row', row: part.row + at, cells: noCells }
    case 'cell':
      return { kind: 'row', row: part.row, cells: new Map([[part.column, soleCell(part.block.inlines)]]) }
    case 'table':
      return { kind: 'row', row: part.row + at, cells: placeRows(part.block, part.column)[at] ?? noCells }
  }
}

function partOf({ parts }: Sheet, line: number): Part | undefined {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((parts[middle]?.firstLine ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return parts[low]
}

/** The sheet, and the line in it, on which a block's row stands; nothing for what is not in a sheet. */
export function placeOfBlock(
  sheets: readonly Sheet[],
  block: number,
  row = 0,
): { readonly sheet: number; readonly line: number } | undefined {
  for (const [sheet, { parts }] of sheets.entries()) {
    const part = parts.find((each) => (each.kind === 'table' || each.kind === 'cell') && each.block.locator.block === block)
    if (part !== undefined) return { sheet, line: part.firstLine + Math.min(row, part.lines - 1) }
  }
  return undefined
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
