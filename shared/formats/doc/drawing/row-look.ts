import type { ByteView } from '../../binary/byte-view.ts'
import type { CellLine } from '../../original/edge-table.ts'
import type { Modifier } from '../modifiers.ts'
import { colourAt, groundAt, oldGroundAt, paletteColour } from './colours.ts'

type Side = 'top' | 'right' | 'bottom' | 'left'

/** What a row's cells look like beside their places. */
export interface RowLook {
  readonly align?: 'center' | 'end' | undefined
  readonly cells: ReadonlyArray<{
    readonly lines: { readonly [side in Side]?: CellLine }
    readonly middle?: 'middle' | 'bottom' | undefined
  }>
  readonly grounds: ReadonlyArray<string | undefined>
  /** Lines of cells that state none: around the table, and between its rows and columns. */
  readonly usual: { readonly [side in Side | 'rows' | 'columns']?: CellLine | undefined }
}

export const plainRow: RowLook = { cells: [], grounds: [], usual: {} }

const cellBytes = 20
const alignments = [undefined, 'center', 'end'] as const
const oldSides = ['top', 'left', 'bottom', 'right'] as const
const places = ['top', 'left', 'bottom', 'right', 'rows', 'columns'] as const

/** Applies modifiers of rows (MS-DOC 2.6.3) to a look. */
export function changedRow(base: RowLook, modifiers: Iterable<Modifier>): RowLook {
  let look = base
  for (const { code, operand } of modifiers) {
    if (code === 0x5400 || code === 0x548a)
      look = { ...look, align: alignments[operand.u16(0)] } // sprmTJc90, sprmTJc
    else if (code === 0xd608) look = { ...look, cells: cellsOf(operand) }
    else if (code === 0xd605)
      look = { ...look, usual: linesOf(operand, 4) } // sprmTTableBorders80
    else if (code === 0xd613)
      look = { ...look, usual: linesOf(operand, 8) } // sprmTTableBorders
    else if (code === 0xd609)
      look = { ...look, grounds: groundsOf(operand, 2) } // sprmTDefTableShd80
    else if (code === 0xd612) look = { ...look, grounds: groundsOf(operand, 10) } // sprmTDefTableShd
  }
  return look
}

/** The lines and the place of text in each cell of a definition (MS-DOC 2.9.312, 2.9.316). */
function cellsOf(operand: ByteView): RowLook['cells'] {
  const count = Math.min(63, operand.u8(0))
  const cellsAt = 1 + (count + 1) * 2
  if (operand.length - cellsAt < count * cellBytes) return []
  return Array.from({ length: count }, (_, index) => {
    const at = cellsAt + index * cellBytes
    const lines: { [side in Side]?: CellLine } = {}
    for (const [number, side] of oldSides.entries()) {
      const line = oldLine(operand, at + 4 + number * 4)
      if (line !== undefined) lines[side] = line
    }
    const vertical = (operand.u16(at) >>> 7) & 3
    return { lines, middle: vertical === 1 ? 'middle' : vertical === 2 ? 'bottom' : undefined }
  })
}

function linesOf(operand: ByteView, bytes: 4 | 8): RowLook['usual'] {
  const lines: { [side in Side | 'rows' | 'columns']?: CellLine | undefined } = {}
  for (const [index, place] of places.entries())
    if ((index + 1) * bytes <= operand.length) lines[place] = bytes === 4 ? oldLine(operand, index * 4) : newLine(operand, index * 8)
  return lines
}

function groundsOf(operand: ByteView, bytes: 2 | 10): RowLook['grounds'] {
  return Array.from({ length: Math.min(63, Math.floor(operand.length / bytes)) }, (_, index) =>
    bytes === 2 ? oldGroundAt(operand, index * 2) : groundAt(operand, index * 10),
  )
}

const styleOf = (type: number): CellLine['style'] =>
  type === 3 ? 'double' : type === 6 ? 'dotted' : type === 7 || type === 22 ? 'dashed' : 'solid'

/** MS-DOC 2.9.17: width in eighths of a point, kind, colour. */
function oldLine(view: ByteView, at: number): CellLine | undefined {
  const type = view.u8(at + 1)
  if (type === 0 || type === 0xff) return undefined
  return { width: view.u8(at) / 8, style: styleOf(type), colour: paletteColour(view.u8(at + 2)) ?? '#000000' }
}

/** MS-DOC 2.9.16: colour, width, kind. */
function newLine(view: ByteView, at: number): CellLine | undefined {
  const type = view.u8(at + 5)
  if (type === 0 || type === 0xff) return undefined
  return { width: view.u8(at + 4) / 8, style: styleOf(type), colour: colourAt(view, at) ?? '#000000' }
}
