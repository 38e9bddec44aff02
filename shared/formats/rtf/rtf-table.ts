import type { Cell } from '../../contracts/blocks.ts'
import { isBlank, type RtfParagraph } from './story.ts'

type Merge = 'start' | 'continue' | undefined

/** What a row's definition says of a cell: where it ends, in twips, and whether it is joined to another. */
interface CellDefinition {
  readonly right: number
  readonly across: Merge
  readonly down: Merge
}

interface RowDefinition {
  readonly left: number
  readonly isHeader: boolean
  readonly cells: readonly CellDefinition[]
}

interface Row {
  readonly definition: RowDefinition
  readonly cells: ReadonlyArray<readonly RtfParagraph[]>
}

interface GrowingCell {
  readonly content: RtfParagraph[]
  colSpan: number
  rowSpan: number
  readonly isHeader: boolean
}

/** Edges closer than this, in twips, are one: programs round them differently in every row. A twentieth of an inch. */
const sameEdge = 72
const maxSpan = 1_000
const noRow: RowDefinition = { left: 0, isHeader: false, cells: [] }

/** A table while its rows come. RTF has no tables, only rows, each with its own definition (RTF 1.9.1, "Table Definitions"). */
export class RtfTable {
  private definition: RowDefinition = noRow
  private across: Merge
  private down: Merge
  private rows: Row[] = []
  private cells: Array<readonly RtfParagraph[]> = []
  private content: RtfParagraph[] = []

  /** Whether a row is begun and not ended. */
  get isInRow(): boolean {
    return this.cells.length > 0 || this.content.length > 0
  }

  get isEmpty(): boolean {
    return this.rows.length === 0 && !this.isInRow
  }

  /** Takes a word of a row's definition and says whether it is one. */
  define(word: string, parameter: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        this.definition = noRow
        this.across = undefined
        this.down = undefined
        return true
      case 'trleft':
        this.definition = { ...this.definition, left: parameter ?? 0 }
        return true
      case 'trhdr':
        this.definition = { ...this.definition, isHeader: true }
        return true
      case 'clmgf':
      case 'clmrg':
        this.across = word === 'clmgf' ? 'start' : 'continue'
        return true
      case 'clvmgf':
      case 'clvmrg':
        this.down = word === 'clvmgf' ? 'start' : 'continue'
        return true
      case 'cellx':
        if (this.definition.cells.length < maxSpan) {
          const cell = { right: parameter ?? 0, across: this.across, down: this.down }
          this.definition = { ...this.definition, cells: [...this.definition.cells, cell] }
        }
        this.across = undefined
        this.down = undefined
        return true
      default:
        return false
    }
  }

  add(paragraph: RtfParagraph): void {
    if (!isBlank(paragraph)) this.content.push(paragraph)
  }

  endCell(): void {
    this.cells.push(this.content)
    this.content = []
  }

  endRow(): void {
    if (this.content.length > 0) this.endCell()
    if (this.cells.length > 0) this.rows.push({ definition: this.definition, cells: this.cells })
    this.cells = []
  }

  /** Takes the rows gathered so far. A single cell is a frame around text: its paragraphs are given instead. */
  take(): { readonly rows: ReadonlyArray<readonly Cell[]> } | { readonly paragraphs: readonly RtfParagraph[] } {
    this.endRow()
    const { rows } = this
    this.rows = []
    const [first] = rows
    if (rows.length === 1 && first?.cells.length === 1) return { paragraphs: first.cells[0] ?? [] }
    return { rows: joined(rows) }
  }
}

/**
 * Rows as cells of one grid. Its columns are the edges of all rows:
 *
 *     │ a   │ b   │ c │        edges 0 1 2 3:  a, b, c have one column each,
 *     │ d         │ e │                        d has two.
 */
function joined(rows: readonly Row[]): ReadonlyArray<readonly Cell[]> {
  const columnAt = columnFinder(rows)
  const open = new Map<number, GrowingCell>()
  return rows
    .map(({ definition, cells }) => {
      const isDefined = definition.cells.length === cells.length
      const row: GrowingCell[] = []
      for (const [index, content] of cells.entries()) {
        const cell = isDefined ? definition.cells[index] : undefined
        const left = isDefined && index > 0 ? (definition.cells[index - 1]?.right ?? 0) : definition.left
        const column = cell === undefined ? index : columnAt(left)
        const colSpan = cell === undefined ? 1 : Math.min(maxSpan, Math.max(1, columnAt(cell.right) - column))
        const above = cell?.down === 'continue' ? open.get(column) : undefined
        const before = cell?.across === 'continue' ? row.at(-1) : undefined
        if (above !== undefined) {
          above.rowSpan++
          above.content.push(...content)
        } else if (before !== undefined) {
          before.colSpan += colSpan
          before.content.push(...content)
        } else {
          const added: GrowingCell = { content: [...content], colSpan, rowSpan: 1, isHeader: definition.isHeader }
          row.push(added)
          if (cell?.down === 'start') open.set(column, added)
          else open.delete(column)
        }
      }
      return row
    })
    .map((row) => row.map(finished))
}

/** Finds the column that begins at an edge. */
function columnFinder(rows: readonly Row[]): (edge: number) => number {
  const all = new Set<number>()
  for (const { definition, cells } of rows) {
    if (definition.cells.length !== cells.length) continue
    all.add(definition.left)
    for (const { right } of definition.cells) all.add(right)
  }
  const columns = new Map<number, number>()
  let column = -1
  let start = Number.NEGATIVE_INFINITY
  for (const edge of [...all].sort((one, other) => one - other)) {
    if (edge - start > sameEdge) {
      column++
      start = edge
    }
    columns.set(edge, column)
  }
  return (edge) => columns.get(edge) ?? 0
}

const finished = ({ content, colSpan, rowSpan, isHeader }: GrowingCell): Cell => ({
  content: content.map(({ inlines, marker }) => ({ inlines: marker === '' ? inlines : [{ text: `${marker} ` }, ...inlines] })),
  ...(colSpan > 1 && { colSpan }),
  ...(rowSpan > 1 && { rowSpan }),
  ...(isHeader && { header: true }),
})
