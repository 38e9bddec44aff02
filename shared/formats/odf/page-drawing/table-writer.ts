import { points } from '../../original/set-paragraph.ts'
import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { lengthOf } from './lengths.ts'
import type { OdtPage } from './odt-page.ts'

const mostColumns = 200
const mostRows = 5_000
/** Copies of one row or cell that are drawn, whatever the file claims. */
const mostCopies = 50

/** A table with its columns, joined cells, borders and grounds (ODF 1.3 part 3, 9). */
export function tableHtml(table: XmlElement, page: OdtPage): string {
  const style = attribute(table, 'table:style-name')
  const columns = columnsOf(table).slice(0, mostColumns)
  const widths = columns.map((name) => lengthOf(page.looks.stated('table-column', name, 'table-column', 'style:column-width')))
  const isSized = widths.length > 0 && widths.every((width) => width !== undefined)
  const group = isSized
    ? `<colgroup>${widths.map((width) => `<col${page.classes.attribute(`width:${points(width ?? 0)};`)}>`).join('')}</colgroup>`
    : ''
  const rows = [...rowsOf(table, false)].slice(0, mostRows).map(({ row, isHeader }) => rowHtml(row, isHeader, page))
  return `<table${page.looks.attribute('table', style, undefined, ...(isSized ? ['set'] : []))}>${group}<tbody>${rows.join('')}</tbody></table>`
}

function rowHtml(row: XmlElement, isHeader: boolean, page: OdtPage): string {
  const cells = elements(row).map((cell) => {
    if (cell.name !== 'table-cell' || !page.room.take(2, 40)) return ''
    const inner = page.inside(cell)
    const copies = Math.min(inner === '' ? mostCopies : 1_000, number(cell, 'number-columns-repeated'))
    const columns = Math.min(1_000, number(cell, 'number-columns-spanned'))
    const rows = Math.min(1_000, number(cell, 'number-rows-spanned'))
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
    const name = isHeader ? 'th' : 'td'
    const html = `<${name}${spans}${page.looks.attribute('table-cell', attribute(cell, 'table:style-name'))}>${inner}</${name}>`
    return copies > 1 && page.room.take(copies, html.length * copies) ? html.repeat(copies) : html
  })
  const html = `<tr>${cells.join('')}</tr>`
  const copies = Math.min(mostCopies, number(row, 'number-rows-repeated'))
  return copies > 1 && page.room.take(copies * 2, html.length * copies) ? html.repeat(copies) : html
}

function columnsOf(parent: XmlElement): readonly (string | undefined)[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'table-columns' || element.name === 'table-header-columns' || element.name === 'table-column-group')
      return columnsOf(element)
    if (element.name !== 'table-column') return []
    const copies = Math.min(mostColumns, number(element, 'number-columns-repeated'))
    return Array.from({ length: copies }, () => attribute(element, 'table:style-name'))
  })
}

function* rowsOf(parent: XmlElement, isHeader: boolean): Generator<{ readonly row: XmlElement; readonly isHeader: boolean }> {
  for (const element of elements(parent)) {
    if (element.name === 'table-row') yield { row: element, isHeader }
    else if (element.name === 'table-header-rows') yield* rowsOf(element, true)
    else if (element.name === 'table-rows' || element.name === 'table-row-group') yield* rowsOf(element, isHeader)
  }
}

function number(element: XmlElement, name: string): number {
  const value = Number.parseInt(attribute(element, `table:${name}`) ?? '1', 10)
  return Number.isFinite(value) ? Math.max(1, value) : 1
}
