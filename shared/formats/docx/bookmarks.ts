import { attribute, type XmlElement } from '../xml/xml-tree.ts'

/** Bookmarks by which ITU-T templates mark the fields of a document's header. */
export const headerBookmark = /^(?:dnum|dsg|dbluepink|dmeeting|ddoctype|dsource|dtitle\d?|dpurpose|dorlang)$/iu
/** A bookmark whose end is missing would gather the whole document. */
const longestText = 2_000

interface TableCell {
  readonly row: XmlElement
  readonly column: number
}

interface OpenBookmark {
  readonly name: string
  /** A bookmark over columns of a table marks those cells of its row (ECMA-376 part 1, 17.13.6.2). */
  readonly cells?: { readonly row: XmlElement; readonly first: number; readonly last: number }
}

/** Gathers the text that the header's bookmarks enclose while the document is read. */
export class Bookmarks {
  private readonly open = new Map<string, OpenBookmark>()
  private readonly texts = new Map<string, string>()
  private cell: TableCell | undefined

  /** Takes a `bookmarkStart` or `bookmarkEnd`. */
  take(element: XmlElement): void {
    const id = attribute(element, 'id') ?? ''
    if (element.name === 'bookmarkEnd') {
      this.open.delete(id)
      return
    }
    const name = attribute(element, 'name') ?? ''
    if (!headerBookmark.test(name) || this.texts.has(name)) return
    const first = attribute(element, 'colFirst')
    const row = this.cell?.row
    const last = attribute(element, 'colLast') ?? first
    const isOfCells = first !== undefined && row !== undefined
    this.open.set(id, { name, ...(isOfCells && { cells: { row, first: Number(first), last: Number(last) } }) })
    this.texts.set(name, '')
  }

  /** Says which cell of a table the text to come stands in, and returns the one before. */
  enter(cell: TableCell | undefined): TableCell | undefined {
    const before = this.cell
    this.cell = cell
    return before
  }

  /** Adds accepted text; a paragraph's end is a space. */
  add(text: string): void {
    for (const { name, cells } of this.open.values()) {
      if (cells !== undefined && !this.isIn(cells)) continue
      this.texts.set(name, `${this.texts.get(name) ?? ''}${text}`.slice(0, longestText))
    }
  }

  get entries(): Iterable<readonly [name: string, text: string]> {
    return this.texts
  }

  private isIn({ row, first, last }: { readonly row: XmlElement; readonly first: number; readonly last: number }): boolean {
    return this.cell?.row === row && first <= this.cell.column && this.cell.column <= last
  }
}
