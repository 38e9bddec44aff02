import { boundedArc } from '../../drawing/presets/bounded-arc.ts'
import { PresetPen } from '../../drawing/presets/preset-pen.ts'
import type { Lookup } from './formulas.ts'

/** The measure a path is drawn in, and what its parameters refer to. */
interface Sheet {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly lookup: Lookup
}

interface DrawnPath {
  readonly path: string
  /** Whether it encloses nothing that could be filled. */
  readonly isOpen: boolean
}

/** Steps of one outline that are drawn. */
const mostSteps = 20_000

/** Draws an enhanced path (ODF 1.3 part 3, 19.145); nothing for what is no path. */
export function drawEnhancedPath(path: string, sheet: Sheet): DrawnPath | undefined {
  const walk = new PathWalk(sheet)
  let steps = 0
  for (const { command, values } of stepsOf(path, sheet)) {
    if (++steps > mostSteps) break
    walk.take(command, values)
  }
  return walk.drawn
}

/** Follows the commands of a path with a pen. */
class PathWalk {
  private readonly pen: PresetPen
  private x = 0
  private y = 0
  private isFilled = true
  private hasClosed = false

  constructor(sheet: Sheet) {
    this.pen = new PresetPen(sheet, [])
  }

  get drawn(): DrawnPath | undefined {
    const { path } = this.pen
    return path.startsWith('M') ? { path, isOpen: !this.isFilled && !this.hasClosed } : undefined
  }

  take(command: string, values: readonly number[]): void {
    const { pen, x, y } = this
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = values
    switch (command) {
      case 'M':
        pen.move(...this.go(a, b))
        return
      case 'L':
        pen.line(this.go(a, b))
        return
      case 'C':
        pen.curve(a, b, c, d, ...this.go(e, f))
        return
      case 'Q':
        // As a curve with two handles, each two thirds of the way to the one.
        pen.curve(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), ...this.go(c, d))
        return
      case 'X':
      case 'Y':
        pen.quarter([x, y], this.go(a, b), command === 'X')
        return
      case 'G':
        this.arc({ radiusX: a, radiusY: b, start: c, turn: d })
        return
      case 'T':
      case 'U':
        this.arcAbout([a, b], { radiusX: c, radiusY: d, start: e, turn: f - e }, command === 'T')
        return
      case 'A':
      case 'B':
      case 'W':
      case 'V': {
        const bounds = [
          [a, b],
          [c, d],
          [e, f],
          [g, h],
        ] as const
        this.go(
          ...boundedArc(pen, bounds, { isJoined: command === 'A' || command === 'W', isClockwise: command === 'W' || command === 'V' }),
        )
        return
      }
      case 'Z':
        pen.close()
        this.hasClosed = true
        return
      case 'F':
        this.isFilled = false
        return
      default:
    }
  }

  private go(x: number, y: number): readonly [x: number, y: number] {
    this.x = x
    this.y = y
    return [x, y]
  }

  private arcAbout([middleX, middleY]: readonly [number, number], arc: Arc, isJoined: boolean): void {
    const from = this.go(middleX + arc.radiusX * cosine(arc.start), middleY + arc.radiusY * sine(arc.start))
    if (isJoined) this.pen.line(from)
    else this.pen.move(...from)
    this.arc(arc)
  }

  private arc({ radiusX, radiusY, start, turn }: Arc): void {
    const sweep = Math.max(-360, Math.min(360, turn))
    if (radiusX > 0 && radiusY > 0 && sweep !== 0) this.pen.arc(radiusX, radiusY, start, sweep)
    this.go(this.x + radiusX * (cosine(start + sweep) - cosine(start)), this.y + radiusY * (sine(start + sweep) - sine(start)))
  }
}

/** Angles are degrees clockwise. */
interface Arc {
  readonly radiusX: number
  readonly radiusY: number
  readonly start: number
  readonly turn: number
}

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** How many parameters each command takes; those not here take none. */
const parameters: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, T: 6, U: 6, A: 8, B: 8, W: 8, V: 8, X: 2, Y: 2, G: 4 }

/** The commands of a path with their parameters worked out; parameters beyond one command's repeat it. */
function* stepsOf(path: string, sheet: Sheet): Generator<{ readonly command: string; readonly values: readonly number[] }> {
  let command = ''
  let values: number[] = []
  for (const [token] of path.matchAll(/[A-Z](?![a-z])|[?$]\w+|-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?|[a-z]+/gu)) {
    if (/^[A-Z]$/u.test(token)) {
      command = token
      values = []
      if (parameters[command] === undefined) yield { command, values }
      continue
    }
    const value = /^[-\d.]/u.test(token) ? Number(token) : (sheet.lookup(token) ?? 0)
    // Angles of `G`, `T` and `U` are degrees; others are places, counted from the view's corner.
    values.push(isPlace(command, values.length) ? value - (values.length % 2 === 0 ? sheet.left : sheet.top) : value)
    if (values.length === parameters[command]) {
      yield { command, values }
      if (command === 'M') command = 'L'
      // Quadrants take turns in which way they set off.
      else if (command === 'X') command = 'Y'
      else if (command === 'Y') command = 'X'
      values = []
    }
  }
}

const isPlace = (command: string, index: number): boolean => command !== 'G' && ((command !== 'T' && command !== 'U') || index < 2)
