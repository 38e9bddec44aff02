import type { Outline } from '../../../contracts/drawing.ts'
import { isOpenOutline, presetOutline } from '../../drawing/preset-outlines.ts'
import { PresetPen } from '../../drawing/presets/preset-pen.ts'
import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { evaluate, type Lookup } from './formulas.ts'
import { numbersIn } from './lengths.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** An outline, whether it encloses something, and what it keeps clear of text at its sides. */
export interface ShapeForm {
  readonly outline: Outline
  readonly isOpen: boolean
  readonly free: readonly [top: number, right: number, bottom: number, left: number]
}

/** Steps of one outline that are drawn. */
const mostSteps = 20_000
/** A hundredth of a millimetre, in points. */
const hundredth = 72 / 2_540
const none = [0, 0, 0, 0] as const

/** The form of a custom shape (`draw:enhanced-geometry`, ODF 1.3 part 3, 10.6.2) over a box of this size. */
export function customForm(geometry: XmlElement | undefined, size: Size): ShapeForm {
  if (geometry === undefined) return { outline: 'rectangle', isOpen: false, free: none }
  const sheet = new Geometry(geometry, size)
  const path = attribute(geometry, 'draw:enhanced-path') ?? ''
  const type = attribute(geometry, 'draw:type') ?? ''
  const drawn = path.trim() === '' ? undefined : drawPath(path, sheet)
  if (drawn === undefined) {
    const name = presetOf(type)
    return { outline: presetOutline(name, size), isOpen: isOpenOutline(name), free: none }
  }
  return { outline: { path: drawn.path }, isOpen: drawn.isOpen, free: sheet.freeOfText(attribute(geometry, 'draw:text-areas')) }
}

/** Names that office programs give to shapes whose path they leave out. */
const presetOf = (type: string): string =>
  new Map([
    ['rectangle', 'rect'],
    ['round-rectangle', 'roundRect'],
    ['isosceles-triangle', 'triangle'],
    ['right-triangle', 'rtTriangle'],
    ['mso-spt32', 'straightConnector1'],
  ]).get(type) ?? type.replace(/^ooxml-/u, '')

/** A custom shape's own measure, with its modifiers and equations. */
class Geometry {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  private readonly modifiers: readonly number[]
  private readonly formulas: ReadonlyMap<string, string>
  private readonly values = new Map<string, number>()
  private readonly size: Size

  constructor(geometry: XmlElement, size: Size) {
    const [left = 0, top = 0, width = 0, height = 0] = numbersIn(attribute(geometry, 'svg:viewBox') ?? '0 0 21600 21600')
    // A view without a size is that of the shape, in hundredths of a millimetre.
    this.left = width > 0 && height > 0 ? left : 0
    this.top = width > 0 && height > 0 ? top : 0
    this.width = width > 0 && height > 0 ? width : Math.max(1, size.width / hundredth)
    this.height = width > 0 && height > 0 ? height : Math.max(1, size.height / hundredth)
    this.size = size
    this.modifiers = numbersIn(attribute(geometry, 'draw:modifiers') ?? '')
    this.formulas = new Map(
      elements(geometry)
        .filter(({ name }) => name === 'equation')
        .map((equation) => [attribute(equation, 'draw:name') ?? '', attribute(equation, 'draw:formula') ?? '']),
    )
  }

  readonly lookup: Lookup = (name) => {
    if (name.startsWith('$')) return this.modifiers[Number(name.slice(1))] ?? 0
    if (name.startsWith('?')) return this.equation(name.slice(1))
    switch (name) {
      case 'left':
        return this.left
      case 'top':
        return this.top
      case 'right':
        return this.left + this.width
      case 'bottom':
        return this.top + this.height
      case 'width':
        return this.width
      case 'height':
        return this.height
      case 'logwidth':
        return this.size.width / hundredth
      case 'logheight':
        return this.size.height / hundredth
      default:
        return name === 'hasstroke' || name === 'hasfill' ? 1 : 0
    }
  }

  /** What the first text area leaves free of the box, in points. */
  freeOfText(areas: string | undefined): ShapeForm['free'] {
    const [left, top, right, bottom] = (areas ?? '').trim().split(/\s+/u, 4)
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return none
    const across = (part: string): number => (evaluate(part, this.lookup) - this.left) / this.width
    const down = (part: string): number => (evaluate(part, this.lookup) - this.top) / this.height
    const shares = [down(top), 1 - across(right), 1 - down(bottom), across(left)]
    if (!shares.every((share) => share >= 0 && share < 0.95)) return none
    const [above = 0, after = 0, below = 0, before = 0] = shares
    return [above * this.size.height, after * this.size.width, below * this.size.height, before * this.size.width]
  }

