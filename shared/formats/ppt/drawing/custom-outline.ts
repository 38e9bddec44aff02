import type { Outline } from '../../../contracts/drawing.ts'
import type { ByteView } from '../../binary/byte-view.ts'
import { property, type ShapeProperties } from './shape-properties.ts'

type Point = readonly [x: number, y: number]

/** Points of one outline that are drawn; a freehand map has a tenth of them. */
const mostPoints = 20_000

/** Kinds of segments (`MSOPATHTYPE`, MS-ODRAW 2.4.28). */
const segment = { line: 0, curve: 1, move: 2, close: 3, end: 4, escape: 5 } as const
/** Points that an escape takes (`MSOPATHESCAPE`, 2.4.27) by its number; those not here take none. */
const escapePoints = new Map([
  [1, 3],
  [2, 3],
  [3, 4],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 1],
  [8, 1],
  [9, 2],
])
const quarterAcross = 7
const quarterDown = 8
/** Share of a quarter circle's radius at which the handles of its curve stand. */
const handle = 0.5523

/** The outline that a shape draws itself, with vertices and segments (MS-ODRAW 2.3.6.6 to 2.3.6.8); nothing when it has none. */
export function customOutline(stream: ByteView, properties: ShapeProperties): Outline | undefined {
  const points = [...pointsOf(stream, properties)]
  if (points.length < 2) return undefined
  const segments = [...properties.elements(property.segments)].map(({ at }) => stream.u16(at))
  const path = segments.length > 0 ? drawn(segments, points) : joined(properties.number(property.pathKind) ?? 1, points)
  return path === '' ? undefined : { path }
}

/** Vertices in a square of 100, from the measure that the shape's geometry states. */
function* pointsOf(stream: ByteView, properties: ShapeProperties): Generator<Point> {
  const left = properties.signed(property.geometryLeft) ?? 0
  const top = properties.signed(property.geometryTop) ?? 0
  const width = (properties.signed(property.geometryRight) ?? 21_600) - left || 1
  const height = (properties.signed(property.geometryBottom) ?? 21_600) - top || 1
  let count = 0
  for (const { at, bytes } of properties.elements(property.vertices)) {
    if (bytes !== 4 && bytes !== 8) return
    if (++count > mostPoints) return
    const [x, y] = bytes === 4 ? [stream.i16(at), stream.i16(at + 2)] : [stream.i32(at), stream.i32(at + 4)]
    yield [rounded(((x - left) / width) * 100), rounded(((y - top) / height) * 100)]
  }
}

const rounded = (value: number): number => Math.round(Math.max(-1e5, Math.min(1e5, value)) * 100) / 100

/** Points without segments: lines or curves, closed or not. */
function joined(kind: number, points: readonly Point[]): string {
  const isCurved = kind === 2 || kind === 3
  const count = points.length - 1
  const segments = [segment.move << 13, isCurved ? (segment.curve << 13) | Math.floor(count / 3) : count]
  return drawn([...segments, ...(kind === 1 || kind === 3 ? [(segment.close << 13) | 1] : [])], points)
}

function drawn(segments: readonly number[], points: readonly Point[]): string {
  const steps: string[] = []
  let next = 0
  let here: Point = [0, 0]
  const take = (): Point | undefined => {
    const point = points[next++]
    if (point !== undefined) here = point
    return point
  }
  const move = (): void => {
    const point = take()
    if (point !== undefined) steps.push(`M${point.join(' ')}`)
  }
  for (const packed of segments) {
    const kind = packed >>> 13
    const count = kind === segment.escape ? packed & 0xff : packed & 0x1fff
    if (kind === segment.move) move()
    else if (steps.length === 0 && kind !== segment.escape) move()
    if (kind === segment.line)
      for (let each = 0; each < Math.max(1, count) && next < points.length; each++) steps.push(`L${take()?.join(' ')}`)
    else if (kind === segment.curve)
      for (let each = 0; each < Math.max(1, count) && next + 2 < points.length; each++)
        steps.push(`C${[take(), take(), take()].map((point) => point?.join(' ')).join(' ')}`)
    else if (kind === segment.close && steps.length > 0) steps.push('Z')
    else if (kind === segment.escape) {
      const kindOfEscape = (packed >>> 8) & 0x1f
      if (kindOfEscape === quarterAcross || kindOfEscape === quarterDown) {
        for (let each = 0; each < count && next < points.length; each++) {
          const from = here
          const to = take() ?? from
          // Sets off across, then down; the next one the other way round.
          const isAcross = (kindOfEscape === quarterAcross) === (each % 2 === 0)
          if (steps.length > 0) steps.push(quarter(from, to, isAcross))
        }
      } else for (let each = (escapePoints.get(kindOfEscape) ?? 0) * Math.max(1, count); each > 0 && next < points.length; each--) take()
    }
  }
  return steps.length < 2 ? '' : steps.join('')
}

/** A quarter of an ellipse that sets off across or down. */
function quarter([x, y]: Point, [endX, endY]: Point, isAcross: boolean): string {
  const [dx, dy] = [(endX - x) * handle, (endY - y) * handle]
  const handles = isAcross ? [x + dx, y, endX, endY - dy] : [x, y + dy, endX - dx, endY]
  return `C${[...handles, endX, endY].map(rounded).join(' ')}`
}
