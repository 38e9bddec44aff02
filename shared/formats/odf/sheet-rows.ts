import { inlineText } from '../../contracts/blocks.ts'
import type { ShownCell } from '../xlsx/cell-reader.ts'
import type { CellPlace, CellRange } from '../xlsx/cell-reference.ts'
import { RegionWriter } from '../xlsx/region-writer.ts'
import { attribute, elements, type XmlElement } from '../xml/xml-tree.ts'
import type { OdfContext } from './odf-story.ts'
import { ParagraphReader } from './paragraph-reader.ts'

interface Row {
  readonly row: number
  readonly cells: ReadonlyMap<number, ShownCell>
}

/** Copies of one cell or row that are drawn, and of all in one sheet: files claim to repeat a row a million times. */
const maxCopies = 1_000
const maxCopiedCells = 100_000
const maxColumns = 16_384
const valueTypes = new Set(['float', 'percentage', 'currency', 'date', 'time', 'boolean'])

/** Turns the rows of a sheet (ODF 1.3 part 3, 9.1.3) into tables of what their cells show. */
export class SheetRows {
  private readonly context: OdfContext
  private readonly sheet: string
  private readonly paragraphs: ParagraphReader
  private readonly merges: CellRange[] = []
  private readonly rows: Row[] = []
  private row = 0
  private copied = 0
  private isCut = false
  private beside: Array<{ readonly element: XmlElement; readonly cell: CellPlace }> = []

  constructor(context: OdfContext, sheet: string) {
    this.context = context
    this.sheet = sheet
    this.paragraphs = new ParagraphReader(context)
  }

  take(element: XmlElement): void {
    const cells = this.readCells(element)
    const repeats = number(element, 'number-rows-repeated')
    if (cells.size > 0) {
      for (let copy = 0; copy < repeats && this.mayCopy(copy, cells.size); copy++) this.rows.push({ row: this.row + copy, cells })
    }
    this.row += repeats
  }

  /** Comments and drawings of the row taken last. */
  takeBeside(): ReadonlyArray<{ readonly element: XmlElement; readonly cell: CellPlace }> {
    const { beside } = this
    this.beside = []
    return beside
  }

  /** Writes the tables: only now all joined cells are known. */
  finish(): void {
    const { into } = this.context
    const writer = new RegionWriter({ into, sheet: this.sheet, merges: this.merges, headings: [] })
    for (const row of this.rows) writer.take(row)
    writer.flush()
    if (this.isCut)
      into.warnings.push({
        kind: 'note',
        text: `The sheet “${this.sheet}” repeats cells more often than the library keeps: of each, the first ${maxCopies.toLocaleString('en')} can be searched.`,
      })
  }

  private readCells(row: XmlElement): ReadonlyMap<number, ShownCell> {
    const cells = new Map<number, ShownCell>()
    let column = 0
    for (const element of cellsOf(row)) {
      const repeats = number(element, 'number-columns-repeated')
      if (element.name === 'table-cell' && column < maxColumns) {
        const shown = this.readCell(element, { row: this.row, column })
        if (shown !== undefined) for (let copy = 0; copy < repeats && this.mayCopy(copy, 1); copy++) cells.set(column + copy, shown)
      }
      column += repeats
    }
    return cells
  }

  private readCell(element: XmlElement, cell: CellPlace): ShownCell | undefined {
    const lines: string[] = []
    let href: string | undefined
    let isBold = false
    for (const each of elements(element)) {
      if (each.name === 'p') {
        const { inlines, notes: _notes, drawn } = this.paragraphs.read(each)
        lines.push(inlineText(inlines))
        href ??= inlines.find((inline) => inline.href !== undefined)?.href
        isBold ||= inlines.length > 0 && inlines.every((inline) => inline.bold === true)
        for (const shape of drawn) this.beside.push({ element: shape, cell })
      } else this.beside.push({ element: each, cell })
    }
    this.addMerge(element, cell)
    const type = attribute(element, 'office:value-type') ?? attribute(element, 'calcext:value-type') ?? ''
    const text = lines.length > 0 ? lines.join('\n') : statedValue(element)
    if (text.trim() === '') return undefined
    const style = this.context.styles.marks('table-cell', attribute(element, 'table:style-name'), {})
    return { text, isBold: isBold || style.bold === true, isValue: valueTypes.has(type), ...(href !== undefined && { href }) }
  }

  private addMerge(element: XmlElement, from: CellPlace): void {
    const columns = number(element, 'number-columns-spanned')
    const rows = number(element, 'number-rows-spanned')
    if (columns > 1 || rows > 1) this.merges.push({ from, to: { row: from.row + rows - 1, column: from.column + columns - 1 } })
  }

  private mayCopy(copy: number, cells: number): boolean {
    if (copy === 0) return true
    this.copied += cells
    const may = copy < maxCopies && this.copied <= maxCopiedCells
    this.isCut ||= !may
    return may
  }
}

function* cellsOf(row: XmlElement): Generator<XmlElement> {
  for (const element of elements(row)) if (element.name === 'table-cell' || element.name === 'covered-table-cell') yield element
}

/** A cell without text shows its value; programs write that as text too, save a few. */
const statedValue = (element: XmlElement): string =>
  attribute(element, 'office:string-value') ??
  attribute(element, 'office:date-value') ??
  attribute(element, 'office:time-value') ??
  attribute(element, 'office:value') ??
  ''

function number(element: XmlElement, name: string): number {
  const value = Number.parseInt(attribute(element, `table:${name}`) ?? '1', 10)
  return Number.isFinite(value) && value > 1 ? Math.min(value, 0x7fffffff) : 1
}
