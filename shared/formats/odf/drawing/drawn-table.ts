import type { DrawnCell, DrawnTable, DrawnText } from '../../../contracts/drawing.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { drawnText, type TextSource } from './drawn-text.ts'
import { pointsOf } from './lengths.ts'
import { borderOf, type PaintSource, paintOf } from './paints.ts'
import { type ResolvedStyle, stacked } from './style-book.ts'

const mostCells = 5_000
const mostCopies = 100

/** A table of a slide (ODF 1.3 part 3, 9) over a box: its columns and rows as long as its styles say. */
export function drawnTable(
  table: XmlElement,
  at: { readonly paint: PaintSource; readonly text: TextSource; readonly width: number; readonly height: number },
): DrawnTable {
  const columns = columnsOf(table, at)
  const rows = [...rowsOf(table)]
  const looks = new TableLooks(table, at.paint, rows.length)
  let cells = 0
  return {
    columns,
    rows: rows.map((row, index) => {
      const style = at.paint.styles.style('table-row', attribute(row, 'table:style-name'))
      const height = pointsOf(style.get('table-row', 'style:row-height') ?? style.get('table-row', 'style:min-row-height'))
      const shown = elements(row).filter(({ name }) => name === 'table-cell')
      const room = Math.max(0, mostCells - cells)
      cells += shown.length
      return {
        height: height ?? at.height / Math.max(1, rows.length),
        cells: shown.slice(0, room).map((cell) => drawnCell(cell, { ...at, style: looks.of(cell, row, index) })),
      }
    }),
  }
}

function columnsOf(table: XmlElement, { paint, width }: { readonly paint: PaintSource; readonly width: number }): readonly number[] {
  const stated = [...columnElements(table)].flatMap((column) => {
    const copies = Math.min(mostCopies, Math.max(1, Number(attribute(column, 'table:number-columns-repeated') ?? 1) || 1))
    const length = pointsOf(
      paint.styles.style('table-column', attribute(column, 'table:style-name')).get('table-column', 'style:column-width'),
    )
    return Array.from({ length: copies }, () => length)
  })
  const known = stated.reduce<number>((sum, length) => sum + (length ?? 0), 0)
  const unknown = stated.filter((length) => length === undefined).length
  return stated.map((length) => length ?? Math.max(1, (width - known) / unknown))
}

function* columnElements(parent: XmlElement): Generator<XmlElement> {
  for (const each of elements(parent)) {
    if (each.name === 'table-column') yield each
    else if (/^table-(?:header-columns|columns|column-group)$/u.test(each.name)) yield* columnElements(each)
  }
}

function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const each of elements(parent)) {
    if (each.name === 'table-row') yield each
    else if (/^table-(?:header-rows|rows|row-group)$/u.test(each.name)) yield* rowsOf(each)
  }
}

/** The styles of the cells of a table: their own, their row's, and those of the table's template by their place (9.1.11). */
class TableLooks {
  private readonly paint: PaintSource
  private readonly template: XmlElement | undefined
  private readonly uses: (name: string) => boolean
  private readonly rowCount: number

  constructor(table: XmlElement, paint: PaintSource, rowCount: number) {
    this.paint = paint
    this.rowCount = rowCount
    this.template = paint.styles.other('table-template', attribute(table, 'table:template-name'))
    this.uses = (name) => attribute(table, `table:use-${name}-styles`) === 'true'
  }

  of(cell: XmlElement, row: XmlElement, index: number): ResolvedStyle {
    const own = attribute(cell, 'table:style-name') ?? attribute(row, 'table:default-cell-style-name')
    const names = [own, ...this.fromTemplate(index)]
    return stacked(names.flatMap((name) => (name === undefined ? [] : [this.paint.styles.style('table-cell', name)])))
  }

  private fromTemplate(index: number): readonly (string | undefined)[] {
    const part = (name: string): string | undefined => {
      const found = child(this.template, name)
      return found === undefined ? undefined : (attribute(found, 'text:style-name') ?? attribute(found, 'table:style-name'))
    }
    const isFirst = index === 0 && this.uses('first-row')
    const isLast = index === this.rowCount - 1 && this.uses('last-row')
    const banded = this.uses('banding-rows')
      ? part((index + (this.uses('first-row') ? 0 : 1)) % 2 === 0 ? 'even-rows' : 'odd-rows')
      : undefined
    return [isFirst ? part('first-row') : isLast ? part('last-row') : banded, part('body')]
  }
}

function drawnCell(
  cell: XmlElement,
  at: { readonly paint: PaintSource; readonly text: TextSource; readonly style: ResolvedStyle },
): DrawnCell {
  const { style, paint } = at
  const span = (name: string): number =>
    Math.min(mostCopies, Math.max(1, Number(attribute(cell, `table:number-${name}-spanned`) ?? 1) || 1))
  const [colSpan, rowSpan] = [span('columns'), span('rows')]
  const fill = paintOf(style, paint)
  const borders = bordersOf(style)
  return {
    text: drawnText(cell, { ...at.text, shape: style, outlineLevel: () => undefined }, [0, 0, 0, 0]) ?? blank,
    ...(colSpan > 1 && { colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(fill !== undefined && { fill }),
    ...(Object.keys(borders).length > 0 && { borders }),
  }
}

function bordersOf(style: ResolvedStyle): NonNullable<DrawnCell['borders']> {
  const side = (name: string) => borderOf(style.get('paragraph', `fo:border-${name}`) ?? style.get('paragraph', 'fo:border'))
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(side)
  return {
    ...(top !== undefined && { top }),
    ...(right !== undefined && { right }),
    ...(bottom !== undefined && { bottom }),
    ...(left !== undefined && { left }),
  }
}

const blank: DrawnText = { paragraphs: [], anchor: 'top', insets: [0, 0, 0, 0] }
