import type { DrawnBox, DrawnLine, DrawnParagraph, DrawnShape, Paint } from '../../../../contracts/drawing.ts'

/** A place in the frame of a chart, in points of the slide. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A disc about a point; its hole is a share of its radius, 0 for none. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly hole: number
}

/** How the words of a chart look. */
export interface Lettering {
  readonly size: number
  readonly colour: string
  readonly font?: string
  readonly bold?: true
}

/** Letters are about this wide, to their size. */
const letterWidth = 0.52

/** The room that words need on one line. */
export const widthOf = (text: string, { size }: Lettering): number => {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : letterWidth
  return width * size
}

/** Draws the parts of a chart as shapes. */
export class ChartPen {
  readonly shapes: DrawnShape[] = []

  box(area: Area, fill: Paint | undefined, line?: DrawnLine): void {
    if (fill === undefined && line === undefined) return
    this.shapes.push({ box: sound(area), outline: 'rectangle', ...(fill !== undefined && { fill }), ...(line !== undefined && { line }) })
  }

  circle(x: number, y: number, radius: number, fill: Paint): void {
    this.shapes.push({ box: sound({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }), outline: 'ellipse', fill })
  }

  /** A line through points, or a closed outline of them when it has a fill. */
  through(points: ReadonlyArray<readonly [x: number, y: number]>, look: { readonly line?: DrawnLine; readonly fill?: Paint }): void {
    if (points.length < 2) return
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other))
    const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other))
    const area = sound({ x: least(xs), y: least(ys), width: Math.max(1, most(xs) - least(xs)), height: Math.max(1, most(ys) - least(ys)) })
    const at = ([x, y]: readonly [number, number]): string =>
      `${fixed(((x - area.x) / area.width) * 100)} ${fixed(((y - area.y) / area.height) * 100)}`
    this.shapes.push({ box: area, outline: { path: `M${points.map(at).join('L')}${look.fill === undefined ? '' : 'Z'}` }, ...look })
  }

  /** Words in an area; `turn` sets them upwards. */
  words(
    text: string,
    area: Area,
    look: Lettering & {
      readonly align?: DrawnParagraph['align']
      readonly anchor?: 'top' | 'middle' | 'bottom'
      readonly turn?: 'up'
      readonly wraps?: false
    },
  ): void {
    if (text.trim() === '') return
    const { align = 'center', anchor = 'middle', turn, wraps, size, colour, font, bold } = look
    const run = { text, size, colour, ...(font !== undefined && { font }), ...(bold && { bold }) }
    this.shapes.push({
      box: sound(area),
      outline: 'rectangle',
      text: {
        paragraphs: [{ runs: [run], align, direction: 'ltr' }],
        anchor,
        insets: [0, 0, 0, 0],
        ...(turn !== undefined && { vertical: turn }),
        ...(wraps === false && { wraps }),
      },
    })
  }

  /** A slice of a ring or a disc, from one share of a turn to another, clockwise from the top. */
  slice(disc: Disc, from: number, to: number, look: { readonly fill: Paint; readonly line?: DrawnLine }): void {
    const { x, y, radius, hole } = disc
    const box = sound({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 })
    if (to - from > 0.9999) {
      // A whole turn ends where it starts, which is no arc.
      this.slice(disc, from, from + 0.5, { fill: look.fill })
      this.slice(disc, from + 0.5, from + 0.9999, { fill: look.fill })
      return
    }
    const point = (share: number, reach: number): string => {
      const angle = (share - 0.25) * 2 * Math.PI
      return `${fixed(50 + 50 * reach * Math.cos(angle))} ${fixed(50 + 50 * reach * Math.sin(angle))}`
    }
    const large = to - from > 0.5 ? 1 : 0
    const outer = `M${point(from, 1)}A50 50 0 ${large} 1 ${point(to, 1)}`
    const inner = hole > 0 ? `L${point(to, hole)}A${fixed(50 * hole)} ${fixed(50 * hole)} 0 ${large} 0 ${point(from, hole)}Z` : 'L50 50Z'
    this.shapes.push({ box, outline: { path: outer + inner }, ...look })
  }
}

const sound = ({ x, y, width, height }: Area): DrawnBox => ({ x, y, width: Math.max(0, width), height: Math.max(0, height) })

const fixed = (value: number): number => Math.round(value * 1_000) / 1_000
