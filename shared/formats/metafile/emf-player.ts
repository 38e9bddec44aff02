import type { ByteView } from '../binary/byte-view.ts'
import { followedBy, type Matrix, unchanged } from '../drawing/matrix.ts'
import { bitmapAddress } from './bitmap.ts'
import { blankColour, maskRop, type Place, placeBox } from './blits.ts'
import { brushOf, colourOf, type Font, type Point, penOf, stockTools, type Tool } from './device-state.ts'
import { curves, ellipse, type Figure, lines, rayArc, rectangle, roundRectangle } from './figures.ts'
import { SvgCanvas } from './svg-canvas.ts'

const mostRecords = 500_000
const mostTools = 65_536
const stockBit = 0x8000_0000

/** Draws an enhanced metafile (MS-EMF); nothing when it draws nothing. */
export function playEmf(view: ByteView): string | undefined {
  const player = new EmfPlayer(view)
  let at = 0
  for (let count = 0; count < mostRecords && at + 8 <= view.length; count++) {
    const kind = view.u32(at)
    const bytes = view.u32(at + 4)
    if (bytes < 8 || at + bytes > view.length || kind === 14) break
    player.play(kind, { from: at, to: at + bytes })
    at += bytes
  }
  return player.svg()
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Kinds of records that are like one another (2.3): the wide ones with coordinates of 32 bits, the narrow ones of 16. */
const pointRecords = new Map<
  number,
  { readonly shape: 'curves' | 'polygon' | 'lines' | 'curves on' | 'lines on'; readonly isNarrow: boolean }
>([
  [2, { shape: 'curves', isNarrow: false }],
  [3, { shape: 'polygon', isNarrow: false }],
  [4, { shape: 'lines', isNarrow: false }],
  [5, { shape: 'curves on', isNarrow: false }],
  [6, { shape: 'lines on', isNarrow: false }],
  [85, { shape: 'curves', isNarrow: true }],
  [86, { shape: 'polygon', isNarrow: true }],
  [87, { shape: 'lines', isNarrow: true }],
  [88, { shape: 'curves on', isNarrow: true }],
  [89, { shape: 'lines on', isNarrow: true }],
])
const manyRecords = new Map<number, { readonly isClosed: boolean; readonly isNarrow: boolean }>([
  [7, { isClosed: false, isNarrow: false }],
  [8, { isClosed: true, isNarrow: false }],
  [90, { isClosed: false, isNarrow: true }],
  [91, { isClosed: true, isNarrow: true }],
])

/** Carries out the records of an enhanced metafile. */
class EmfPlayer {
  private readonly view: ByteView
  private readonly canvas = new SvgCanvas()
  private readonly tools = new Map<number, Tool>()
  private mapMode = 1
  /** Whether the figure of a path has begun, so that what follows goes on from there. */
  private isDrawingOn = false
  private frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | undefined

  constructor(view: ByteView) {
    this.view = view
  }

  svg(): string | undefined {
    return this.canvas.svg(this.frame)
  }

  play(kind: number, span: Span): void {
    const many = manyRecords.get(kind)
    const points = pointRecords.get(kind)
    if (points !== undefined) this.pointRecord(points, span)
    else if (many !== undefined) this.manyFigures(many, span)
    else this.actions[kind]?.(span)
  }

  private readonly actions: Readonly<Record<number, (span: Span) => void>> = {
    1: (span) => this.head(span),
    9: (span) => this.measure({ windowSize: this.point(span, 8) }),
    10: (span) => this.canvas.set({ windowOrigin: this.point(span, 8) }),
    11: (span) => this.measure({ viewSize: this.point(span, 8) }),
    12: (span) => this.canvas.set({ viewOrigin: this.point(span, 8) }),
    17: (span) => {
      this.mapMode = this.at(span, 8)
      this.measure({})
    },
    19: (span) => this.canvas.set({ isWinding: this.at(span, 8) === 2 }),
    22: (span) => this.canvas.set({ textAlign: this.at(span, 8) }),
    24: (span) => this.canvas.set({ textColour: colourOf(this.at(span, 8)) }),
    27: (span) => {
      this.isDrawingOn = false
      this.canvas.set({ position: this.point(span, 8) })
    },
    30: (span) => this.canvas.clipTo(rectangle(this.box(span, 8))),
    33: () => this.canvas.save(),
    34: (span) => this.canvas.restore(this.at(span, 8)),
    35: (span) => this.canvas.set({ world: this.matrix(span) }),
    36: (span) => this.changeWorld(span),
    37: (span) => {
      const number = this.at(span, 8) >>> 0
      this.canvas.use(number < stockBit ? this.tools.get(number) : stockTools[number - stockBit])
    },
    38: (span) => this.keep(span, penOf(this.at(span, 12), this.at(span, 16), this.at(span, 24))),
    39: (span) => this.keep(span, brushOf(this.at(span, 12), this.at(span, 16))),
    40: (span) => {
      this.tools.delete(this.at(span, 8))
    },
    42: (span) => this.canvas.draw(ellipse(this.box(span, 8)), { fills: true }),
    43: (span) => this.canvas.draw(rectangle(this.box(span, 8)), { fills: true }),
    44: (span) => this.canvas.draw(roundRectangle(this.box(span, 8), this.point(span, 24)), { fills: true }),
    45: (span) => this.canvas.draw(this.arc(span, 'open'), { fills: false }),
    46: (span) => this.canvas.draw(this.arc(span, 'chord'), { fills: true }),
    47: (span) => this.canvas.draw(this.arc(span, 'pie'), { fills: true }),
    54: (span) => this.goOn([['L', this.point(span, 8)]], this.point(span, 8)),
    59: () => {
      this.isDrawingOn = false
      this.canvas.beginPath()
    },
    60: () => this.canvas.endPath(),
    61: () => this.canvas.closeFigure(),
    62: () => this.canvas.putPath({ fills: true, strokes: false }),
    63: () => this.canvas.putPath({ fills: true, strokes: true }),
    64: () => this.canvas.putPath({ fills: false, strokes: true }),
    67: () => this.canvas.clipToPath(),
    75: (span) => this.clipRegion(span),
    76: (span) => this.blit(span),
    77: (span) => this.blit(span),
    81: (span) => this.picture(span, { ...this.corner(span), width: this.at(span, 72), height: this.at(span, 76) }, 48),
    82: (span) => this.keep(span, { kind: 'font', font: this.font(span) }),
    83: (span) => this.text(span, false),
    84: (span) => this.text(span, true),
    // Patterns are grey from afar.
    93: (span) => this.keep(span, { kind: 'brush', colour: '#808080' }),
    94: (span) => this.keep(span, { kind: 'brush', colour: '#808080' }),
    95: (span) => this.keep(span, penOf(this.at(span, 28), this.at(span, 32), this.at(span, 40))),
  }

  /** The number at a place of a record; beyond its end 0. */
  private at(span: Span, offset: number): number {
    return span.from + offset + 4 <= span.to ? this.view.i32(span.from + offset) : 0
  }

  private point(span: Span, offset: number): Point {
    return [this.at(span, offset), this.at(span, offset + 4)]
  }

  private box(span: Span, offset: number) {
    const [left, top] = this.point(span, offset)
    const [right, bottom] = this.point(span, offset + 8)
    return { left, top, right, bottom }
  }

  private corner(span: Span): { readonly left: number; readonly top: number } {
    return { left: this.at(span, 24), top: this.at(span, 28) }
  }

  private arc(span: Span, close: 'open' | 'chord' | 'pie'): Figure {
    return rayArc(this.box(span, 8), [this.point(span, 24), this.point(span, 32)], close)
  }

  /** MS-EMF 2.2.9: bounds of the frame in hundredths of a millimetre, and how many of the device's dots those are. */
  private head(span: Span): void {
    const frame = this.box(span, 24)
    const [dotsX, dotsY] = this.point(span, 72)
    const [millimetresX, millimetresY] = this.point(span, 80)
    const [perX, perY] = [dotsX / (millimetresX * 100), dotsY / (millimetresY * 100)]
    const shown = {
      left: frame.left * perX,
      top: frame.top * perY,
      width: (frame.right - frame.left) * perX,
      height: (frame.bottom - frame.top) * perY,
    }
    if (Object.values(shown).every(Number.isFinite) && shown.width > 0 && shown.height > 0) this.frame = shown
  }

  /** Only in two ways of measuring do the window and what it is shown in count (2.1.21). */
  private measure(change: { readonly windowSize?: Point; readonly viewSize?: Point }): void {
    const { windowSize, viewSize } = { ...this.canvas.state, ...change }
    if (this.mapMode !== 7 && this.mapMode !== 8) this.canvas.set({ windowSize: [1, 1], viewSize: [1, 1] })
    else if (this.mapMode === 8 || windowSize[0] === 0 || windowSize[1] === 0) this.canvas.set({ windowSize, viewSize })
    else {
      const scale = Math.min(Math.abs(viewSize[0] / windowSize[0]), Math.abs(viewSize[1] / windowSize[1]))
      const signed = (index: 0 | 1): number => Math.sign(viewSize[index]) * scale * Math.abs(windowSize[index])
      this.canvas.set({ windowSize, viewSize: [signed(0), signed(1)] })
    }
  }

  private matrix(span: Span): Matrix {
    const part = (index: number): number => (span.from + 12 + index * 4 <= span.to ? this.float(span.from + 8 + index * 4) : 0)
    return [part(0), part(1), part(2), part(3), part(4), part(5)]
  }

  private float(at: number): number {
    const { bytes } = this.view
    const value = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getFloat32(0, true)
    return Number.isFinite(value) ? value : 0
  }

  private changeWorld(span: Span): void {
    const { canvas } = this
    const matrix = this.matrix(span)
    const mode = this.at(span, 32)
    const { world } = canvas.state
    canvas.set({ world: mode === 1 ? unchanged : mode === 2 ? followedBy(matrix, world) : mode === 3 ? followedBy(world, matrix) : matrix })
  }

  private keep(span: Span, tool: Tool): void {
    if (this.tools.size < mostTools) this.tools.set(this.at(span, 8), tool)
  }

  /** `LogFont` (2.2.13) */
  private font(span: Span): Font {
    const byte = (offset: number): number => (span.from + offset < span.to ? this.view.u8(span.from + offset) : 0)
    const height = this.at(span, 12)
    const nameAt = span.from + 40
    const name = this.view.utf16(nameAt, Math.max(0, Math.min(32, Math.floor((span.to - nameAt) / 2)))).split('\0', 1)[0]
    return {
      family: name === undefined || name === '' ? 'Arial' : name,
      height: height === 0 ? -12 : height,
      isBold: this.at(span, 28) >= 600,
      isItalic: byte(32) !== 0,
      isUnderlined: byte(33) !== 0,
      turn: this.at(span, 20) / 10,
      characterSet: byte(35),
    }
  }

  /** Draws on from where the device is: in a path without a new start. */
  private goOn(pieces: Figure, end: Point): void {
    const start = this.canvas.state.position
    if (this.canvas.isInPath && this.isDrawingOn) this.canvas.draw(pieces, { fills: false })
    else this.canvas.draw([['M', start], ...pieces], { fills: false })
    this.isDrawingOn = true
    this.canvas.set({ position: end })
  }

  private points(at: number, count: number, { isNarrow, end }: { readonly isNarrow: boolean; readonly end: number }): readonly Point[] {
    const bytes = isNarrow ? 4 : 8
    const { view } = this
    return Array.from({ length: Math.max(0, Math.min(count, Math.floor((end - at) / bytes))) }, (_, index) => {
      const place = at + index * bytes
      return isNarrow ? [view.i16(place), view.i16(place + 2)] : [view.i32(place), view.i32(place + 4)]
    })
  }

  private pointRecord({ shape, isNarrow }: { readonly shape: string; readonly isNarrow: boolean }, span: Span): void {
    const points = this.points(span.from + 28, this.at(span, 24), { isNarrow, end: span.to })
    const last = points.at(-1)
    if (last === undefined) return
    if (shape === 'polygon') this.canvas.draw(lines(points, true), { fills: true })
    else if (shape === 'lines') this.canvas.draw(lines(points, false), { fills: false })
    else if (shape === 'curves') this.canvas.draw(curves(points), { fills: false })
    else if (shape === 'lines on')
      this.goOn(
        points.map((point) => ['L', point] as const),
        last,
      )
    else this.goOn(curves([this.canvas.state.position, ...points]).slice(1), last)
  }

  private manyFigures({ isClosed, isNarrow }: { readonly isClosed: boolean; readonly isNarrow: boolean }, span: Span): void {
    const count = Math.max(0, Math.min(this.at(span, 24), Math.floor((span.to - span.from - 32) / 4)))
    let at = span.from + 32 + count * 4
    const figure: Array<Figure[number]> = []
    for (let index = 0; index < count; index++) {
      const length = this.at(span, 32 + index * 4)
      if (length < 0) return
      figure.push(...lines(this.points(at, length, { isNarrow, end: span.to }), isClosed))
      at += length * (isNarrow ? 4 : 8)
    }
    this.canvas.draw(figure, { fills: isClosed })
  }

  /** A region of rectangles (2.3.2.2); without one, all of the device is drawn in again. */
  private clipRegion(span: Span): void {
    const mode = this.at(span, 12)
    if (this.at(span, 8) < 48) {
      if (mode === 5) this.canvas.set({ clip: undefined })
      return
    }
    const count = Math.max(0, Math.min(this.at(span, 24), Math.floor((span.to - span.from - 48) / 16), 10_000))
    const boxes = Array.from({ length: count }, (_, index) => rectangle(this.box(span, 48 + index * 16)))
    if (mode === 5) this.canvas.set({ clip: undefined })
    if (mode === 5 || mode === 1) this.canvas.clipToDevice(boxes.flat())
  }

  private blit(span: Span): void {
    const place = { ...this.corner(span), width: this.at(span, 32), height: this.at(span, 36) }
    if (this.at(span, 88) > 0) {
      this.picture(span, place, 84)
      return
    }
    const colour = blankColour(this.at(span, 40), this.canvas.state.brush)
    if (colour !== undefined) this.canvas.fillWith(placeBox(place), colour)
  }

  /** A bitmap, whose head and dots stand where the record says (2.3.1) from a place in it on. */
  private picture(span: Span, place: Place, head: 48 | 84): void {
    const isMask = this.at(span, head === 48 ? 68 : 40) === maskRop
    const [headAt, headBytes, dotsAt, dotsBytes] = [0, 4, 8, 12].map((offset) => this.at(span, head + offset))
    if (isMask || headAt === undefined || headBytes === undefined || dotsAt === undefined || dotsBytes === undefined) return
    if (
      headBytes < 12 ||
      dotsBytes <= 0 ||
      headAt < 0 ||
      dotsAt < 0 ||
      span.from + dotsAt + dotsBytes > span.to ||
      headAt + headBytes > dotsAt
    )
      return
    const bitmap = new Uint8Array(headBytes + dotsBytes)
    bitmap.set(this.view.part(span.from + headAt, headBytes))
    bitmap.set(this.view.part(span.from + dotsAt, dotsBytes), headBytes)
    const address = bitmapAddress(bitmap)
    if (address !== undefined) this.canvas.picture(address, place)
  }

  /** `EMRTEXT` (2.2.5): its letters and the distances between them stand where it says. */
  private text(span: Span, isWide: boolean): void {
    const [count, textAt, distancesAt] = [this.at(span, 44), this.at(span, 48), this.at(span, 72)]
    const end = span.from + textAt + count * (isWide ? 2 : 1)
    if (count <= 0 || textAt < 0 || end > span.to) return
    const at = span.from + textAt
    const text = isWide ? this.view.utf16(at, count) : String.fromCharCode(...this.view.part(at, Math.min(count, 10_000)))
    let run = 0
    if (distancesAt > 0 && span.from + distancesAt + count * 4 <= span.to)
      for (let index = 0; index < count; index++) run += this.at(span, distancesAt + index * 4)
    this.canvas.text(text, this.point(span, 36), run > 0 ? run : undefined)
  }
}
