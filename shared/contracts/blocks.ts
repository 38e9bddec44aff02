/**
 * Blocks: the one format-neutral shape of a read document.
 *
 * The reading view draws them, recognition reads them, passages are cut from them and a search hit points into
 * them, so the list, the snippet and the opened document cannot disagree.
 */

/** Where a block stands in its document. `block` is its 0-based index and the one anchor every hit uses. */
export interface Locator {
  readonly block: number
  /** 1-based page of a paged format (PDF). */
  readonly page?: number
  /** 1-based slide of a presentation. */
  readonly slide?: number
  /** Sheet name of a workbook. */
  readonly sheet?: string
  /** Cell range in A1 notation, e.g. `A1:F12`. */
  readonly cells?: string
  /** The headings above the block, outermost first. */
  readonly headings?: readonly string[]
}

/** A run of text with its marks. Tracked changes keep both texts; accepted text is `change !== 'deleted'`. */
export interface Inline {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly code?: true
  readonly script?: 'super' | 'sub'
  /** Target of a link as the document states it; never fetched, shown whole before it is opened. */
  readonly href?: string
  readonly change?: 'inserted' | 'deleted'
  /**
   * Label of the note this run refers to (`1`, `a`), matching a `note` block's `label`. The run's `text` is empty, so that
   * a label never grows onto the word before it; whoever draws the run draws the label.
   */
  readonly noteRef?: string
}

/** A paragraph of a table cell. `style` is the template's style id (DOMAIN.md: `TSBHeaderSource`, `LSDeadline`). */
export interface CellParagraph {
  readonly inlines: readonly Inline[]
  readonly style?: string
}

export interface Cell {
  readonly content: readonly CellParagraph[]
  /** Columns and rows covered, when more than one. */
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly header?: true
}

/** What part of the page a paragraph belongs to when it is not the running text. */
export type Region = 'header' | 'footer' | 'textbox' | 'caption'

export type Direction = 'ltr' | 'rtl'

interface Common {
  readonly locator: Locator
  /** The writing direction the document states; absent when it says nothing. */
  readonly direction?: Direction
}

export type Block =
  | (Common & {
      readonly type: 'heading'
      readonly level: 1 | 2 | 3 | 4 | 5 | 6
      readonly inlines: readonly Inline[]
      readonly style?: string
    })
  | (Common & { readonly type: 'paragraph'; readonly inlines: readonly Inline[]; readonly style?: string; readonly region?: Region })
  | (Common & {
      readonly type: 'list-item'
      /** 0 for the outermost list. */
      readonly depth: number
      readonly ordered: boolean
      /** The number or bullet as printed, e.g. `1)`, `•`, when the reader could work it out. */
      readonly marker?: string
      readonly inlines: readonly Inline[]
      readonly style?: string
    })
  | (Common & { readonly type: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<Cell>> })
  | (Common & { readonly type: 'code'; readonly text: string })
  | (Common & { readonly type: 'break'; readonly of: 'page' | 'slide' | 'sheet'; readonly label: string })
  | (Common & { readonly type: 'image' /** Alternative text; empty when the document gives none. */; readonly alt: string })
  | (Common & {
      readonly type: 'note'
      readonly of: 'footnote' | 'endnote' | 'comment' | 'speaker'
      readonly label?: string
      readonly author?: string
      /** When a comment was written, by the author's clock: ISO 8601 without a zone. */
      readonly date?: string
      readonly inlines: readonly Inline[]
    })

/** Accepted text of runs: insertions in, deletions out. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) if (inline.change !== 'deleted') text += inline.text
  return text
}

/** Accepted text of a cell, its paragraphs on lines of their own. */
export const cellText = (cell: Cell): string => cell.content.map((paragraph) => inlineText(paragraph.inlines)).join('\n')

/** Accepted text of one block: cells are separated by tabs, rows by newlines; breaks and images give their label. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.rows.map((row) => row.map(cellText).join('\t')).join('\n')
    case 'code':
      return block.text
    case 'break':
      return block.label
    case 'image':
      return block.alt
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note':
      return inlineText(block.inlines)
  }
}

/** 1-based pages of which nothing but their number was read. */
export function pagesWithoutText(blocks: readonly Block[]): readonly number[] {
  const pages = new Map<number, boolean>()
  for (const { type, locator } of blocks)
    if (locator.page !== undefined) pages.set(locator.page, pages.get(locator.page) === true || (type !== 'break' && type !== 'image'))
  return [...pages].filter(([, hasText]) => !hasText).map(([page]) => page)
}
