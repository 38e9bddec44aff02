/** Draws in the measure of a shape and writes an SVG path in a square of 100 by 100, which is stretched over it again. */
export class PresetPen {
  readonly width: number
  readonly height: number
  /** The shorter side, by which presets measure corners and heads of arrows. */
  readonly short: number
  private readonly steps: string[] = []
  private readonly adjusts: ReadonlyArray<number | undefined>
  private x = 0
  private y = 0

  constructor(
    { width, height }: { readonly width: number; readonly height: number },
    /** What the file moved (`avLst`), in the order of the preset's guides. */
    adjusts: ReadonlyArray<number | undefined>,
  ) {
    this.width = sane(width)
    this.height = sane(height)
    this.short = Math.min(this.width, this.height)
    this.adjusts = adjusts
  }

  /** A moved guide as a share of one, where the preset's own is `usual`. */
  share(index: number, usual: number, least = 0, most = 1): number {
    const moved = this.adjusts[index]
    return Math.min(most, Math.max(least, moved === undefined || !Number.isFinite(moved) ? usual : moved / 100_000))
  }

  /** A moved guide that is an angle, in degrees clockwise from the right. */
  angle(index: number, usual: number): number {
    const moved = this.adjusts[index]
    return moved === undefined || !Number.isFinite(moved) ? usual : (((moved / 60_000) % 360) + 360) % 360
  }

  move(x: number, y: number): this {
    return this.step('M', [x, y])
  }

  /** Straight on to each of the points. */
  line(...points: ReadonlyArray<readonly [x: number, y: number]>): this {
    for (const [x, y] of points) this.step('L', [x, y])
    return this
  }

  curve(...points: readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number]): this {
    return this.step('C', points)
  }

  /** Along an ellipse, from an angle on it over a stretch of it (`arcTo`), in degrees clockwise. */
  arc(radiusX: number, radiusY: number, start: number, sweep: number): this {
    const centreX = this.x - radiusX * cosine(start)
    const centreY = this.y - radiusY * sine(start)
    // An SVG arc that ends where it starts is nothing: a whole turn is two.
    const parts = Math.abs(sweep) > 180 ? 2 : 1
    for (let part = 1; part <= parts; part++) {
      const end = start + (sweep * part) / parts
      const [x, y] = [centreX + radiusX * cosine(end), centreY + radiusY * sine(end)]
      const radii = `${this.across(radiusX)} ${this.down(radiusY)}`
      this.steps.push(`A${radii} 0 0 ${sweep > 0 ? 1 : 0} ${this.across(x)} ${this.down(y)}`)
      this.x = x
      this.y = y
    }
    return this
  }

  /** A quarter of an ellipse, which sets off across or down. */
  quarter([x, y]: readonly [number, number], [endX, endY]: readonly [number, number], isAcross: boolean): this {
    const [dx, dy] = [(endX - x) * handle, (endY - y) * handle]
    return isAcross ? this.curve(x + dx, y, endX, endY - dy, endX, endY) : this.curve(x, y + dy, endX - dx, endY, endX, endY)
  }

  close(): this {
    this.steps.push('Z')
    return this
  }

  /** A closed outline of straight lines. */
  polygon(...points: ReadonlyArray<readonly [x: number, y: number]>): this {
    const [first] = points
    return first === undefined
      ? this
      : this.move(...first)
          .line(...points.slice(1))
          .close()
  }

  /** A line inside a figure: there and back, so that it encloses nothing to be filled. */
  stroke(...points: ReadonlyArray<readonly [x: number, y: number]>): this {
    const [first] = points
    return first === undefined ? this : this.move(...first).line(...points.slice(1), ...points.slice(0, -1).toReversed())
  }

  /** A whole ellipse about a point; against the clock it cuts a hole. */
  ellipse(x: number, y: number, radiusX: number, radiusY: number, sweep: 360 | -360 = 360): this {
    return this.move(x - radiusX, y)
      .arc(radiusX, radiusY, 180, sweep)
      .close()
  }

  get path(): string {
    return this.steps.join('')
  }

  private step(letter: string, numbers: readonly number[]): this {
    this.steps.push(`${letter}${numbers.map((each, index) => (index % 2 === 0 ? this.across(each) : this.down(each))).join(' ')}`)
    this.x = numbers.at(-2) ?? 0
    this.y = numbers.at(-1) ?? 0
    return this
  }

  private across(x: number): number {
    return rounded((x / this.width) * 100)
  }

  private down(y: number): number {
    return rounded((y / this.height) * 100)
  }
}

/** Share of a quarter circle's radius at which the handles of its curve stand. */
const handle = 0.5523
const sane = (length: number): number => (Number.isFinite(length) && length > 0 ? length : 1)
const farthest = 1_000_000
const rounded = (value: number): number => Math.round(Math.max(-farthest, Math.min(farthest, value)) * 100) / 100
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
