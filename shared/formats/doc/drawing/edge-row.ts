import type { CellLine, EdgeCell, EdgeRow } from '../../original/edge-table.ts'
import type { RowShape } from '../row-shape.ts'
import type { RowLook } from './row-look.ts'

/** The cells of a row in their places and looks; where its definition is of another number of cells, they share a page's width. */
export function edgeRow(cells: readonly string[], { edges, merges, isRightToLeft }: RowShape, look: RowLook): EdgeRow {
  const isShaped = edges.length === cells.length + 1
  const step = 468 / cells.length
  return {
    left: isShaped ? (edges[0] ?? 0) / 20 : 0,
    isRightToLeft,
    align: look.align,
    cells: cells.map((html, index): EdgeCell => {
      const merge = isShaped ? merges[index] : undefined
      const own = look.cells[index]
      return {
        right: isShaped ? (edges[index + 1] ?? 0) / 20 : step * (index + 1),
        across: merge?.continuesLeft === true ? 'continue' : undefined,
        down: merge?.continuesAbove === true ? 'continue' : merge?.startsDown === true ? 'start' : undefined,
        ground: look.grounds[index],
        middle: own?.middle,
        lines: { ...usualLines(look, index, cells.length), ...own?.lines },
        html,
      }
    }),
  }
}

/** The lines of a cell that states none: those around the table at its edges, those between cells elsewhere. */
function usualLines(
  { usual }: RowLook,
  index: number,
  count: number,
): { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: CellLine } {
  const left = index === 0 ? usual.left : usual.columns
  const right = index === count - 1 ? usual.right : usual.columns
  const top = usual.rows ?? usual.top
  const bottom = usual.rows ?? usual.bottom
  return { ...(left && { left }), ...(right && { right }), ...(top && { top }), ...(bottom && { bottom }) }
}
