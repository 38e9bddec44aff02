import type { Presets } from './preset.ts'
import type { PresetPen } from './preset-pen.ts'

/** Where an angle, seen from the middle of an ellipse over the box, meets it: the angle that draws it there. */
const onEllipse = (pen: PresetPen, degrees: number): number => {
  const angle = (degrees * Math.PI) / 180
  return (Math.atan2(Math.sin(angle) * pen.width, Math.cos(angle) * pen.height) * 180) / Math.PI
}

/** From one angle clockwise to another along the ellipse over the box; gives where it begins. */
function arcBetween(pen: PresetPen, start: number, end: number): void {
  const [from, to] = [onEllipse(pen, start), onEllipse(pen, end)]
  const [radiusX, radiusY] = [pen.width / 2, pen.height / 2]
  const angle = (from * Math.PI) / 180
  pen.move(radiusX + radiusX * Math.cos(angle), radiusY + radiusY * Math.sin(angle))
  pen.arc(radiusX, radiusY, from, (((to - from) % 360) + 360) % 360 || 360)
}

/** A drum that stands, its lid so high from its middle to its edge. */
export function standingDrum(pen: PresetPen, lid: number): void {
  const { width, height } = pen
  pen
    .move(0, lid)
    .arc(width / 2, lid, 180, 180)
    .line([width, height - lid])
    .arc(width / 2, lid, 0, 180)
    .close()
  pen
    .move(width, lid)
    .arc(width / 2, lid, 0, 180)
    .arc(width / 2, lid, 180, -180)
}

