import { type EdgeRow, edgeTableHtml } from '../../original/edge-table.ts'
import type { PageStyles } from '../../original/page-styles.ts'
import type { ParagraphFormat } from '../paragraph-format.ts'
import type { RowShape } from '../row-shape.ts'
import { edgeRow } from './edge-row.ts'
import type { RowLook } from './row-look.ts'

const cellMark = '\u0007'
/** Tables in tables deeper than this are set in the deepest. */
const deepest = 8

/** A paragraph of a table: its HTML, and how it ends. */
interface TableParagraph {
  readonly html: string
  readonly format: ParagraphFormat
  readonly mark: string
  /** What its row looks like, where its mark ends one. */
  readonly look: () => RowLook
}

/** The table that is being drawn, and those that stand in its cell, one inside the other (MS-DOC 2.4.3). */
export class OpenTables {
  private readonly styles: PageStyles
  private outer = new OpenTable()
  private readonly inner: OpenTable[] = []

  constructor(styles: PageStyles) {
    this.styles = styles
  }

  /** A table inside a cell ends with the next paragraph that is not in it; only the outermost has marks of its own for cells and rows. */
  take({ html, format, mark, look }: TableParagraph): void {
    const isOuter = mark === cellMark || format.endsRow
    const depth = isOuter ? 1 : Math.min(deepest, Math.max(1, format.tableDepth))
    this.closeTo(depth)
    while (this.inner.length < depth - 1) this.inner.push(new OpenTable())
    const { current } = this
    if (format.endsRow || (depth > 1 && format.endsInnerRow)) {
      current.endRow(format.row, look())
      return
    }
    current.cell.push(html)
    if (mark === cellMark || (depth > 1 && format.endsInnerCell)) current.endCell()
  }

  /** What was gathered, as one table; what stands in a row that never ended comes after it. */
  finish(): string {
    this.closeTo(1)
    const html = this.outer.html(this.styles)
    this.outer = new OpenTable()
    return html
  }

  private get current(): OpenTable {
    return this.inner.at(-1) ?? this.outer
  }

  private closeTo(depth: number): void {
    while (this.inner.length > depth - 1) {
      const html = this.inner.pop()?.html(this.styles)
      if (html !== undefined) this.current.cell.push(html)
    }
  }
}

/** A table while its rows come. */
class OpenTable {
  cell: string[] = []
  private readonly rows: EdgeRow[] = []
  private readonly cells: string[] = []

  endCell(): void {
    this.cells.push(this.cell.join(''))
    this.cell = []
  }

  endRow(shape: RowShape, look: RowLook): void {
    if (this.cell.length > 0) this.endCell()
    if (this.cells.length > 0) this.rows.push(edgeRow(this.cells.splice(0), shape, look))
  }

  html(styles: PageStyles): string {
    const table = this.rows.length > 0 ? edgeTableHtml(this.rows, styles) : ''
    return [table, ...this.cells, ...this.cell].join('')
  }
}
