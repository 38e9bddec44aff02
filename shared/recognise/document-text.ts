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
  /** Whether a digit stands in it: no date, Question or number is said without. */
  readonly hasDigit: boolean
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

type Writable = { -readonly [Key in keyof TextLine]: TextLine[Key] }

function addLines(block: Exclude<Block, { type: 'table' | 'break' | 'image' }>, text: string, lines: TextLine[]): number {
  const inlines = block.type === 'code' ? [] : block.inlines
  const hrefs = inlines.some(({ href }) => href !== undefined) ? hrefsOf(inlines) : none
  // A paper has thousands of lines: they are filled in rather than spread together.
  const lineOf = (text: string): Writable => {
    const line: Writable = {
      text,
      locator: block.locator,
      kind: block.type,
      hasDigit: digit.test(text),
      hrefs: none,
    }
    if (block.type === 'heading') line.level = block.level
    if ('style' in block && block.style !== undefined) line.style = block.style
    if (block.type === 'paragraph' && block.region !== undefined) line.region = block.region
    return line
  }
  let isFirst = true
  for (const raw of text.includes('\n') ? text.split('\n') : [text]) {
    const tidied = tidy(raw)
    if (tidied === '') continue
    const line = lineOf(tidied)
    if (isFirst) {
      line.hrefs = hrefs
      if (block.type === 'list-item' && block.marker !== undefined) line.marker = block.marker
    }
    lines.push(line)
    isFirst = false
  }
  return text.length
}

const none: readonly string[] = []
/** Digits of every script the field writes. */
const digit = /[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/

const hrefsOf = (inlines: readonly Inline[]): readonly string[] => [
  ...new Set(inlines.flatMap(({ href, change }) => (href === undefined || change === 'deleted' ? [] : [href]))),
]

/** Paragraphs of a cell. A line break within one separates a name from an organisation as a new paragraph does. */
function tableCell(cell: Cell): TableCell {
  const paragraphs: { text: string; style?: string }[] = []
  let whole = ''
  for (const { inlines, style } of cell.content) {
    const text = inlineText(inlines)
    for (const part of text.includes('\n') ? text.split('\n') : [text]) {
      const line = tidy(part)
      paragraphs.push(style === undefined ? { text: line } : { text: line, style })
      if (line !== '') whole += whole === '' ? line : `\n${line}`
    }
  }
  return { text: whole, paragraphs }
}

/** Tabs and odd spaces to single spaces, ends trimmed; line breaks within a paragraph count as spaces. */
const tidy = (text: string): string => (untidy.test(text) ? text.replaceAll(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim() : text)

/** Any space but a single one between two words: most lines have none. */
const untidy = /^ | $| {2}|[^\S ]|[\u200b\ufeff]/
