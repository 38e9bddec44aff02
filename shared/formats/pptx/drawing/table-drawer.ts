import type { DrawnCell, DrawnLine, DrawnTable, Paint } from '../../../contracts/drawing.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import type { Surroundings } from './deck.ts'
import { flagOf, numberOf, pointsOf } from './measures.ts'
import { fillElement, lineOf, paintOf } from './paints.ts'
import { type CellPlace, TableStyle } from './table-style.ts'
import { drawParagraphs, drawText } from './text-drawer.ts'
import { overlaid } from './text-style.ts'
import { type LevelStyles, plainStyles } from './text-styles.ts'

/** Cells of one table that are drawn. */
const mostCells = 20_000
const usualMargins = { marT: 3.6, marR: 7.2, marB: 3.6, marL: 7.2 }

/** A table (`a:tbl`, ECMA-376 part 1, 21.1.3) in its own look over that of its style. */
export function drawTable(table: XmlElement, surroundings: Surroundings): DrawnTable {
  const columns = elements(child(table, 'tblGrid')).map((column) => Math.max(0, pointsOf(column, 'w') ?? 0))
  const rows = elements(table).filter(({ name }) => name === 'tr')
  const style = new TableStyle(child(table, 'tblPr'), surroundings)
  const plain = plainStyles(surroundings)
  let cells = 0
  return {
    columns,
    rows: rows.map((row, rowIndex) => ({
      height: Math.max(0, pointsOf(row, 'h') ?? 0),
      cells: elements(row)
        .filter(({ name }) => name === 'tc')
        .flatMap((cell, column): readonly DrawnCell[] => {
          if (flagOf(cell, 'hMerge') || flagOf(cell, 'vMerge') || ++cells > mostCells) return []
          const colSpan = span(cell, 'gridSpan', columns.length - column)
          const rowSpan = span(cell, 'rowSpan', rows.length - rowIndex)
          const place = { row: rowIndex, column, rows: rows.length, columns: columns.length, rowSpan, colSpan }
          return [drawCell(cell, place, { style, plain, surroundings })]
        }),
    })),
  }
}

const span = (cell: XmlElement, name: string, most: number): number => Math.max(1, Math.min(most, Math.trunc(numberOf(cell, name) ?? 1)))

function drawCell(
  cell: XmlElement,
  place: CellPlace & { readonly rowSpan: number; readonly colSpan: number },
  { style, plain, surroundings }: { readonly style: TableStyle; readonly plain: LevelStyles; readonly surroundings: Surroundings },
): DrawnCell {
  const properties = child(cell, 'tcPr')
  const look = style.of(place)
  const body = child(cell, 'txBody')
  const styles: LevelStyles = (level) => overlaid([plain(level), { run: look.run }])
  const margin = (name: keyof typeof usualMargins): number => pointsOf(properties, name) ?? usualMargins[name]
  const text = drawText(body, { surroundings, styles, properties: properties === undefined ? [] : [properties] })
  const stated = fillElement(properties)
  const fill: Paint | undefined = stated === undefined ? look.fill : paintOf(stated, surroundings.source)
  const border = (name: string, side: 'top' | 'right' | 'bottom' | 'left'): DrawnLine | undefined => {
    const line = child(properties, name)
    return fillElement(line) === undefined
      ? look.borders[side]
      : lineOf(line, undefined, [surroundings.source.palette, surroundings.source.palette])
  }
  const borders = { top: border('lnT', 'top'), right: border('lnR', 'right'), bottom: border('lnB', 'bottom'), left: border('lnL', 'left') }
  const shown = Object.entries(borders).filter(([, line]) => line !== undefined)
  return {
    text: {
      anchor: anchors[(properties === undefined ? undefined : attribute(properties, 'anchor')) ?? 't'] ?? 'top',
      ...(text?.vertical !== undefined && { vertical: text.vertical }),
      paragraphs: text?.paragraphs ?? drawParagraphs(body, { surroundings, styles }),
      insets: [margin('marT'), margin('marR'), margin('marB'), margin('marL')],
    },
    ...(place.colSpan > 1 && { colSpan: place.colSpan }),
    ...(place.rowSpan > 1 && { rowSpan: place.rowSpan }),
    ...(fill !== undefined && { fill }),
    ...(shown.length > 0 && { borders: Object.fromEntries(shown) }),
  }
}

const anchors: Readonly<Record<string, DrawnCell['text']['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom' }
