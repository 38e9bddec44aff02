import type { ByteView } from '../binary/byte-view.ts'

/** How a cell goes on with its neighbours (MS-DOC 2.9.320, TCGRF). */
export interface CellMerge {
  readonly continuesLeft: boolean
  readonly continuesAbove: boolean
  /** Whether it is the first of cells merged downwards. */
  readonly startsDown: boolean
}

/** The shape of a table's row. */
export interface RowShape {
  /** Left edges of the cells and the right edge of the last one, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly merges: readonly CellMerge[]
  readonly isHead: boolean
  readonly isRightToLeft: boolean
}

const cellBytes = 20
/** Source: MS-DOC 2.9.315; Word has no more columns. */
const maxCells = 63

/** Reads a table definition (MS-DOC 2.9.315): the edges of the cells, then what is said of each. */
export function readTableDefinition(operand: ByteView): Pick<RowShape, 'edges' | 'merges'> {
  const cells = Math.min(maxCells, operand.u8(0))
  const edgesAt = 1
  const cellsAt = edgesAt + (cells + 1) * 2
  if (cellsAt > operand.length) return { edges: [], merges: [] }
  const edges = Array.from({ length: cells + 1 }, (_, index) => operand.i16(edgesAt + index * 2))
  // Word 6 says ten bytes of a cell, and of the last ones it may say nothing.
  const bytes = operand.length - cellsAt >= cells * cellBytes || cells === 0 ? cellBytes : 10
  const merges = edges.slice(0, cells).map((_edge, index) => {
    const at = cellsAt + index * bytes
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0
    const vertical = (flags >>> 5) & 3
    return { continuesLeft: (flags & 2) !== 0, continuesAbove: vertical === 1, startsDown: vertical === 3 }
  })
  return { edges, merges }
}
