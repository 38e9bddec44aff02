import type { Preset, Presets } from './preset.ts'
import type { PresetPen } from './preset-pen.ts'

type Corner = 'square' | 'round' | 'snipped'

/** A rectangle whose corners, from the top left clockwise, are square, or rounded or cut off by a length. */
function cornered(pen: PresetPen, corners: ReadonlyArray<readonly [Corner, number]>): void {
  const { width, height } = pen
  const places = [
    [0, 0, 180],
    [width, 0, 270],
    [width, height, 0],
    [0, height, 90],
  ] as const
  for (const [index, [x, y, start]] of places.entries()) {
    const [corner, length] = corners[index] ?? ['square', 0]
    // Where the side before the corner ends, and where the next begins.
    const before: readonly [number, number] =
      index % 2 === 0 ? [x, y + (y === 0 ? length : -length)] : [x + (x === 0 ? length : -length), y]
    const after: readonly [number, number] = index % 2 === 0 ? [x + (x === 0 ? length : -length), y] : [x, y + (y === 0 ? length : -length)]
    if (index === 0) pen.move(...before)
    else pen.line(before)
    if (corner === 'round' && length > 0) pen.arc(length, length, start, 90)
    else if (corner === 'snipped') pen.line(after)
  }
  pen.close()
}

/** Corners from the top left clockwise, as the numbers of the guides that say how long they are; nothing for a square one. */
const rectangle =
  (corner: Corner, guides: ReadonlyArray<number | undefined>, usual: readonly number[]): Preset =>
  (pen) =>
    cornered(
      pen,
      guides.map((guide) => (guide === undefined ? ['square', 0] : [corner, pen.short * pen.share(guide, usual[guide] ?? 0, 0, 0.5)])),
    )

/** A regular polygon, its first corner at an angle. */
const regular =
  (corners: number, first: number): Preset =>
  (pen) => {
    const points = Array.from({ length: corners }, (_, index) => {
      const angle = ((first + (index * 360) / corners) * Math.PI) / 180
      return [Math.cos(angle), Math.sin(angle)] as const
    })
    const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
    const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
    pen.polygon(...points.map(([x, y]) => [((x - left) / (right - left)) * pen.width, ((y - top) / (bottom - top)) * pen.height] as const))
  }

const thirds = 0.16667

/** Rectangles, polygons and plain figures. */
export const basicShapes: Presets = {
  rect: (pen) => cornered(pen, []),
  roundRect: rectangle('round', [0, 0, 0, 0], [thirds]),
  round1Rect: rectangle('round', [undefined, 0], [thirds]),
  round2SameRect: rectangle('round', [0, 0, 1, 1], [thirds, 0]),
  round2DiagRect: rectangle('round', [0, 1, 0, 1], [thirds, 0]),
  snip1Rect: rectangle('snipped', [undefined, 0], [thirds]),
  snip2SameRect: rectangle('snipped', [0, 0, 1, 1], [thirds, 0]),
  snip2DiagRect: rectangle('snipped', [0, 1, 0, 1], [0, thirds]),
  snipRoundRect: (pen) =>
    cornered(pen, [
      ['round', pen.short * pen.share(0, thirds, 0, 0.5)],
      ['snipped', pen.short * pen.share(1, thirds, 0, 0.5)],
    ]),
  octagon: rectangle('snipped', [0, 0, 0, 0], [0.29289]),
  ellipse: (pen) => pen.ellipse(pen.width / 2, pen.height / 2, pen.width / 2, pen.height / 2),
  triangle: (pen) => pen.polygon([0, pen.height], [pen.width * pen.share(0, 0.5), 0], [pen.width, pen.height]),
  rtTriangle: (pen) => pen.polygon([0, 0], [pen.width, pen.height], [0, pen.height]),
  diamond: (pen) => {
    const { width, height } = pen
    pen.polygon([0, height / 2], [width / 2, 0], [width, height / 2], [width / 2, height])
  },
  parallelogram: (pen) => {
    const slant = Math.min(pen.width, pen.short * pen.share(0, 0.25, 0, 10))
    pen.polygon([0, pen.height], [slant, 0], [pen.width, 0], [pen.width - slant, pen.height])
  },
  trapezoid: (pen) => {
    const slant = Math.min(pen.width / 2, pen.short * pen.share(0, 0.25, 0, 10))
    pen.polygon([0, pen.height], [slant, 0], [pen.width - slant, 0], [pen.width, pen.height])
  },
  hexagon: (pen) => {
    const { width, height } = pen
    const slant = Math.min(width / 2, pen.short * pen.share(0, 0.25, 0, 10))
    pen.polygon([0, height / 2], [slant, 0], [width - slant, 0], [width, height / 2], [width - slant, height], [slant, height])
  },
  pentagon: regular(5, -90),
  heptagon: regular(7, -90),
  decagon: regular(10, 0),
  dodecagon: regular(12, 15),
  plus: (pen) => {
    const { width, height } = pen
    const arm = pen.short * pen.share(0, 0.25, 0, 0.5)
    const [right, bottom] = [width - arm, height - arm]
    pen.polygon(
      [0, arm],
      [arm, arm],
      [arm, 0],
      [right, 0],
      [right, arm],
      [width, arm],
      [width, bottom],
      [right, bottom],
      [right, height],
      [arm, height],
      [arm, bottom],
      [0, bottom],
    )
  },
  plaque: (pen) => {
    const { width, height } = pen
    const notch = pen.short * pen.share(0, thirds, 0, 0.5)
    pen
      .move(0, notch)
      .arc(notch, notch, 90, -90)
      .line([width - notch, 0])
      .arc(notch, notch, 180, -90)
    pen
      .line([width, height - notch])
      .arc(notch, notch, 270, -90)
      .line([notch, height])
      .arc(notch, notch, 0, -90)
      .close()
  },
}
