import type { Box, Shape } from './slide-shapes.ts'

type Placed = Pick<Shape, 'placeholder'>

/**
 * The order in which a slide is read: its title, then rows from top to bottom and in them from left to right. Shapes are
 * of one row when they share at least half of the lower one's height. Where a shape's place is unknown, the order of the
 * file, which is the order assistive technology reads in, holds for all.
 */
export function inReadingOrder<S extends Placed>(shapes: readonly S[], boxOf: (shape: S) => Box | undefined): readonly S[] {
  const titles = shapes.filter(isTitle)
  const others = shapes.filter((shape) => !isTitle(shape))
  const placed = others.flatMap((shape) => {
    const box = boxOf(shape)
    return box === undefined ? [] : [{ shape, box }]
  })
  if (placed.length < others.length) return [...titles, ...others]
  const rows: Array<typeof placed> = []
  for (const each of placed.toSorted((one, other) => one.box.y - other.box.y)) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && isBeside(row[0].box, each.box)) row.push(each)
    else rows.push([each])
  }
  return [...titles, ...rows.flatMap((row) => row.toSorted((one, other) => one.box.x - other.box.x)).map(({ shape }) => shape)]
}

/** Whether a shape is the slide's title. */
export const isTitle = ({ placeholder }: Placed): boolean => placeholder === 'title' || placeholder === 'ctrTitle'

function isBeside(first: Box, next: Box): boolean {
  const shared = Math.min(first.y + first.height, next.y + next.height) - Math.max(first.y, next.y)
  const isApart = next.x >= first.x + first.width || first.x >= next.x + next.width
  return isApart && shared >= Math.min(first.height, next.height) / 2
}