  /** An equation's value, worked out once; one that asks for itself is 0. */
  private equation(name: string): number {
    const known = this.values.get(name)
    if (known !== undefined) return known
    this.values.set(name, 0)
    const value = evaluate(this.formulas.get(name) ?? '0', this.lookup)
    this.values.set(name, value)
    return value
  }
}

/** How many parameters each command takes (19.145); those not here take none. */
const parameters: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, T: 6, U: 6, A: 8, B: 8, W: 8, V: 8, X: 2, Y: 2, G: 4 }
/** Share of a quarter circle's radius at which the handles of its curve stand. */
const handle = 0.5523

function drawPath(path: string, sheet: Geometry): { readonly path: string; readonly isOpen: boolean } | undefined {
  const pen = new PresetPen(sheet, [])
  let [x, y] = [0, 0]
  let steps = 0
  let isFilled = true
  let hasClosed = false
  const go = (toX: number, toY: number): readonly [number, number] => {
    ;[x, y] = [toX, toY]
    return [toX, toY]
  }
  for (const { command, values } of stepsOf(path, sheet)) {
    if (++steps > mostSteps) break
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = values
    if (command === 'M') pen.move(...go(a, b))
    else if (command === 'L') pen.line(go(a, b))
    else if (command === 'C') pen.curve(a, b, c, d, ...go(e, f))
    else if (command === 'Q')
      pen.curve(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), ...go(c, d))
    else if (command === 'X' || command === 'Y') {
      const [dx, dy] = [(a - x) * handle, (b - y) * handle]
      if (command === 'X') pen.curve(x + dx, y, a, b - dy, ...go(a, b))
      else pen.curve(x, y + dy, a - dx, b, ...go(a, b))
    } else if (command === 'G' || command === 'T' || command === 'U') {
      const [start, turn] = command === 'G' ? [c, d] : [e, f - e]
      const [radiusX, radiusY] = command === 'G' ? [a, b] : [c, d]
      if (command !== 'G') {
        const from: readonly [number, number] = [a + radiusX * cosine(start), b + radiusY * sine(start)]
        if (command === 'U') pen.move(...from)
        else pen.line(from)
        go(...from)
      }
      ;[x, y] = arc(pen, { x, y, radiusX, radiusY, start, turn })
    } else if (command === 'A' || command === 'B' || command === 'W' || command === 'V') {
      const [radiusX, radiusY] = [Math.abs(c - a) / 2, Math.abs(d - b) / 2]
      const [middleX, middleY] = [(a + c) / 2, (b + d) / 2]
      const angle = (px: number, py: number): number => (Math.atan2((py - middleY) * radiusX, (px - middleX) * radiusY) * 180) / Math.PI
      const [start, end] = [angle(e, f), angle(g, h)]
      const isClockwise = command === 'W' || command === 'V'
      const turn = isClockwise ? (((end - start) % 360) + 360) % 360 || 360 : -((((start - end) % 360) + 360) % 360 || 360)
      const from: readonly [number, number] = [middleX + radiusX * cosine(start), middleY + radiusY * sine(start)]
      if (command === 'B' || command === 'V') pen.move(...from)
      else pen.line(from)
      ;[x, y] = arc(pen, { x: from[0], y: from[1], radiusX, radiusY, start, turn })
    } else if (command === 'Z') {
      pen.close()
      hasClosed = true
    } else if (command === 'F') isFilled = false
  }
  const drawn = pen.path
  return drawn.startsWith('M') ? { path: drawn, isOpen: !isFilled && !hasClosed } : undefined
}

interface Arc {
  readonly x: number
  readonly y: number
  readonly radiusX: number
  readonly radiusY: number
  readonly start: number
  readonly turn: number
}

/** Draws an arc from where the pen is, and gives where it ends. */
function arc(pen: PresetPen, { x, y, radiusX, radiusY, start, turn }: Arc): readonly [x: number, y: number] {
  const sweep = Math.max(-360, Math.min(360, turn))
  if (radiusX > 0 && radiusY > 0 && sweep !== 0) pen.arc(radiusX, radiusY, start, sweep)
  return [x + radiusX * (cosine(start + sweep) - cosine(start)), y + radiusY * (sine(start + sweep) - sine(start))]
}

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** The commands of a path with their parameters worked out; parameters beyond one command's repeat it. */
function* stepsOf(path: string, sheet: Geometry): Generator<{ readonly command: string; readonly values: readonly number[] }> {
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
      yield { command: command, values }
      if (command === 'M') command = 'L'
      // Quadrants take turns in which way they set off.
      else if (command === 'X') command = 'Y'
      else if (command === 'Y') command = 'X'
      values = []
    }
  }
}

const isPlace = (command: string, index: number): boolean => command !== 'G' && ((command !== 'T' && command !== 'U') || index < 2)
