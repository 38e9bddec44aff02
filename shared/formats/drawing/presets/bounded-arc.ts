import type { PresetPen } from './preset-pen.ts'

type Point = readonly [x: number, y: number]

/**
 * Draws an arc of the ellipse in a box, from where the ray to one place meets it to where that to another does: so arcs are
 * stated in the paths of MS-ODRAW and of OpenDocument. One that is joined begins with a line to its start. Gives its end.
 */
export function boundedArc(
  pen: PresetPen,
  [corner, opposite, start, end]: readonly [Point, Point, Point, Point],
  { isJoined, isClockwise }: { readonly isJoined: boolean; readonly isClockwise: boolean },
): Point {
  const [radiusX, radiusY] = [Math.abs(opposite[0] - corner[0]) / 2, Math.abs(opposite[1] - corner[1]) / 2]
  const [middleX, middleY] = [(corner[0] + opposite[0]) / 2, (corner[1] + opposite[1]) / 2]
  const angle = ([x, y]: Point): number => Math.atan2((y - middleY) * radiusX, (x - middleX) * radiusY)
  const place = (at: number): Point => [middleX + radiusX * Math.cos(at), middleY + radiusY * Math.sin(at)]
  const [from, to] = [angle(start), angle(end)]
  if (isJoined) pen.line(place(from))
  else pen.move(...place(from))
  const degrees = ((isClockwise ? to - from : from - to) * 180) / Math.PI
  const sweep = ((degrees % 360) + 360) % 360 || 360
  if (radiusX > 0 && radiusY > 0) pen.arc(radiusX, radiusY, (from * 180) / Math.PI, isClockwise ? sweep : -sweep)
  return place(to)
}
