import type { Cell, CellParagraph } from '../../contracts/blocks.ts'
import { attribute, elements, type XmlElement } from '../xml/xml-tree.ts'

const maxSpan = 1_000
/** Copies of one row or cell that are drawn, whatever the file claims: 16 million rows take a dozen bytes. */
const maxCopies = 100
/** Cells of one table. */
const maxCells = 50_000

/**
 * The rows of a `table:table` (ODF 1.3 part 3, 9). Cells covered by a joined one are left out; rows and cells that stand
 * for many are repeated while they hold something.
 */
export function readTable(table: XmlElement, readCell: (cell: XmlElement) => readonly CellParagraph[]): ReadonlyArray<readonly Cell[]> {
  const rows: Array<readonly Cell[]> = []
  let cellCount = 0
  for (const { row, isHeader } of rowsOf(table, false)) {
    const cells: Cell[] = []
    for (const element of elements(row)) {
      if (element.name !== 'table-cell') continue
      const cell = cellOf(element, readCell(element), isHeader)
      const copies =
        cell.content.length === 0
          ? number(element, 'number-columns-repeated', maxCopies)
          : Math.min(maxCopies, number(element, 'number-columns-repeated', maxSpan))
      for (let copy = 0; copy < copies && cellCount < maxCells; copy++, cellCount++) cells.push(cell)
    }
    const isBlank = cells.every(({ content }) => content.length === 0)
    const copies = isBlank ? 1 : number(row, 'number-rows-repeated', maxCopies)
    for (let copy = 0; copy < copies && cellCount <= maxCells; copy++, cellCount += cells.length) rows.push(cells)
  }
  return rows
}

function* rowsOf(parent: XmlElement, isHeader: boolean): Generator<{ readonly row: XmlElement; readonly isHeader: boolean }> {
  for (const element of elements(parent)) {
    if (element.name === 'table-row') yield { row: element, isHeader }
    else if (element.name === 'table-header-rows') yield* rowsOf(element, true)
    else if (element.name === 'table-rows' || element.name === 'table-row-group') yield* rowsOf(element, isHeader)
  }
}

function cellOf(element: XmlElement, content: readonly CellParagraph[], isHeader: boolean): Cell {
  const colSpan = number(element, 'number-columns-spanned', maxSpan)
  const rowSpan = number(element, 'number-rows-spanned', maxSpan)
  return { content, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }), ...(isHeader && { header: true }) }
}

function number(element: XmlElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, `table:${name}`) ?? '1', 10)
  return Number.isFinite(value) ? Math.min(most, Math.max(1, value)) : 1
}
