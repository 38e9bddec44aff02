import type { ByteView } from '../binary/byte-view.ts'
import { codePageOfCharacterSet, codePageText } from '../binary/code-pages.ts'
import { bitmapAddress } from './bitmap.ts'
import { blankColour, maskRop, type Place, placeBox } from './blits.ts'
import { brushOf, colourOf, type Font, type Point, penOf, type Tool } from './device-state.ts'
import { ellipse, lines, rayArc, rectangle, roundRectangle } from './figures.ts'
import { SvgCanvas } from './svg-canvas.ts'

const placeableKey = 0x9ac6_cdd7
const placeableBytes = 22
const headBytes = 18
const mostRecords = 300_000
const mostTools = 4_096
const western = 1_252
/** How long the longer side of a window is drawn, so that hundredths of its measure are fine enough. */
const longestSide = 2_000

function seenAs([width, height]: Point): Point {
  const scale = longestSide / Math.max(Math.abs(width), Math.abs(height))
  return [Math.abs(width) * scale, Math.abs(height) * scale]
}

const isWhole = (point: Point): boolean => point[0] !== 0 && point[1] !== 0

/** Draws a Windows metafile (MS-WMF); nothing when it draws nothing. Throws for one that is damaged before its first record. */
export function playWmf(view: ByteView): string | undefined {
  const isPlaceable = view.u32(0) === placeableKey
  const start = (isPlaceable ? placeableBytes : 0) + headBytes
  const player = new WmfPlayer(view)
  let at = start
  for (let count = 0; count < mostRecords && at + 6 <= view.length; count++) {
    const bytes = view.u32(at) * 2
    const kind = view.u16(at + 4)
    if (bytes < 6 || kind === 0) break
    player.play(kind, { from: at + 6, to: Math.min(view.length, at + bytes) })
    at += bytes
  }
  return player.svg(isPlaceable ? [6, 8, 10, 12].map((offset) => view.i16(offset)) : undefined)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Carries out records by the number of their function (MS-WMF 2.1.1.1). */
class WmfPlayer {
  private readonly view: ByteView
  private readonly canvas = new SvgCanvas()
  private readonly tools: Array<Tool | undefined> = []
  /** The size of the first window that was set: all of it is seen, and later ones are other measures of the same place. */
  private window: Point | undefined

  constructor(view: ByteView) {
    this.view = view
  }

  svg(place: readonly number[] | undefined): string | undefined {
    const { window } = this
    if (window !== undefined) return this.canvas.svg({ left: 0, top: 0, width: window[0], height: window[1] })
    if (place === undefined) return this.canvas.svg()
    const [left = 0, top = 0, right = 0, bottom = 0] = place
    return this.canvas.svg({ left, top, width: right - left, height: bottom - top })
  }

  play(kind: number, span: Span): void {
    this.actions.get(kind)?.(new Parameters(this.view, span))
  }

  private readonly actions: ReadonlyMap<number, (given: Parameters) => void> = new Map<number, (given: Parameters) => void>([
    [0x001e, () => this.canvas.save()],
    [0x0127, (given) => this.canvas.restore(given.number(0))],
    [0x0106, (given) => this.canvas.set({ isWinding: given.number(0) === 2 })],
    [0x012d, (given) => this.canvas.use(this.tools[given.unsigned(0)])],
    [
      0x01f0,
      (given) => {
        this.tools[given.unsigned(0)] = undefined
      },
    ],
    [0x012e, (given) => this.canvas.set({ textAlign: given.unsigned(0) })],
    [0x0209, (given) => this.canvas.set({ textColour: colourOf(given.colour(0)) })],
    [0x020b, (given) => this.canvas.set({ windowOrigin: given.point(0) })],
    [0x020c, (given) => this.setWindow(given.point(0))],
    [0x0214, (given) => this.canvas.set({ position: given.point(0) })],
    [
      0x0213,
      (given) => {
        this.canvas.draw(lines([this.canvas.state.position, given.point(0)], false), { fills: false })
        this.canvas.set({ position: given.point(0) })
      },
    ],
    [0x0324, ({ span }) => this.canvas.draw(lines(this.pointsOf(span), true), { fills: true })],
    [0x0325, ({ span }) => this.canvas.draw(lines(this.pointsOf(span), false), { fills: false })],
    [0x0538, ({ span }) => this.polygons(span)],
    [0x041b, (given) => this.canvas.draw(rectangle(given.box(0)), { fills: true })],
    [0x0418, (given) => this.canvas.draw(ellipse(given.box(0)), { fills: true })],
    [0x061c, (given) => this.canvas.draw(roundRectangle(given.box(2), given.point(0)), { fills: true })],
    [0x0817, (given) => this.canvas.draw(rayArc(given.box(4), [given.point(2), given.point(0)], 'open'), { fills: false })],
    [0x081a, (given) => this.canvas.draw(rayArc(given.box(4), [given.point(2), given.point(0)], 'pie'), { fills: true })],
    [0x0830, (given) => this.canvas.draw(rayArc(given.box(4), [given.point(2), given.point(0)], 'chord'), { fills: true })],
    [0x0416, (given) => this.canvas.clipTo(rectangle(given.box(0)))],
    [0x02fa, (given) => this.keep(penOf(given.unsigned(0), given.number(1), given.colour(3)))],
    [0x02fc, (given) => this.keep(brushOf(given.unsigned(0), given.colour(1)))],
    [0x02fb, ({ span }) => this.keep({ kind: 'font', font: this.font(span) })],
    // Palettes and regions are tools that nothing here needs; patterns are grey from afar.
    [0x00f7, () => this.keep({ kind: 'other' })],
    [0x06ff, () => this.keep({ kind: 'other' })],
    [0x01f9, () => this.keep({ kind: 'brush', colour: '#808080' })],
    [0x0142, () => this.keep({ kind: 'brush', colour: '#808080' })],
    [
      0x0521,
      (given) => {
        const length = given.unsigned(0)
        this.text({ from: given.span.from + 2, length }, given.point(1 + Math.ceil(length / 2)))
      },
    ],
    [0x0a32, ({ span }) => this.placedText(span)],
    [0x061d, (given) => this.blank(given.place(2), given.colour(0))],
    [0x0f43, (given) => this.bitmap(22, given.place(7), given)],
    [0x0b41, (given) => this.bitmap(20, given.place(6), given)],
    [0x0940, (given) => this.bitmap(16, given.place(4), given)],
  ])

  private setWindow(size: Point): void {
    if (!isWhole(size)) return
    this.window ??= seenAs(size)
    this.canvas.set({ windowSize: size, viewSize: this.window })
  }

  /** A new tool takes the first free place. */
  private keep(tool: Tool): void {
    const free = this.tools.indexOf(undefined)
    if (free >= 0) this.tools[free] = tool
    else if (this.tools.length < mostTools) this.tools.push(tool)
  }

  private pointsOf({ from, to }: Span): readonly Point[] {
    return to - from < 2 ? [] : this.points(from + 2, this.view.u16(from), to)
  }

  private points(at: number, count: number, end: number): readonly Point[] {
    return Array.from({ length: Math.max(0, Math.min(count, Math.floor((end - at) / 4))) }, (_, index) => [
      this.view.i16(at + index * 4),
      this.view.i16(at + index * 4 + 2),
    ])
  }

  private polygons({ from, to }: Span): void {
    if (to - from < 2) return
    const count = Math.min(this.view.u16(from), Math.floor((to - from - 2) / 2))
    let at = from + 2 + count * 2
    const figure = Array.from({ length: count }, (_, index) => this.view.u16(from + 2 + index * 2)).flatMap((length) => {
      const polygon = lines(this.points(at, length, to), true)
      at += length * 4
      return polygon
    })
    this.canvas.draw(figure, { fills: true })
  }

  /** MS-WMF 2.2.1.2 */
  private font({ from, to }: Span): Font {
    const { view } = this
    const byte = (offset: number): number => (from + offset < to ? view.u8(from + offset) : 0)
    const height = to - from >= 2 ? view.i16(from) : 0
    const name = to - from > 18 ? view.part(from + 18, Math.min(32, to - from - 18)) : new Uint8Array()
    return {
      family:
        codePageText(western, name)
          .split('\0', 1)[0]
          ?.replaceAll(/["'&<>]/gu, '') || 'Arial',
      height: height === 0 ? -12 : height,
      isBold: to - from >= 10 && view.u16(from + 8) >= 600,
      isItalic: byte(10) !== 0,
      isUnderlined: byte(11) !== 0,
      turn: to - from >= 6 ? view.i16(from + 4) / 10 : 0,
      characterSet: byte(13),
    }
  }

  private text({ from, length }: { readonly from: number; readonly length: number }, place: Point, run?: number): void {
    const { font } = this.canvas.state
    const bytes = this.view.part(from, Math.max(0, Math.min(length, this.view.length - from)))
    this.canvas.text(codePageText(codePageOfCharacterSet(font.characterSet) ?? western, bytes), place, run)
  }

  /** `META_EXTTEXTOUT` (2.3.3.5): a rectangle may stand before the text, distances of its letters behind. */
  private placedText({ from, to }: Span): void {
    if (to - from < 8) return
    const { view } = this
    const [y, x, length, options] = [view.i16(from), view.i16(from + 2), view.u16(from + 4), view.u16(from + 6)]
    const textAt = from + 8 + ((options & 0x06) !== 0 ? 8 : 0)
    const distancesAt = textAt + length + (length % 2)
    let run = 0
    if (distancesAt + length * 2 <= to) for (let index = 0; index < length; index++) run += view.i16(distancesAt + index * 2)
    this.text({ from: textAt, length }, [x, y], run > 0 ? run : undefined)
  }

  private blank(place: Place, rop: number): void {
    const colour = blankColour(rop, this.canvas.state.brush)
    if (colour !== undefined) this.canvas.fillWith(placeBox(place), colour)
  }

  private bitmap(offset: number, place: Place, { span, colour }: Parameters): void {
    const at = span.from + offset
    if (at >= span.to || colour(0) === maskRop) return
    const address = bitmapAddress(this.view.part(at, span.to - at))
    if (address !== undefined) this.canvas.picture(address, place)
  }
}

/** The parameters of a record, which stand in the reverse of the order functions take them in (2.3). */
class Parameters {
  readonly span: Span
  private readonly view: ByteView

  constructor(view: ByteView, span: Span) {
    this.view = view
    this.span = span
  }

  readonly number = (index: number): number => {
    const at = this.span.from + index * 2
    return at + 2 <= this.span.to ? this.view.i16(at) : 0
  }

  readonly unsigned = (index: number): number => this.number(index) & 0xffff

  readonly colour = (index: number): number => this.unsigned(index) | (this.unsigned(index + 1) << 16)

  point(index: number): Point {
    return [this.number(index + 1), this.number(index)]
  }

  /** Bottom, right, top, left. */
  box(index: number) {
    return { left: this.number(index + 3), top: this.number(index + 2), right: this.number(index + 1), bottom: this.number(index) }
  }

  /** Height, width, top, left. */
  place(index: number): Place {
    return { left: this.number(index + 3), top: this.number(index + 2), width: this.number(index + 1), height: this.number(index) }
  }
}
