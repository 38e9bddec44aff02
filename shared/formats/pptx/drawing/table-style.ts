import type { DrawnLine, Paint } from '../../../contracts/drawing.ts'
import { attribute, child, textOf, type XmlElement } from '../../xml/xml-tree.ts'
import { colourIn } from './colours.ts'
import type { Surroundings } from './deck.ts'
import { flagOf } from './measures.ts'
import { fillElement, lineOf, paintOf } from './paints.ts'
import { styledFill } from './shape-look.ts'
import type { RunStyle } from './text-style.ts'

/** Which cell of how large a table. */
export interface CellPlace {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** How a style wants a cell to look. */
interface CellLook {
  readonly fill: Paint | undefined
  readonly borders: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: DrawnLine | undefined }
  readonly run: RunStyle
}

/** Medium Style 2 – Accent 1: what a table has that is made and not styled, whether or not the file writes it down. */
const usualStyle = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'

/** The look that a table takes from a style of tables (`a:tblStyle`, ECMA-376 part 1, 20.1.4.2). */
export class TableStyle {
  private readonly properties: XmlElement | undefined
  private readonly style: XmlElement | undefined
  private readonly surroundings: Surroundings
  private readonly isUsual: boolean

  constructor(properties: XmlElement | undefined, surroundings: Surroundings) {
    this.properties = properties
    this.surroundings = surroundings
    const id = textOf(child(properties, 'tableStyleId')).trim()
    this.style = surroundings.deck.tableStyle(id)
    this.isUsual = this.style === undefined && id === usualStyle
  }

  /** The look of a cell: that of the whole table, over it its band, its column, and its row. */
  of(place: CellPlace): CellLook {
    if (this.isUsual) return this.usualLook(place)
    let fill: Paint | undefined
    let run: RunStyle = {}
    const borders: { [side in 'top' | 'right' | 'bottom' | 'left']?: DrawnLine | undefined } = {}
    for (const name of this.partsAt(place)) {
      const part = child(this.style, name)
      if (part === undefined) continue
      fill = this.fillOf(child(part, 'tcStyle')) ?? fill
      run = { ...run, ...this.runOf(child(part, 'tcTxStyle')) }
      for (const [side, line] of this.bordersOf(child(part, 'tcStyle', 'tcBdr'), name, place)) borders[side] = line
    }
    return { fill, run, borders }
  }

  private is(name: string): boolean {
    return flagOf(this.properties, name) === true
  }

  private partsAt({ row, column, rows, columns, rowSpan, colSpan }: CellPlace): readonly string[] {
    const [isFirstRow, isLastRow] = [this.is('firstRow') && row === 0, this.is('lastRow') && row + rowSpan === rows]
    const [isFirstColumn, isLastColumn] = [this.is('firstCol') && column === 0, this.is('lastCol') && column + colSpan === columns]
    const band = (index: number, hasHead: boolean): 1 | 2 => ((index - (hasHead ? 1 : 0)) % 2 === 0 ? 1 : 2)
    return [
      'wholeTbl',
      ...(this.is('bandCol') && !isFirstColumn && !isLastColumn ? [`band${band(column, this.is('firstCol'))}V`] : []),
      ...(this.is('bandRow') && !isFirstRow && !isLastRow ? [`band${band(row, this.is('firstRow'))}H`] : []),
      ...(isLastColumn ? ['lastCol'] : []),
      ...(isFirstColumn ? ['firstCol'] : []),
      ...(isLastRow ? ['lastRow'] : []),
      ...(isFirstRow ? ['firstRow'] : []),
    ]
  }

  private fillOf(cell: XmlElement | undefined): Paint | undefined {
    const stated = fillElement(child(cell, 'fill'))
    return stated === undefined ? styledFill(child(cell, 'fillRef'), this.surroundings) : paintOf(stated, this.surroundings.source)
  }

  private runOf(text: XmlElement | undefined): RunStyle {
    if (text === undefined) return {}
    const { source, slide } = this.surroundings
    const colour = colourIn(text, source.palette) ?? colourIn(child(text, 'fontRef'), source.palette)
    const font = child(text, 'fontRef')
    const named = font === undefined ? undefined : attribute(font, 'idx') === 'major' ? slide.theme.major : slide.theme.minor
    const bold = flagOf(text, 'b')
    const italic = flagOf(text, 'i')
    return {
      ...(colour !== undefined && { colour }),
      ...(named !== undefined && { font: named }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
    }
  }

  /** Lines around the part and inside it: those inside stand between its cells only. */
  private bordersOf(
    borders: XmlElement | undefined,
    part: string,
    place: CellPlace,
  ): ReadonlyArray<readonly ['top' | 'right' | 'bottom' | 'left', DrawnLine | undefined]> {
    const isWhole = part === 'wholeTbl'
    const isRow = /Row$|H$/u.test(part)
    const { row, column, rows, columns, rowSpan, colSpan } = place
    const atTop = isWhole ? row === 0 : isRow || row === 0
    const atBottom = isWhole ? row + rowSpan === rows : isRow || row + rowSpan === rows
    const atLeft = isWhole || isRow ? column === 0 : true
    const atRight = isWhole || isRow ? column + colSpan === columns : true
    const wanted = [
      ['top', atTop ? 'top' : 'insideH'],
      ['bottom', atBottom ? 'bottom' : 'insideH'],
      ['left', atLeft ? 'left' : 'insideV'],
      ['right', atRight ? 'right' : 'insideV'],
    ] as const
    return wanted.flatMap(([side, name]) => {
      const stated = child(borders, name)
      return stated === undefined ? [] : [[side, this.lineIn(stated)] as const]
    })
  }

  private lineIn(border: XmlElement): DrawnLine | undefined {
    const { source, slide } = this.surroundings
    const reference = child(border, 'lnRef')
    const colour = colourIn(reference, source.palette)
    const palette = colour === undefined ? source.palette : { ...source.palette, placeholder: colour }
    const styled = reference === undefined ? undefined : slide.theme.lines[Number(attribute(reference, 'idx') ?? 0) - 1]
    return lineOf(child(border, 'ln'), styled, [source.palette, palette])
  }

  private usualLook(place: CellPlace): CellLook {
    const { scheme } = this.surroundings.source.palette
    const accent = `#${scheme('accent1') ?? '4f81bd'}`
    const line: DrawnLine = { colour: `#${scheme('lt1') ?? 'ffffff'}`, width: 1 }
    const isHead = this.partsAt(place).some((part) => /^(?:first|last)/u.test(part))
    const isBand = this.partsAt(place).includes('band1H')
    return {
      fill: { kind: 'colour', colour: isHead ? accent : `${accent}${isBand ? '66' : '33'}` },
      borders: { top: line, right: line, bottom: line, left: line },
      run: isHead ? { bold: true, colour: line.colour } : {},
    }
  }
}
