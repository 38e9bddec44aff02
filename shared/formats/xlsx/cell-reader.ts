import { TextOverflow } from '../reading/document-builder.ts'
import { decodeOfficeEscapes } from '../xml/references.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { parseCell } from './cell-reference.ts'
import type { CellStyles } from './cell-styles.ts'
import { richText } from './shared-strings.ts'

/** A cell that shows something. */
export interface ShownCell {
  readonly text: string
  readonly isBold: boolean
  /** A number, date or truth value: no heading of a column. */
  readonly isValue: boolean
  readonly href?: string
}

/** Reads the rows of a sheet into what their cells show. */
export class CellReader {
  private readonly strings: readonly string[]
  private readonly styles: CellStyles
  private readonly maxTextLength: number
  private row = -1

  constructor(at: { readonly strings: readonly string[]; readonly styles: CellStyles; readonly maxTextLength: number }) {
    this.strings = at.strings
    this.styles = at.styles
    this.maxTextLength = at.maxTextLength
  }

  /** Reads one `row`: its 0-based number and its cells by column. Rows and cells without a place follow the one before. */
  read(element: XmlElement): { readonly row: number; readonly cells: ReadonlyMap<number, ShownCell> } {
    const stated = Number(attribute(element, 'r') ?? 0)
    this.row = Number.isSafeInteger(stated) && stated > 0 ? stated - 1 : this.row + 1
    const cells = new Map<number, ShownCell>()
    let column = -1
    let length = 0
    for (const each of elements(element)) {
      if (each.name !== 'c') continue
      column = parseCell(attribute(each, 'r') ?? '')?.column ?? column + 1
      const cell = this.readCell(each)
      if (cell === undefined) continue
      length += cell.text.length
      if (length > this.maxTextLength) throw new TextOverflow()
      cells.set(column, cell)
    }
    return { row: this.row, cells }
  }

  private readCell(element: XmlElement): ShownCell | undefined {
    const style = Number(attribute(element, 's') ?? 0)
    const { text, isValue } = this.valueOf(element, style)
    if (text.trim() === '') return undefined
    const href = linkOfFormula(textOf(child(element, 'f')))
    return { text, isValue, isBold: this.styles.isBold(style), ...(href !== undefined && { href }) }
  }

  private valueOf(element: XmlElement, style: number): { readonly text: string; readonly isValue: boolean } {
    const value = textOf(child(element, 'v'))
    switch (attribute(element, 't')) {
      case 's':
        return { text: this.strings[Number(value)] ?? '', isValue: false }
      case 'inlineStr': {
        const inline = child(element, 'is')
        return { text: inline === undefined ? value : richText(inline), isValue: false }
      }
      case 'str':
        return { text: decodeOfficeEscapes(value), isValue: false }
      case 'b':
        return { text: value === '' ? '' : /^(?:1|true)$/u.test(value.trim()) ? 'TRUE' : 'FALSE', isValue: true }
      case 'e':
      case 'd':
        return { text: value, isValue: true }
      default: {
        const number = Number(value)
        return { text: value.trim() === '' || !Number.isFinite(number) ? value : this.styles.show(number, style), isValue: true }
      }
    }
  }
}

/** The address in `HYPERLINK("address", "words")`; a computed one is not known. */
export const linkOfFormula = (formula: string): string | undefined => /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"([^"]+)"/iu.exec(formula)?.[1]
