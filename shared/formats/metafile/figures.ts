import type { Point } from './device-state.ts'

/** Figures as paths in the page's own measure: each is moves, lines and curves with their points. */
export type Figure = ReadonlyArray<readonly [letter: 'M' | 'L' | 'C' | 'Z', ...points: Point[]]>

export const lines = (points: readonly Point[], isClosed: boolean): Figure =>
  points.length === 0 ? [] : [...points.map((point, at) => [at === 0 ? 'M' : 'L', point] as const), ...(isClosed ? [['Z'] as const] : [])]

/** A curve from its first point on, three points to a piece. */
export function curves(points: readonly Point[]): Figure {
  const [first, ...rest] = points
  if (first === undefined) return []
  const pieces: Array<Figure[number]> = [['M', first]]
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [one, two, end] = [rest[at], rest[at + 1], rest[at + 2]]
    if (one !== undefined && two !== undefined && end !== undefined) pieces.push(['C', one, two, end])
  }
  return pieces
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const rectangle = ({ left, top, right, bottom }: Box): Figure =>
  lines(
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    true,
  )

export const ellipse = (box: Box): Figure => [...arc(box, 0, 2 * Math.PI), ['Z']]

export function roundRectangle({ left, top, right, bottom }: Box, [width, height]: Point): Figure {
  const [x, y] = [Math.min(width, right - left), Math.min(height, bottom - top)]
  const corner = (cornerLeft: number, cornerTop: number, from: number): Figure =>
    arc({ left: cornerLeft, top: cornerTop, right: cornerLeft + x, bottom: cornerTop + y }, from, from + Math.PI / 2)
  const corners = [
    corner(left, top, Math.PI),
    corner(right - x, top, 1.5 * Math.PI),
    corner(right - x, bottom - y, 0),
    corner(left, bottom - y, Math.PI / 2),
  ]
  // Each corner goes on from the one before.
  const joined = corners.flat().map(([letter, ...points], at): Figure[number] => [letter === 'M' && at > 0 ? 'L' : letter, ...points])
  return [...joined, ['Z']]
}

/** A piece of the ellipse in a box, against the clock from the ray to one point to that to another, closed or not. */
export function rayArc(box: Box, [from, to]: readonly [Point, Point], close: 'open' | 'chord' | 'pie'): Figure {
  const middle: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const [width, height] = [Math.abs(box.right - box.left) || 1, Math.abs(box.bottom - box.top) || 1]
  const angle = ([x, y]: Point): number => Math.atan2((y - middle[1]) / height, (x - middle[0]) / width)
  const [start, end] = [angle(from), angle(to)]
  // Downwards is more: against the clock, angles grow smaller.
  const drawn = arc(box, start, end >= start ? end - 2 * Math.PI : end)
  if (close === 'open') return drawn
  return close === 'chord' ? [...drawn, ['Z']] : [...drawn, ['L', middle], ['Z']]
}

/** An arc as curves of at most a quarter turn each. */
function arc(box: Box, from: number, to: number): Figure {
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const [radiusX, radiusY] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2]
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)))
  const step = (to - from) / count
  const handle = (4 / 3) * Math.tan(step / 4)
  const at = (angle: number, out: number): Point => [
    middleX + radiusX * (Math.cos(angle) - out * Math.sin(angle)),
    middleY + radiusY * (Math.sin(angle) + out * Math.cos(angle)),
  ]
  const pieces: Array<Figure[number]> = [['M', at(from, 0)]]
  for (let index = 0; index < count; index++) {
    const [start, end] = [from + index * step, from + (index + 1) * step]
    pieces.push(['C', at(start, handle), at(end, -handle), at(end, 0)])
  }
  return pieces
}
