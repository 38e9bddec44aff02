import { type CellLine, type EdgeRow, edgeTableHtml } from '../../original/edge-table.ts'
import type { PageStyles } from '../../original/page-styles.ts'
import { ofTwips } from './rtf-look.ts'

type Side = 'top' | 'right' | 'bottom' | 'left'
type Joined = 'start' | 'continue' | undefined

interface CellDefinition {
  right: number
  across: Joined
  down: Joined
  ground: string | undefined
  middle: 'middle' | 'bottom' | undefined
  lines: { [side in Side]?: CellLine }
}

const sides: Readonly<Record<string, Side>> = { clbrdrt: 'top', clbrdrr: 'right', clbrdrb: 'bottom', clbrdrl: 'left' }
const lineStyles: Readonly<Record<string, CellLine['style']>> = {
  brdrs: 'solid',
  brdrth: 'solid',
  brdrhair: 'solid',
  brdrdot: 'dotted',
  brdrdash: 'dashed',
  brdrdashsm: 'dashed',
  brdrdb: 'double',
}
const newCell = (): CellDefinition => ({ right: 0, across: undefined, down: undefined, ground: undefined, middle: undefined, lines: {} })

/** A table while its rows come: RTF has none, only rows, each with its own definition (RTF 1.9.1, "Table Definitions"). */
export class DrawnRows {
  private readonly colour: (index: number) => string | undefined
  private left = 0
  private cells: CellDefinition[] = []
  private cell = newCell()
  private side: Side | undefined
  private isRightToLeft = false
  private align: EdgeRow['align']
  private rows: EdgeRow[] = []
  private done: string[] = []
  private content: string[] = []

  constructor(colour: (index: number) => string | undefined) {
    this.colour = colour
  }

  get isEmpty(): boolean {
    return this.rows.length === 0 && !this.isInRow
  }

  get isInRow(): boolean {
    return this.done.length > 0 || this.content.length > 0
  }

  add(html: string): void {
    this.content.push(html)
  }

  endCell(): void {
    this.done.push(this.content.join(''))
    this.content = []
  }

  endRow(): void {
    if (this.content.length > 0) this.endCell()
    const { done, cells, left } = this
    this.done = []
    if (done.length === 0) return
    const step = 468 / done.length
    const isDefined = cells.length >= done.length
    this.rows.push({
      left: isDefined ? left : 0,
      isRightToLeft: this.isRightToLeft,
      align: this.align,
      cells: done.map((html, index) => ({ ...(cells[index] ?? newCell()), ...(!isDefined && { right: step * (index + 1) }), html })),
    })
  }

  /** The rows gathered so far, as one table. */
  take(styles: PageStyles): string {
    this.endRow()
    const html = this.rows.length === 0 ? '' : edgeTableHtml(this.rows, styles)
    this.rows = []
    return html
  }

  /** Takes a word of a row's definition and says whether it is one. */
  define(word: string, parameter: number | undefined): boolean {
    const side = sides[word]
    if (side !== undefined) {
      this.side = side
      return true
    }
    if (this.side !== undefined && this.line(this.side, word, parameter)) return true
    return this.row(word, parameter) || this.join(word, parameter)
  }

  private row(word: string, parameter: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        Object.assign(this, { left: 0, cells: [], cell: newCell(), side: undefined, isRightToLeft: false, align: undefined })
        return true
      case 'trleft':
        this.left = ofTwips(parameter)
        return true
      case 'trqc':
        this.align = 'center'
        return true
      case 'trqr':
        this.align = 'end'
        return true
      case 'rtlrow':
        this.isRightToLeft = true
        return true
      case 'cellx':
        this.cells.push({ ...this.cell, right: ofTwips(parameter) })
        this.cell = newCell()
        this.side = undefined
        return true
      default:
        return word.startsWith('tr') && word.length > 3
    }
  }

  private join(word: string, parameter: number | undefined): boolean {
    const { cell } = this
    switch (word) {
      case 'clmgf':
        cell.across = 'start'
        return true
      case 'clmrg':
        cell.across = 'continue'
        return true
      case 'clvmgf':
        cell.down = 'start'
        return true
      case 'clvmrg':
        cell.down = 'continue'
        return true
      case 'clcbpat':
        cell.ground = this.colour(parameter ?? 0)
        return true
      case 'clvertalc':
        cell.middle = 'middle'
        return true
      case 'clvertalb':
        cell.middle = 'bottom'
        return true
      default:
        return false
    }
  }

  /** A side's line: its style, its width in twips, its colour. */
  private line(side: Side, word: string, parameter: number | undefined): boolean {
    const style = lineStyles[word]
    const { lines } = this.cell
    const before = lines[side] ?? { width: 0.5, colour: '#000000', style: 'solid' }
    if (style !== undefined) lines[side] = { ...before, style }
    else if (word === 'brdrw') lines[side] = { ...before, width: ofTwips(parameter) }
    else if (word === 'brdrcf') lines[side] = { ...before, colour: this.colour(parameter ?? 0) ?? '#000000' }
    else if (word === 'brdrnone' || word === 'brdrnil') delete lines[side]
    else return false
    return true
  }
}
