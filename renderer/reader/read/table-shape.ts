import type { Cell } from '../../../shared/contracts/blocks.ts'
import { inlineText } from '../../../shared/contracts/blocks.ts'
import type { BlockOf } from './reading-rows.ts'

const known = new WeakMap<BlockOf<'table'>, readonly number[]>()

/** Where each row of a table begins in its block's text; places of hits count in that text. */
export function rowOffsets(table: BlockOf<'table'>): readonly number[] {
  const found = known.get(table)
  if (found !== undefined) return found
  const offsets: number[] = []
  let at = 0
  for (const row of table.rows) {
    offsets.push(at)
    at += row.reduce((length, cell) => length + cellLength(cell), Math.max(0, row.length - 1)) + 1
  }
  known.set(table, offsets)
  return offsets
}

/** Characters of a cell in its block's text: paragraphs are parted by one. */
const cellLength = ({ content }: Cell): number =>
  content.reduce((length, { inlines }) => length + inlineText(inlines).length, Math.max(0, content.length - 1))

/** The table's row in which a place of its block's text stands. */
export function rowAtOffset(table: BlockOf<'table'>, offset: number): number {
  const offsets = rowOffsets(table)
  let row = 0
  while (row + 1 < offsets.length && (offsets[row + 1] ?? 0) <= offset) row++
  return row
}

const widestColumn = 42
const narrowestColumn = 6
const sampledRows = 200

/** Widths in characters for a table drawn in several parts, so that their columns stand below each other. */
export function columnWidths({ rows }: BlockOf<'table'>): readonly number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, sampledRows)) {
    let column = 0
    for (const cell of row) {
      const span = cell.colSpan ?? 1
      if (span === 1) widths[column] = Math.max(widths[column] ?? narrowestColumn, Math.min(widestColumn, longestLine(cell)))
      column += span
    }
  }
  return Array.from(widths, (width) => width ?? narrowestColumn)
}

const longestLine = ({ content }: Cell) => Math.max(0, ...content.map(({ inlines }) => inlineText(inlines).length + 3))

const letterheadStyle = /^(?:TSBHeader|Docnumber|LSDeadline|LSApproval|LSFor|VenueDate)/
const letterheadWords = /TELECOMMUNICATION\s+STANDARDIZATION|TELECOMMUNICATION UNION|FOCUS GROUP ON|STUDY PERIOD|Original:\s*English/i

/** Whether this is the table an ITU paper begins with: body and symbol, question, source, title, contacts. */
export function isLetterhead({ rows, locator }: BlockOf<'table'>): boolean {
  if (locator.block > 12 || rows.length > 40) return false
  const paragraphs = rows.flatMap((row) => row.flatMap((cell) => cell.content))
  return paragraphs.some(({ style, inlines }) => letterheadStyle.test(style ?? '') || letterheadWords.test(inlineText(inlines)))
}
