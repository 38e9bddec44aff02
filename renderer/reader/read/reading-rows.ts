import type { Block } from '../../../shared/contracts/blocks.ts'

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/**
 * What the virtual list of the reading view draws as one: a block, or blocks that belong together. Long lists and
 * tables are cut into several rows, so that no row is ever long to draw.
 *
 *   ¶  ¶  • • •  ▦(900 rows)   →   [¶] [¶] [• • •] [▦ 0–40] [▦ 40–80] …
 */
export type ReadingRow = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'block'; readonly block: Exclude<Block, { type: 'list-item' | 'table' }> }
  | { readonly kind: 'list'; readonly items: readonly BlockOf<'list-item'>[] }
  | { readonly kind: 'table'; readonly table: BlockOf<'table'>; readonly from: number; readonly to: number }
  | { readonly kind: 'slide'; readonly label: string; readonly rows: readonly ReadingRow[] }
)

/** Items of a list, and rows of a table, that are drawn as one. */
const mostItems = 40
const mostTableRows = 40
/** A table up to this long is not cut: its columns then take their widths from what stands in them. */
const wholeTableRows = 60
/** Where merged cells leave no place to cut a table, it is cut all the same. */
const furthestCut = 400

/** The rows of a document, ascending. Blocks without anything to see have none. */
export function readingRows(blocks: readonly Block[]): readonly ReadingRow[] {
  const rows: ReadingRow[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (block?.type === 'break' && block.of === 'slide') {
      const end = nextSlide(blocks, at + 1)
      rows.push({ kind: 'slide', first: at, last: end - 1, label: block.label, rows: plainRows(blocks, at + 1, end) })
      at = end
    } else {
      const end = nextSlide(blocks, at)
      for (const row of plainRows(blocks, at, end)) rows.push(row)
      at = end
    }
  }
  return rows
}

function nextSlide(blocks: readonly Block[], from: number): number {
  let end = from
  for (let block = blocks[end]; block !== undefined && !(block.type === 'break' && block.of === 'slide'); block = blocks[end]) end++
  return end
}

function plainRows(blocks: readonly Block[], from: number, to: number): readonly ReadingRow[] {
  const rows: ReadingRow[] = []
  let items: BlockOf<'list-item'>[] = []
  const endList = () => {
    const [first, last] = [items[0], items.at(-1)]
    if (first !== undefined && last !== undefined) rows.push({ kind: 'list', first: first.locator.block, last: last.locator.block, items })
    items = []
  }
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block === undefined || isBlank(block)) continue
    if (block.type !== 'list-item' || items.length === mostItems) endList()
    if (block.type === 'list-item') items.push(block)
    else if (block.type === 'table') for (const row of tableRows(block)) rows.push(row)
    else rows.push({ kind: 'block', first: at, last: at, block })
  }
  endList()
  return rows
}

function isBlank(block: Block): boolean {
  if (block.type === 'table') return block.rows.length === 0
  return 'inlines' in block && block.inlines.every(({ text, noteRef }) => text.trim() === '' && noteRef === undefined)
}

function tableRows(table: BlockOf<'table'>): readonly ReadingRow[] {
  const block = table.locator.block
  const rows: ReadingRow[] = []
  const length = table.rows.length
  for (let from = 0; from < length; ) {
    const to = length <= wholeTableRows ? length : cutAfter(table, from)
    rows.push({ kind: 'table', first: block, last: block, table, from, to })
    from = to
  }
  return rows
}

/** The first place from `mostTableRows` on that no merged cell reaches over. */
function cutAfter({ rows }: BlockOf<'table'>, from: number): number {
  let reach = from
  for (let at = from; at < rows.length; at++) {
    if (at - from >= mostTableRows && (reach <= at || at - from >= furthestCut)) return at
    for (const { rowSpan = 1 } of rows[at] ?? []) reach = Math.max(reach, at + rowSpan)
  }
  return rows.length
}

/** The index of the row in which a block, and of a table a row of cells, is drawn: the last that begins at or before it. */
export function rowIndexOf(rows: readonly ReadingRow[], block: number, tableRow = 0): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const row = rows[middle]
    const isBefore = row !== undefined && (row.first < block || (row.first === block && (row.kind !== 'table' || row.from <= tableRow)))
    if (isBefore) low = middle
    else high = middle - 1
  }
  return low
}
