import type { Cell, CellParagraph, Inline } from '../../contracts/blocks.ts'
import { child, elements, type XmlElement } from '../xml/xml-tree.ts'
import type { Bookmarks } from './bookmarks.ts'
import { chosenBranch } from './drawings.ts'
import { childNumber, childValue, toggle } from './on-off.ts'

/** Who reads what stands in a table. */
export interface TableContext {
  /** Reads a paragraph of a cell; nothing when it is empty. */
  readonly readParagraph: (element: XmlElement, change: Inline['change']) => CellParagraph | undefined
  readonly bookmarks: Bookmarks
}

interface GrowingCell {
  readonly content: CellParagraph[]
  readonly colSpan: number
  rowSpan: number
  readonly isHeader: boolean
}

/**
 * The rows of a `w:tbl`. A cell merged downwards is given once, with its rows; the merged places below are left out:
 *
 *     restart │ a          logo (rowSpan 2) │ a
 *     continue│ b    →                      │ b
 */
export function readTable(table: XmlElement, context: TableContext): ReadonlyArray<ReadonlyArray<Cell>> {
  const rows: GrowingCell[][] = []
  const open = new Map<number, GrowingCell>()
  let isHead = true
  for (const row of unwrapped(table, 'tr', context)) {
    const properties = child(row, 'trPr')
    isHead &&= toggle(properties, 'tblHeader') === true
    const change = child(properties, 'del') !== undefined ? 'deleted' : child(properties, 'ins') !== undefined ? 'inserted' : undefined
    const cells: GrowingCell[] = []
    const skipped = childNumber(properties, 'gridBefore') ?? 0
    if (skipped > 0) cells.push({ content: [], colSpan: skipped, rowSpan: 1, isHeader: false })
    let column = skipped
    let index = 0
    for (const element of unwrapped(row, 'tc', context)) {
      const outer = context.bookmarks.enter({ row, column: index++ })
      const cellProperties = child(element, 'tcPr')
      const colSpan = Math.min(1_000, Math.max(1, childNumber(cellProperties, 'gridSpan') ?? 1))
      const content = readCell(element, context, change ?? cellChange(cellProperties))
      context.bookmarks.enter(outer)
      const merge = child(cellProperties, 'vMerge')
      const above = merge !== undefined && childValue(cellProperties, 'vMerge') !== 'restart' ? open.get(column) : undefined
      const left = childValue(cellProperties, 'hMerge') === 'continue' ? cells.at(-1) : undefined
      if (above !== undefined) {
        above.rowSpan++
        above.content.push(...content)
      } else if (left !== undefined) {
        left.content.push(...content)
        cells[cells.length - 1] = { ...left, colSpan: left.colSpan + colSpan }
      } else {
        const cell: GrowingCell = { content, colSpan, rowSpan: 1, isHeader: isHead }
        cells.push(cell)
        if (merge === undefined) open.delete(column)
        else open.set(column, cell)
      }
      column += colSpan
    }
    rows.push(cells)
  }
  return rows.map((cells) => cells.map(finished))
}

const finished = ({ content, colSpan, rowSpan, isHeader }: GrowingCell): Cell => ({
  content,
  ...(colSpan > 1 && { colSpan }),
  ...(rowSpan > 1 && { rowSpan }),
  ...(isHeader && { header: true }),
})

function cellChange(properties: XmlElement | undefined): Inline['change'] {
  if (child(properties, 'cellDel') !== undefined) return 'deleted'
  return child(properties, 'cellIns') === undefined ? undefined : 'inserted'
}

/** The paragraphs of a cell. A table inside it gives its cells' paragraphs, row by row. */
function readCell(cell: XmlElement, context: TableContext, change: Inline['change']): CellParagraph[] {
  const content: CellParagraph[] = []
  const walk = (parent: XmlElement): void => {
    for (const element of elements(parent)) {
      if (element.name === 'p') {
        const paragraph = context.readParagraph(element, change)
        if (paragraph !== undefined) content.push(paragraph)
      } else if (element.name === 'tbl') {
        for (const row of readTable(element, context)) for (const inner of row) content.push(...inner.content)
      } else if (element.name === 'AlternateContent') {
        const branch = chosenBranch(element)
        if (branch !== undefined) walk(branch)
      } else if (isBookmark(element)) context.bookmarks.take(element)
      else if (!element.name.endsWith('Pr')) walk(element)
    }
  }
  walk(cell)
  return content
}

const isBookmark = ({ name }: XmlElement): boolean => name === 'bookmarkStart' || name === 'bookmarkEnd'

/** Rows or cells below, also those wrapped in content controls or custom XML, but none of a table inside. */
function* unwrapped(parent: XmlElement, name: 'tr' | 'tc', context: TableContext): Generator<XmlElement> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element
    else if (isBookmark(element)) context.bookmarks.take(element)
    else if (element.name !== 'tbl' && element.name !== 'p' && !element.name.endsWith('Pr')) yield* unwrapped(element, name, context)
  }
}

/** The only cell of a table that is a frame around text. */
export function soleCell(table: XmlElement): XmlElement | undefined {
  const rows = elements(table).filter(({ name }) => !name.startsWith('tbl') && !name.startsWith('bookmark'))
  const [row] = rows
  if (row?.name !== 'tr' || rows.length > 1) return undefined
  const cells = elements(row).filter(({ name }) => !name.endsWith('Pr') && !name.startsWith('bookmark'))
  return cells.length === 1 && cells[0]?.name === 'tc' && child(row, 'trPr', 'del') === undefined && child(row, 'trPr', 'ins') === undefined
    ? cells[0]
    : undefined
}
