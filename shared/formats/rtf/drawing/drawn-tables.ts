import type { PageStyles } from '../../original/page-styles.ts'
import type { Destination } from '../destination.ts'
import type { ParagraphState } from '../rtf-state.ts'
import { DrawnRows } from './drawn-rows.ts'

/** Tables in tables deeper than this are set in the deepest. */
const deepest = 8

/** The table that is being drawn, and those that stand in its cell, one inside the other (RTF 1.9.1, "Nested Tables"). */
export class DrawnTables {
  private readonly colour: (index: number) => string | undefined
  private readonly styles: PageStyles
  private readonly outer: DrawnRows
  private readonly inner: DrawnRows[] = []

  constructor(colour: (index: number) => string | undefined, styles: PageStyles) {
    this.colour = colour
    this.styles = styles
    this.outer = new DrawnRows(colour)
  }

  get isEmpty(): boolean {
    return this.outer.isEmpty && this.inner.length === 0
  }

  get isInRow(): boolean {
    return this.outer.isInRow || this.inner.length > 0
  }

  /** Adds a paragraph to the table it stands in. */
  add(html: string, { isInTable, tableDepth = 1 }: ParagraphState): void {
    const depth = isInTable ? Math.min(deepest, Math.max(1, tableDepth)) : 1
    this.closeTo(depth)
    while (this.inner.length < depth - 1) this.inner.push(new DrawnRows(this.colour))
    this.current.add(html)
  }

  /** Takes a word that defines or ends something of a table in the running text, and says whether it is one. */
  take(word: string, parameter: number | undefined): boolean {
    if (word === 'nestcell') this.inner.at(-1)?.endCell()
    else if (word === 'cell' || word === 'row') {
      this.closeTo(1)
      if (word === 'cell') this.outer.endCell()
      else this.outer.endRow()
    } else return this.outer.define(word, parameter)
    return true
  }

  /** A row inside a cell is defined, and ended, after its cells. */
  rowProperties(): Destination {
    return {
      text: () => {},
      word: (word, parameter) => {
        const rows = this.inner.at(-1)
        if (word === 'nestrow') rows?.endRow()
        else rows?.define(word, parameter)
        return true
      },
    }
  }

  /** The rows gathered so far, as one table. */
  finish(): string {
    this.closeTo(1)
    return this.outer.take(this.styles)
  }

  private get current(): DrawnRows {
    return this.inner.at(-1) ?? this.outer
  }

  /** A table inside a cell ends with the next paragraph that is not in it. */
  private closeTo(depth: number): void {
    while (this.inner.length > depth - 1) {
      const html = this.inner.pop()?.take(this.styles)
      if (html !== undefined) this.current.add(html)
    }
  }
}
