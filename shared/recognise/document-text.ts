import { type Block, blockText, type Cell, inlineText, type Locator, type Region } from '../contracts/blocks.ts'

/** One line of a document as recognition reads it: a paragraph of the running text or of a table cell. */
export interface TextLine {
  readonly text: string
  readonly locator: Locator
  readonly kind: Block['type']
  readonly level?: number
  readonly style?: string
  readonly region?: Region
  /** Number or bullet of a list item, as printed. */
  readonly marker?: string
  /** Targets of the links that start in it. */
  readonly hrefs: readonly string[]
}

/** One row of a table: each cell with its paragraphs. */
export interface TableRow {
  readonly cells: readonly TableCell[]
  readonly locator: Locator
}

export interface TableCell {
  readonly text: string
  readonly paragraphs: readonly { readonly text: string; readonly style?: string }[]
}

/** What recognition reads: a document's lines in order, and the rows of its tables. */
export interface DocumentText {
  readonly blocks: readonly Block[]
  /** Lines outside tables, accepted text, never empty. */
  readonly lines: readonly TextLine[]
  readonly rows: readonly TableRow[]
  /** Characters of accepted text in all blocks. */
  readonly length: number
}

/** Prepares blocks for the recognisers; linear in their text. */
export function documentText(blocks: readonly Block[]): DocumentText {
  const lines: TextLine[] = []
  const rows: TableRow[] = []
  let length = 0
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const row of block.rows) {
        const cells = row.map(tableCell)
        for (const cell of cells) length += cell.text.length
        rows.push({ cells, locator: block.locator })
      }
    } else if (block.type !== 'break' && block.type !== 'image') {
      length += addLines(block, lines)
    }
  }
  return { blocks, lines, rows, length }
}

function addLines(block: Exclude<Block, { type: 'table' | 'break' | 'image' }>, lines: TextLine[]): number {
  const text = blockText(block)
  const inlines = block.type === 'code' ? [] : block.inlines
  const hrefs = [...new Set(inlines.flatMap(({ href, change }) => (href === undefined || change === 'deleted' ? [] : [href])))]
  const rest = {
    locator: block.locator,
    kind: block.type,
    ...(block.type === 'heading' ? { level: block.level } : {}),
    ...('style' in block && block.style !== undefined ? { style: block.style } : {}),
    ...(block.type === 'paragraph' && block.region !== undefined ? { region: block.region } : {}),
  }
  let isFirst = true
  for (const raw of text.split('\n')) {
    const line = tidy(raw)
    if (line === '') continue
    const marker = isFirst && block.type === 'list-item' && block.marker !== undefined ? { marker: block.marker } : {}
    lines.push({ ...rest, ...marker, text: line, hrefs: isFirst ? hrefs : [] })
    isFirst = false
  }
  return text.length
}

function tableCell(cell: Cell): TableCell {
  // A line break within a cell's paragraph separates a name from an organisation as a paragraph does.
  const paragraphs = cell.content.flatMap(({ inlines, style }) =>
    inlineText(inlines)
      .split('\n')
      .map((line) => ({ text: tidy(line), ...(style === undefined ? {} : { style }) })),
  )
  return {
    text: paragraphs
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    paragraphs,
  }
}

/** Tabs and odd spaces to single spaces, ends trimmed; line breaks within a paragraph count as spaces. */
export const tidy = (text: string): string => text.replaceAll(/[\s\u00a0\u202f\u200b\ufeff]+/gu, ' ').trim()
