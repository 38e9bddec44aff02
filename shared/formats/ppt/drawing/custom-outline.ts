import type { Outline } from '../../../contracts/drawing.ts'
import type { ByteView } from '../../binary/byte-view.ts'
import { boundedArc } from '../../drawing/presets/bounded-arc.ts'
import { PresetPen } from '../../drawing/presets/preset-pen.ts'
import { ShapeGuides } from './guides.ts'
import { property, type ShapeProperties } from './shape-properties.ts'

type Point = readonly [x: number, y: number]

/** Points of one outline that are drawn; a freehand map has a tenth of them. */
const mostPoints = 20_000

/** Kinds of segments (`MSOPATHTYPE`, MS-ODRAW 2.4.28). */
const segment = { line: 0, curve: 1, move: 2, close: 3, end: 4, escape: 5 } as const
/** Kinds of escapes (`MSOPATHESCAPE`, 2.4.27) that draw; each arc is two corners of its box and two places on it. */
const quarter = { across: 7, down: 8 } as const
const arcs = new Map([
  [3, { isJoined: true, isClockwise: false }],
  [4, { isJoined: false, isClockwise: false }],
  [5, { isJoined: true, isClockwise: true }],
  [6, { isJoined: false, isClockwise: true }],
])
/** Points that other escapes take. */
const otherPoints = new Map([
  [1, 3],
  [2, 3],
  [9, 2],
])
/** Marks of a figure that is only an edge, or only a surface. */
const mark = { noFill: 10, noLine: 11 } as const

/** What a shape draws itself. */
export interface CustomOutline {
  readonly outline: Outline
  /** Its edge, where that is another than that of what is filled. */
  readonly edge?: Outline
}

/** The outline that a shape draws itself, with vertices and segments (MS-ODRAW 2.3.6.6 to 2.3.6.8); nothing when it has none. */
export function customOutline(stream: ByteView, properties: ShapeProperties): CustomOutline | undefined {
  const points = [...pointsOf(stream, properties)]
  if (points.length < 2) return undefined
  const stated = [...properties.elements(property.segments)].map(({ at }) => stream.u16(at))
  const segments = stated.length > 0 ? stated : plainSegments(properties.number(property.pathKind) ?? 1, points.length - 1)
  const size = {
    width: (properties.signed(property.geometryRight) ?? 21_600) - (properties.signed(property.geometryLeft) ?? 0),
    height: (properties.signed(property.geometryBottom) ?? 21_600) - (properties.signed(property.geometryTop) ?? 0),
  }
  const { filled, edged } = new SegmentWalk(points, size).draw(segments)
  if (filled === '' && edged === '') return undefined
  return {
    outline: { path: filled === '' ? edged : filled },
    ...(filled !== '' && edged !== filled && edged !== '' && { edge: { path: edged } }),
  }
}

/** A coordinate with this bit is the number of a guide. */
const guideBit = 0x8000_0000

/** Vertices from the corner of the measure that the shape's geometry states. */
function* pointsOf(stream: ByteView, properties: ShapeProperties): Generator<Point> {
  const left = properties.signed(property.geometryLeft) ?? 0
  const top = properties.signed(property.geometryTop) ?? 0
  const guides = new ShapeGuides(stream, properties)
  const coordinate = (at: number): number => {
    const value = stream.u32(at)
    return value >>> 16 === guideBit >>> 16 ? guides.value(value & 0xffff) : value | 0
  }
  let count = 0
  for (const { at, bytes } of properties.elements(property.vertices)) {
    if ((bytes !== 4 && bytes !== 8) || ++count > mostPoints) return
    const [x, y] = bytes === 4 ? [stream.i16(at), stream.i16(at + 2)] : [coordinate(at), coordinate(at + 4)]
    yield [x - left, y - top]
  }
}

/** Segments of points without any: lines or curves, closed or not. */
function plainSegments(kind: number, count: number): readonly number[] {
  const isCurved = kind === 2 || kind === 3
  const run = isCurved ? (segment.curve << 13) | (Math.floor(count / 3) & 0x1fff) : count & 0x1fff
  return [segment.move << 13, run, ...(kind === 1 || kind === 3 ? [(segment.close << 13) | 1] : [])]
}

/** Goes through the segments of a path, which take its points one after another. */
class SegmentWalk {
  private readonly points: readonly Point[]
  private readonly size: { readonly width: number; readonly height: number }
  private pen: PresetPen
  private next = 0
  private here: Point = [0, 0]
  private hasBegun = false
  private readonly marks = new Set<number>()

  constructor(points: readonly Point[], size: { readonly width: number; readonly height: number }) {
    this.points = points
    this.size = size
    this.pen = new PresetPen(size, [])
  }

  /** The paths of all figures that are filled, and of all that have an edge. */
  draw(segments: readonly number[]): { readonly filled: string; readonly edged: string } {
    let [filled, edged] = ['', '']
    const finish = (): void => {
      if (this.hasBegun && !this.marks.has(mark.noFill)) filled += this.pen.path
      if (this.hasBegun && !this.marks.has(mark.noLine)) edged += this.pen.path
      this.pen = new PresetPen(this.size, [])
      this.hasBegun = false
      this.marks.clear()
    }
    for (const packed of segments) {
      const kind = packed >>> 13
      if (kind === segment.end) finish()
      else if (kind === segment.escape) this.escape((packed >>> 8) & 0x1f, Math.max(1, packed & 0xff))
      else this.run(kind, Math.max(1, packed & 0x1fff))
    }
    finish()
    return { filled, edged }
  }

  private run(kind: number, count: number): void {
    if (kind === segment.close && this.hasBegun) this.pen.close()
    if (kind === segment.move) this.move()
    if (kind !== segment.line && kind !== segment.curve) return
    if (!this.hasBegun) this.move()
    for (let each = 0; each < count; each++) {
      if (this.next + (kind === segment.curve ? 3 : 1) > this.points.length) return
      if (kind === segment.line) this.pen.line(this.take())
      else this.pen.curve(...this.take(), ...this.take(), ...this.take())
    }
  }

  private escape(kind: number, count: number): void {
    const arc = arcs.get(kind)
    this.marks.add(kind)
    if (kind === quarter.across || kind === quarter.down) {
      for (let each = 0; each < count && this.next < this.points.length; each++) {
        const from = this.here
        // Sets off across, then down; the next one the other way round.
        if (this.hasBegun) this.pen.quarter(from, this.take(), (kind === quarter.across) === (each % 2 === 0))
        else this.move()
      }
    } else if (arc !== undefined) {
      // Counted in points, of which each arc takes four.
      for (let left = Math.max(1, Math.floor(count / 4)); left > 0 && this.next + 4 <= this.points.length; left--) {
        const bounds = [this.take(), this.take(), this.take(), this.take()] as const
        this.here = boundedArc(this.pen, bounds, { ...arc, isJoined: arc.isJoined && this.hasBegun })
        this.hasBegun = true
      }
    } else for (let left = (otherPoints.get(kind) ?? 0) * count; left > 0 && this.next < this.points.length; left--) this.take()
  }

  private move(): void {
    if (this.next >= this.points.length) return
    this.pen.move(...this.take())
    this.hasBegun = true
  }

  private take(): Point {
    this.here = this.points[this.next++] ?? this.here
    return this.here
  }
}
