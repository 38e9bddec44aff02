import { followedBy, type Matrix, unchanged } from '../drawing/matrix.ts'
import { type DeviceState, type Point, plainState, type Tool } from './device-state.ts'
import type { Figure } from './figures.ts'

/** Characters that the drawing of one picture may take: one of a whole city has a tenth of them. */
const mostCharacters = 12_000_000
const deepestSaves = 1_000

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A device that writes what is drawn on it as SVG, in its own measure. */
export class SvgCanvas {
  state: DeviceState = plainState
  private readonly saved: DeviceState[] = []
  private readonly parts: string[] = []
  private readonly regions: string[] = []
  private characters = 0
  /** The path that is being built, when one is. */
  private path: string[] | undefined
  private built = ''
  private readonly bounds = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }

  set(change: Partial<DeviceState>): void {
    this.state = { ...this.state, ...change }
  }

  use(tool: Tool | undefined): void {
    if (tool?.kind === 'pen') this.set({ pen: tool.pen })
    else if (tool?.kind === 'brush') this.set({ brush: tool.colour })
    else if (tool?.kind === 'font') this.set({ font: tool.font })
  }

  save(): void {
    if (this.saved.length < deepestSaves) this.saved.push(this.state)
  }

  /** Brings back the state that was saved last, or counted from there or from the first. */
  restore(which: number): void {
    const keep = which < 0 ? this.saved.length + which : which - 1
    const state = this.saved[keep]
    if (state === undefined) return
    this.state = state
    this.saved.length = keep
  }

  draw(figure: Figure, how: { readonly fills: boolean; readonly strokes?: boolean }): void {
    const d = this.dOf(figure)
    if (d === '') return
    if (this.path !== undefined) this.path.push(d)
    else this.put(d, { fills: how.fills, strokes: how.strokes ?? true })
  }

  beginPath(): void {
    this.path = []
  }

  get isInPath(): boolean {
    return this.path !== undefined
  }

  closeFigure(): void {
    this.path?.push('Z')
  }

  endPath(): void {
    this.built = this.path?.join('') ?? this.built
    this.path = undefined
  }

  putPath(how: { readonly fills: boolean; readonly strokes: boolean }): void {
    if (this.path !== undefined) this.endPath()
    if (this.built !== '') this.put(this.built, how)
    this.built = ''
  }

  clipToPath(): void {
    if (this.path !== undefined) this.endPath()
    this.clip(this.built)
    this.built = ''
  }

  clipTo(figure: Figure): void {
    this.clip(this.dOf(figure))
  }

  /** Regions are measured in the device's dots. */
  clipToDevice(figure: Figure): void {
    const { state } = this
    this.set({ world: unchanged, windowOrigin: [0, 0], windowSize: [1, 1], viewOrigin: [0, 0], viewSize: [1, 1] })
    const d = this.dOf(figure)
    this.state = { ...state, clip: this.state.clip }
    this.clip(d)
  }

  fillWith(figure: Figure, colour: string): void {
    this.add(`<path d="${this.dOf(figure)}" fill="${colour}"${this.clipped}/>`)
  }

  /** A picture over a box of the page; `data` is its address, which holds it whole. */
  picture(data: string, { left, top, width, height }: Box): void {
    const [a, b, c, d, e, f] = this.matrix
    if (![left, top, width, height].every(Number.isFinite)) return
    this.dOf([
      ['M', [left, top]],
      ['L', [left + width, top + height]],
    ])
    // Stretched to one by one, so that a height below zero turns it over.
    const placed = [a * width, b * width, c * height, d * height, a * left + c * top + e, b * left + d * top + f].map(round).join(' ')
    this.add(`<image width="1" height="1" preserveAspectRatio="none" transform="matrix(${placed})" href="${data}"/>`, true)
  }

  /** A line of text whose reference point stands at a place; `length` is how long it runs, where that is known. */
  text(text: string, stated: Point, length?: number): void {
    const { font, textColour, textAlign, position } = this.state
    const shown = escaped(text)
    const followsOn = (textAlign & 0x01) !== 0
    const [x, y] = followsOn ? position : stated
    // Where no distances are given, a letter is half as wide as it is high.
    if (followsOn) this.set({ position: [x + (length ?? (text.length * Math.abs(font.height)) / 2), y] })
    if (shown.trim() === '') return
    const [placeX, placeY] = this.place([x, y])
    const [a, b, c, d] = this.matrix
    const stretch = [Math.hypot(a, b), Math.hypot(c, d)].map((scale) => Math.max(1e-6, scale))
    const size = Math.max(0.01, Math.abs(font.height) * (font.height < 0 ? 1 : 0.87))
    const vertical = textAlign & 0x18
    // At the base line, at the bottom, or at the top.
    const down = vertical === 0x18 ? 0 : vertical === 0x08 ? -size * 0.2 : size * 0.9
    const across = textAlign & 0x06
    const anchor = across === 0x06 ? 'middle' : across === 0x02 ? 'end' : 'start'
    const turn = (Math.atan2(b, a) * 180) / Math.PI - font.turn
    const run = length === undefined || length <= 0 ? undefined : length
    this.add(
      `<text transform="translate(${round(placeX)} ${round(placeY)})${Math.abs(turn) > 0.1 ? ` rotate(${round(turn)})` : ''} scale(${stretch.map((each) => each.toPrecision(5)).join(' ')})" y="${round(down)}" font-family="${escaped(font.family)}, sans-serif" font-size="${round(size)}" fill="${textColour}" text-anchor="${anchor}" xml:space="preserve"${font.isBold ? ' font-weight="700"' : ''}${font.isItalic ? ' font-style="italic"' : ''}${font.isUnderlined ? ' text-decoration="underline"' : ''}${run === undefined || shown.length < 2 ? '' : ` textLength="${round(run)}" lengthAdjust="spacingAndGlyphs"`}>${shown}</text>`,
      true,
    )
  }

  /** The picture, showing a part of the device, or all that was drawn; nothing when that is nothing. */
  svg(view?: Box): string | undefined {
    const { left, top, right, bottom } = this.bounds
    const shown = view ?? { left, top, width: right - left, height: bottom - top }
    if (this.parts.length === 0 || !(shown.width > 0) || !(shown.height > 0)) return undefined
    const box = [shown.left, shown.top, shown.width, shown.height].map(round).join(' ')
    const clips = this.regions.length === 0 ? '' : `<defs>${this.regions.join('')}</defs>`
    const size = `width="${round(shown.width)}" height="${round(shown.height)}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${size} preserveAspectRatio="none">${clips}${this.parts.join('')}</svg>`
  }

  /** From the page to the device. */
  private get matrix(): Matrix {
    const { windowOrigin, windowSize, viewOrigin, viewSize, world } = this.state
    const [scaleX, scaleY] = [viewSize[0] / (windowSize[0] || 1), viewSize[1] / (windowSize[1] || 1)]
    const page: Matrix = [scaleX, 0, 0, scaleY, viewOrigin[0] - windowOrigin[0] * scaleX, viewOrigin[1] - windowOrigin[1] * scaleY]
    return world === unchanged ? page : followedBy(world, page)
  }

  private get scale(): number {
    const [a, b, c, d] = this.matrix
    return Math.sqrt(Math.abs(a * d - b * c))
  }

  private place([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.matrix
    return [a * x + c * y + e, b * x + d * y + f]
  }

  private dOf(figure: Figure): string {
    const { bounds } = this
    let d = ''
    for (const [letter, ...points] of figure) {
      d += letter
      for (const [at, point] of points.entries()) {
        const [x, y] = this.place(point)
        if (!Number.isFinite(x) || !Number.isFinite(y)) return ''
        bounds.left = Math.min(bounds.left, x)
        bounds.top = Math.min(bounds.top, y)
        bounds.right = Math.max(bounds.right, x)
        bounds.bottom = Math.max(bounds.bottom, y)
        d += `${at === 0 ? '' : ' '}${round(x)} ${round(y)}`
      }
    }
    return d
  }

  private put(d: string, { fills, strokes }: { readonly fills: boolean; readonly strokes: boolean }): void {
    const { pen, brush, isWinding } = this.state
    const fill = fills && brush !== undefined ? ` fill="${brush}"${isWinding ? '' : ' fill-rule="evenodd"'}` : ' fill="none"'
    const stroke = strokes && pen !== undefined ? this.strokeOf(pen) : ''
    if (stroke === '' && fill === ' fill="none"') return
    this.add(`<path d="${d}"${fill}${stroke}${this.clipped}/>`)
  }

  private strokeOf({ colour, width, isDashed }: NonNullable<DeviceState['pen']>): string {
    const wide = width * this.scale
    // A pen of a dot or less is as thin as can be seen, however large the picture is shown.
    const thin = wide <= 1 ? ' vector-effect="non-scaling-stroke" stroke-width="1"' : ` stroke-width="${round(wide)}"`
    return ` stroke="${colour}"${thin}${isDashed ? ` stroke-dasharray="${round(Math.max(1, wide) * 4)} ${round(Math.max(1, wide) * 3)}"` : ''}`
  }

  private clip(d: string): void {
    if (d === '') return
    const within = this.state.clip === undefined ? '' : ` clip-path="url(#r${this.state.clip})"`
    this.regions.push(`<clipPath id="r${this.regions.length}"${within}><path d="${d}"/></clipPath>`)
    this.set({ clip: this.regions.length - 1 })
  }

  private get clipped(): string {
    return this.state.clip === undefined ? '' : ` clip-path="url(#r${this.state.clip})"`
  }

  /** A region is in the measure of what it cuts, which for a moved part is its own: it stands around that. */
  private add(drawn: string, isMoved = false): void {
    const part = isMoved && this.clipped !== '' ? `<g${this.clipped}>${drawn}</g>` : drawn
    this.characters += part.length
    if (this.characters <= mostCharacters) this.parts.push(part)
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Text of a file, as text of XML: characters it cannot hold are left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
