import type { Cell, CellParagraph } from '../../contracts/blocks.ts'
import type { DrawnShape } from './slide-shapes.ts'

/** Edges nearer than this, in 576ths of an inch, are one. */
const sameEdge = 4

/** The rows of a table, whose cells are shapes beside one another: their edges make its columns and rows. */
export function tableOf(
  shapes: readonly DrawnShape[],
  content: (shape: DrawnShape) => readonly CellParagraph[],
): ReadonlyArray<ReadonlyArray<Cell>> {
  // Borders are shapes too, without width or height.
  const cells = shapes.flatMap((shape) => {
    const { box } = shape
    return box !== undefined && box.width > sameEdge && box.height > sameEdge ? [{ shape, box }] : []
  })
  const columns = edges(cells.map(({ box }) => box.x))
  const rows = edges(cells.map(({ box }) => box.y))
  return rows.map((_top, row) =>
    cells
      .filter(({ box }) => nearest(rows, box.y) === row)
      .toSorted((one, other) => one.box.x - other.box.x)
      .map(({ shape, box }) => {
        const colSpan = columns.filter((edge) => edge >= box.x - sameEdge && edge < box.x + box.width - sameEdge).length
        const rowSpan = rows.filter((edge) => edge >= box.y - sameEdge && edge < box.y + box.height - sameEdge).length
        return { content: content(shape), ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
      }),
  )
}

function edges(places: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const place of places.toSorted((one, other) => one - other))
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) kept.push(place)
  return kept
}

function nearest(kept: readonly number[], place: number): number {
  let found = 0
  for (const [index, edge] of kept.entries()) if (edge <= place) found = index
  return found
}
