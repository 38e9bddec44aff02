import type { DrawnLine } from '../../../../shared/contracts/drawing.ts'
import type { Point } from './path-shape.ts'
import { safeColour, safeLength } from './safe-css.ts'

interface Props {
  readonly tip: Point
  /** Where the line comes from, which says which way the arrow points. */
  readonly from: Point
  readonly line: DrawnLine
}

/** Arrows are three lines wide and long, as office programs draw them; those of hairlines are still seen. */
const widths = 3
const least = 4

/** The head of an arrow at the end of a line. */
export function ArrowHead({ tip: [x, y], from, line }: Props) {
  const size = Math.max(least, safeLength(line.width) * widths)
  const angle = Math.atan2(y - from[1], x - from[0])
  const corner = (along: number, across: number) =>
    `${(x - along * Math.cos(angle) - across * Math.sin(angle)).toFixed(2)} ${(y - along * Math.sin(angle) + across * Math.cos(angle)).toFixed(2)}`
  return <path d={`M${corner(0, 0)}L${corner(size, size / 2)}L${corner(size, -size / 2)}Z`} fill={safeColour(line.colour) ?? 'none'} />
}