/** Bodies, frames, rings and signs. */
export const solidShapes: Presets = {
  can: (pen) => standingDrum(pen, Math.min(pen.height / 2, (pen.short * pen.share(0, 0.25, 0, 10)) / 2)),
  cube: (pen) => {
    const { width, height } = pen
    const depth = pen.short * pen.share(0, 0.25)
    pen.polygon([0, depth], [depth, 0], [width, 0], [width, height - depth], [width - depth, height], [0, height])
    pen.stroke([0, depth], [width - depth, depth], [width, 0]).stroke([width - depth, depth], [width - depth, height])
  },
  bevel: (pen) => {
    const { width, height } = pen
    const edge = pen.short * pen.share(0, 0.125, 0, 0.5)
    const [right, bottom] = [width - edge, height - edge]
    pen.polygon([0, 0], [width, 0], [width, height], [0, height])
    pen.stroke([0, 0], [edge, edge], [right, edge], [width, 0]).stroke([right, edge], [right, bottom], [width, height])
    pen.stroke([0, height], [edge, bottom], [right, bottom]).stroke([edge, edge], [edge, bottom])
  },
  foldedCorner: (pen) => {
    const { width, height } = pen
    const fold = pen.short * pen.share(0, 0.16667, 0, 0.5)
    pen.polygon([0, 0], [width, 0], [width, height - fold], [width - fold, height], [0, height])
    pen.stroke([width - fold, height], [width - fold * 0.8, height - fold * 0.8], [width, height - fold])
  },
  donut: (pen) => {
    const { width, height } = pen
    const ring = pen.short * pen.share(0, 0.25, 0, 0.5)
    pen.ellipse(width / 2, height / 2, width / 2, height / 2)
    pen.ellipse(width / 2, height / 2, width / 2 - ring, height / 2 - ring, -360)
  },
  noSmoking: (pen) => {
    const { width, height } = pen
    const ring = pen.short * pen.share(0, 0.1875, 0, 0.5)
    const [radiusX, radiusY] = [width / 2 - ring, height / 2 - ring]
    pen.ellipse(width / 2, height / 2, width / 2, height / 2)
    // What is left of the hole on both sides of the bar.
    for (const turn of [0, 180]) {
      const half = 90 - (Math.asin(Math.min(1, ring / 2 / Math.max(1, Math.min(radiusX, radiusY)))) * 180) / Math.PI
      const [from, to] = [turn - 45 - half, turn - 45 + half]
      const at = (to * Math.PI) / 180
      pen
        .move(width / 2 + radiusX * Math.cos(at), height / 2 + radiusY * Math.sin(at))
        .arc(radiusX, radiusY, to, from - to)
        .close()
    }
  },
  frame: (pen) => {
    const { width, height } = pen
    const edge = pen.short * pen.share(0, 0.125, 0, 0.5)
    pen.polygon([0, 0], [width, 0], [width, height], [0, height])
    pen.polygon([edge, edge], [edge, height - edge], [width - edge, height - edge], [width - edge, edge])
  },
  halfFrame: (pen) => {
    const { width, height } = pen
    const [top, left] = [pen.short * pen.share(0, 0.33333), pen.short * pen.share(1, 0.33333)]
    const across = width - (top * width) / height
    pen.polygon([0, 0], [width, 0], [across, top], [left, top], [left, height - (left * height) / width], [0, height])
  },
  corner: (pen) => {
    const { width, height } = pen
    const [foot, stem] = [pen.short * pen.share(0, 0.5), pen.short * pen.share(1, 0.5)]
    pen.polygon([0, 0], [stem, 0], [stem, height - foot], [width, height - foot], [width, height], [0, height])
  },
  diagStripe: (pen) => {
    const share = pen.share(0, 0.5)
    pen.polygon([0, pen.height * share], [pen.width * share, 0], [pen.width, 0], [0, pen.height])
  },
  arc: (pen) => arcBetween(pen, pen.angle(0, 270), pen.angle(1, 0)),
  chord: (pen) => {
    arcBetween(pen, pen.angle(0, 45), pen.angle(1, 270))
    pen.close()
  },
  pie: (pen) => {
    arcBetween(pen, pen.angle(0, 0), pen.angle(1, 270))
    pen.line([pen.width / 2, pen.height / 2]).close()
  },
  blockArc: (pen) => {
    const { width, height } = pen
    const [start, end] = [pen.angle(0, 180), pen.angle(1, 0)]
    const ring = pen.short * pen.share(2, 0.25, 0, 0.5)
    arcBetween(pen, start, end)
    const [from, to] = [onEllipse(pen, start), onEllipse(pen, end)]
    const [radiusX, radiusY] = [width / 2 - ring, height / 2 - ring]
    const angle = (to * Math.PI) / 180
    pen.line([width / 2 + radiusX * Math.cos(angle), height / 2 + radiusY * Math.sin(angle)])
    pen.arc(radiusX, radiusY, to, -((((to - from) % 360) + 360) % 360 || 360)).close()
  },
  teardrop: (pen) => {
    const { width, height } = pen
    const reach = pen.share(0, 1, 0, 2)
    const [tipX, tipY] = [width / 2 + (width / 2) * reach, height / 2 - (height / 2) * reach]
    pen.move(0, height / 2).arc(width / 2, height / 2, 180, 90)
    pen.curve((width / 2 + tipX) / 2, 0, (width / 2 + tipX) / 2, 0, tipX, tipY)
    pen.curve(width, (height / 2 + tipY) / 2, width, (height / 2 + tipY) / 2, width, height / 2)
    pen.arc(width / 2, height / 2, 0, 180).close()
  },
  heart: (pen) => {
    const { width, height } = pen
    const [left, right] = [width * 0.5 - width * 0.10208, width * 0.5 + width * 0.10208]
    const [outerLeft, outerRight] = [width * 0.5 - width * 0.5 * 1.02, width * 0.5 + width * 0.5 * 1.02]
    pen.move(width / 2, height / 4).curve(right, -height / 3, outerRight + width * 0.2, height / 4, width / 2, height)
    pen.curve(outerLeft - width * 0.2, height / 4, left, -height / 3, width / 2, height / 4).close()
  },
  lightningBolt: (pen) => {
    const points = [
      [8472, 0],
      [12860, 6080],
      [11050, 6797],
      [16577, 12007],
      [14767, 12877],
      [21600, 21600],
      [10012, 14915],
      [12222, 13987],
      [5022, 9705],
      [7602, 8382],
      [0, 3890],
    ] as const
    pen.polygon(...points.map(([x, y]) => [(x / 21_600) * pen.width, (y / 21_600) * pen.height] as const))
  },
  sun: (pen) => {
    const { width, height } = pen
    const disc = 0.5 - pen.share(0, 0.25, 0.125, 0.46875)
    for (let ray = 0; ray < 8; ray++) {
      const point = (reach: number, turn: number): readonly [number, number] => {
        const angle = ((ray * 45 + turn) * Math.PI) / 180
        return [width / 2 + width * reach * Math.cos(angle), height / 2 + height * reach * Math.sin(angle)]
      }
      pen.polygon(point(0.5, 0), point(disc + 0.06, 14), point(disc + 0.06, -14))
    }
    pen.ellipse(width / 2, height / 2, width * disc, height * disc)
  },
  moon: (pen) => {
    const { width, height } = pen
    const thick = width * pen.share(0, 0.5, 0, 0.875)
    pen
      .move(width, height)
      .arc(width, height / 2, 90, 180)
      .arc(width - thick, height / 2, 270, -180)
      .close()
  },
  smileyFace: (pen) => {
    const { width, height } = pen
    const smile = height * (0.75 + pen.share(0, 0.04653, -0.04653, 0.04653))
    pen.ellipse(width / 2, height / 2, width / 2, height / 2)
    for (const eye of [0.35, 0.65]) pen.ellipse(width * eye, height * 0.37, width * 0.05, height * 0.05, -360)
    const [left, right, deep] = [width * 0.22, width * 0.78, smile + height * 0.09]
    pen.move(left, height * 0.74).curve(width * 0.38, deep, width * 0.62, deep, right, height * 0.74)
    pen.curve(width * 0.62, deep, width * 0.38, deep, left, height * 0.74)
  },
  cloud: (pen) => {
    const { width, height } = pen
    // Bumps as in ECMA-376's definition, in a measure of 43,200: where it begins, then radii, start and sweep of each.
    const scaled = (value: number, length: number): number => (value / 43_200) * length
    pen.move(scaled(3_900, width), scaled(14_370, height))
    const bumps = [
      [6_753, 9_190, 172.25, 128.11],
      [5_333, 7_267, -152.02, 106.57],
      [4_365, 5_945, -153.49, 116.16],
      [4_857, 6_595, -139.71, 129.5],
      [5_333, 7_273, -74.77, 97.98],
      [6_775, 9_220, -37.53, 119.39],
      [5_785, 7_867, 0.46, 121.52],
      [6_752, 9_215, 16.85, 129.39],
      [7_720, 10_543, 58.99, 91.2],
      [4_360, 5_918, 83.31, 139.8],
      [4_345, 5_945, 120.35, 143.76],
    ] as const
    for (const [radiusX, radiusY, start, sweep] of bumps) pen.arc(scaled(radiusX, width), scaled(radiusY, height), start, sweep)
    pen.close()
  },
}
