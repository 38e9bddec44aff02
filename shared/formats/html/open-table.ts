import type { Cell, Inline } from '../../contracts/blocks.ts'
import { attributeOf, type HtmlElement } from './walk.ts'

/** Source: HTML Standard, 4.9.11, which clamps them so. */
const maxColSpan = 1_000
const maxRowSpan = 65_534

interface OpenCell extends Omit<Cell, 'content'> {
  readonly content: Array<{ readonly inlines: readonly Inline[] }>
}

/** A table while its rows and cells come. */
export class OpenTable {
  readonly element: HtmlElement
  private readonly rows: OpenCell[][] = []
  private cell: OpenCell | undefined

  constructor(element: HtmlElement) {
    this.element = element
  }

  startRow(): void {
    this.cell = undefined
    this.rows.push([])
  }

  startCell(element: HtmlElement): void {
    const colSpan = spanOf(element, 'colspan', maxColSpan)
    const rowSpan = spanOf(element, 'rowspan', maxRowSpan)
    this.cell = {
      content: [],
      ...(colSpan > 1 && { colSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(element.tagName === 'th' && { header: true }),
    }
    if (this.rows.length === 0) this.startRow()
    this.rows.at(-1)?.push(this.cell)
  }

  /** Adds a paragraph to the open cell; text outside cells, which browsers move out of the table too, gets one of its own. */
  add(inlines: readonly Inline[]): void {
    if (this.cell !== undefined) this.cell.content.push({ inlines })
    else this.rows.push([{ content: [{ inlines }] }])
  }

  /** The rows that hold something. */
  build(): ReadonlyArray<readonly Cell[]> {
    return this.rows.filter((row) => row.some(({ content }) => content.length > 0))
  }
}

function spanOf(element: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(element, name) ?? '1', 10)
  return Number.isFinite(span) && span > 1 ? Math.min(span, most) : 1
}
