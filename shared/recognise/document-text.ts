import { type Block, blockText, type Cell, type Inline, inlineText, type Locator, type Region } from '../contracts/blocks.ts'

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
  /** Accepted text of each block, in their order. */
  readonly texts: readonly string[]
  /** Characters of accepted text in all blocks. */
  readonly length: number
}

/** Prepares blocks for the recognisers; linear in their text. */
export function documentText(blocks: readonly Block[]): DocumentText {
  const lines: TextLine[] = []
  const rows: TableRow[] = []
  const texts: string[] = []
  let length = 0
  for (const block of blocks) {
    const text = blockText(block)
    texts.push(text)
    if (block.type === 'table') {
      for (const row of block.rows) {
        const cells = row.map(tableCell)
        for (const cell of cells) length += cell.text.length
        rows.push({ cells, locator: block.locator })
      }
    } else if (block.type !== 'break' && block.type !== 'image') {
      length += addLines(block, text, lines)
    }
  }
  return { blocks, lines, rows, texts, length }
}

function addLines(block: Exclude<Block, { type: 'table' | 'break' | 'image' }>, text: string, lines: TextLine[]): number {
  const inlines = block.type === 'code' ? [] : block.inlines
  const hrefs = inlines.some(({ href }) => href !== undefined) ? hrefsOf(inlines) : none
  const rest = {
    locator: block.locator,
    kind: block.type,
    ...(block.type === 'heading' ? { level: block.level } : {}),
    ...('style' in block && block.style !== undefined ? { style: block.style } : {}),
    ...(block.type === 'paragraph' && block.region !== undefined ? { region: block.region } : {}),
  }
  let isFirst = true
  for (const raw of text.includes('\n') ? text.split('\n') : [text]) {
    const line = tidy(raw)
    if (line === '') continue
    const marker = isFirst && block.type === 'list-item' && block.marker !== undefined ? { marker: block.marker } : {}
    lines.push({ ...rest, ...marker, text: line, hrefs: isFirst ? hrefs : [] })
    isFirst = false
  }
  return text.length
}

const none: readonly string[] = []

const hrefsOf = (inlines: readonly Inline[]): readonly string[] => [
  ...new Set(inlines.flatMap(({ href, change }) => (href === undefined || change === 'deleted' ? [] : [href]))),
]

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
const tidy = (text: string): string => (untidy.test(text) ? text.replaceAll(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim() : text)

/** Any space but a single one between two words: most lines have none. */
const untidy = /^ | $| {2}|[^\S ]|[\u200b\ufeff]/
