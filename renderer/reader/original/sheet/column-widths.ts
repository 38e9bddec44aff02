import { lineOf, type Sheet } from './sheets.ts'

const narrowest = 72
const widest = 330
const sampledLines = 300
/** About how wide a letter is, how much wider a capital or an ideograph, and the room beside the words of a cell, in CSS pixels. */
const letter = 7.2
const capital = 2
const ideograph = 6
const besideWords = 18
/** A workbook may claim 16,384 columns; what was read of it has those in which something stands. */
const mostColumns = 16_384

/** The width of each column of a sheet in CSS pixels, by what stands in its first lines. There is one for every column. */
export function columnWidths(sheet: Sheet): readonly number[] {
  const widths: number[] = Array.from({ length: Math.min(mostColumns, columnCount(sheet)) }, () => narrowest)
  for (let at = 0; at < Math.min(sheet.lines, sampledLines); at++) {
    const line = lineOf(sheet, at)
    if (line?.kind !== 'row') continue
    for (const [column, { text, columns }] of line.cells) {
      const known = widths[column]
      if (known === undefined || columns > 1) continue
      const longest = Math.max(...text.split('\n').map(widthOf))
      widths[column] = Math.max(known, Math.min(widest, Math.round(longest + besideWords)))
    }
  }
  return widths
}

/** About how wide a line of text is. */
function widthOf(line: string): number {
  if (line.length * letter > widest) return widest
  let width = line.length * letter
  for (const _ of line.matchAll(/\p{Lu}/gu)) width += capital
  for (const _ of line.matchAll(/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/gu)) width += ideograph
  return width
}

/** Columns up to the last in which something stands, counted without looking into cells. */
function columnCount({ parts }: Sheet): number {
  let most = 1
  for (const part of parts) {
    if (part.kind === 'cell') most = Math.max(most, part.column + 1)
    if (part.kind !== 'table') continue
    for (const row of part.block.rows) {
      let columns = part.column
      for (const { colSpan = 1 } of row) columns += colSpan
      most = Math.max(most, columns)
    }
  }
  return most
}
