import type { Preset, Presets } from './preset.ts'
import type { PresetPen } from './preset-pen.ts'

/** A star of so many points; the guide says how deep it is cut, as a share of half the box. */
const star =
  (points: number, usual: number): Preset =>
  (pen) => {
    const { width, height } = pen
    const inner = pen.share(0, usual, 0, 0.5)
    pen.polygon(
      ...Array.from({ length: points * 2 }, (_, index) => {
        const angle = ((index * 180) / points - 90) * (Math.PI / 180)
        const reach = index % 2 === 0 ? 0.5 : inner
        return [width / 2 + width * reach * Math.cos(angle), height / 2 + height * reach * Math.sin(angle)] as const
      }),
    )
  }

/** Corners of a burst in a measure of 21,600. */
const burst =
  (corners: string): Preset =>
  (pen) =>
    pen.polygon(
      ...corners.split(' ').map((corner) => {
        const [x = 0, y = 0] = corner.split(',').map(Number)
        return [(x / 21_600) * pen.width, (y / 21_600) * pen.height] as const
      }),
    )

/** Where the tip of a speech balloon is, by its first two guides: from the middle, as shares of the box. */
function tipOf(pen: PresetPen, usualX = -0.20833, usualY = 0.625): readonly [x: number, y: number] {
  return [pen.width * (0.5 + pen.share(0, usualX, -20, 20)), pen.height * (0.5 + pen.share(1, usualY, -20, 20))]
}

/** A balloon with four sides, rounded by a length, whose tip leaves the side that faces it. */
function wedge(pen: PresetPen, round: number): void {
  const { width, height } = pen
  const [x, y] = tipOf(pen)
  const isAcross = Math.abs((x - width / 2) * height) > Math.abs((y - height / 2) * width)
  const foot = (centre: number, length: number): readonly [number, number] =>
    centre < length / 2 ? [length * (2 / 12), length * (5 / 12)] : [length * (7 / 12), length * (10 / 12)]
  const [left, right] = foot(x, width)
  const [top, bottom] = foot(y, height)
  const corner = (start: number): void => {
    if (round > 0) pen.arc(round, round, start, 90)
  }
  pen.move(0, round)
  corner(180)
  if (!isAcross && y < 0) pen.line([left, 0], [x, y], [right, 0])
  pen.line([width - round, 0])
  corner(270)
  if (isAcross && x > width) pen.line([width, top], [x, y], [width, bottom])
  pen.line([width, height - round])
  corner(0)
  if (!isAcross && y > height) pen.line([right, height], [x, y], [left, height])
  pen.line([round, height])
  corner(90)
  if (isAcross && x < 0) pen.line([0, bottom], [x, y], [0, top])
  pen.close()
}

/** A box with a line of so many pieces to what it speaks of; guides are y, x, y, x … as shares. */
const lineCallout =
  (usual: readonly number[]): Preset =>
  (pen) => {
    const { width, height } = pen
    pen.polygon([0, 0], [width, 0], [width, height], [0, height])
    const points = usual.flatMap((_, index) =>
      index % 2 === 1
        ? []
        : [[width * pen.share(index + 1, usual[index + 1] ?? 0, -20, 20), height * pen.share(index, usual[index] ?? 0, -20, 20)] as const],
    )
    pen.stroke(...points)
  }

const one = [0.1875, -0.08333, 1.125, -0.38333]
const two = [0.1875, -0.08333, 0.1875, -0.16667, 1.125, -0.46667]
const three = [0.1875, -0.08333, 0.1875, -0.16667, 1, -0.16667, 1.12963, -0.08333]

/** Stars, bursts, banners and balloons. */
export const starsAndCallouts: Presets = {
  star4: star(4, 0.125),
  star5: star(5, 0.19098),
  star6: star(6, 0.28868),
  star7: star(7, 0.34601),
  star8: star(8, 0.375),
  star10: star(10, 0.42533),
  star12: star(12, 0.375),
  star16: star(16, 0.375),
  star24: star(24, 0.375),
  star32: star(32, 0.375),
  irregularSeal1: burst(
    '10800,5800 14522,0 14155,5325 18380,4457 16702,7315 21097,8137 17607,10475 21600,13290 16837,12942 18145,18095 14020,14457 13247,19737 10532,14935 8485,21600 7715,15627 4762,17617 5667,13937 135,14587 3722,11775 0,8615 4627,7617 370,2295 7312,6320 8352,2295',
  ),
  irregularSeal2: burst(
    '11462,4342 14790,0 14525,5777 18007,3172 16380,6532 21600,6645 16985,9402 18270,11290 16380,12310 18877,15632 14640,14350 14942,17370 12180,15935 11612,18842 9872,17370 8700,19712 7527,18125 4917,21600 4805,18240 1285,17825 3330,15370 0,12877 3935,11592 1172,8270 5372,7817 4502,3625 8550,6382 9722,1887',
  ),
  wedgeRectCallout: (pen) => wedge(pen, 0),
  wedgeRoundRectCallout: (pen) => wedge(pen, pen.short * pen.share(2, 0.16667, 0, 0.5)),
  wedgeEllipseCallout: (pen) => {
    const { width, height } = pen
    const [x, y] = tipOf(pen)
    const toward = (Math.atan2((y - height / 2) * width, (x - width / 2) * height) * 180) / Math.PI
    const at = ((toward + 11) * Math.PI) / 180
    pen.move(width / 2 + (width / 2) * Math.cos(at), height / 2 + (height / 2) * Math.sin(at))
    pen
      .arc(width / 2, height / 2, toward + 11, 338)
      .line([x, y])
      .close()
  },
  borderCallout1: lineCallout(one),
  borderCallout2: lineCallout(two),
  borderCallout3: lineCallout(three),
  accentBorderCallout1: lineCallout(one),
  accentBorderCallout2: lineCallout(two),
  callout1: lineCallout(one),
  callout2: lineCallout(two),
  wave: (pen) => {
    const { width, height } = pen
    const crest = height * pen.share(0, 0.125, 0, 0.2)
    const swing = (crest * 10) / 3
    pen.move(0, crest).curve(width / 3, crest - swing, (width * 2) / 3, crest + swing, width, crest)
    pen
      .line([width, height - crest])
      .curve((width * 2) / 3, height - crest + swing, width / 3, height - crest - swing, 0, height - crest)
      .close()
  },
  doubleWave: (pen) => {
    const { width, height } = pen
    const crest = height * pen.share(0, 0.0625, 0, 0.125)
    const swing = (crest * 10) / 3
    const low = height - crest
    pen.move(0, crest).curve(width / 6, crest - swing, width / 3, crest + swing, width / 2, crest)
    pen.curve((width * 2) / 3, crest - swing, (width * 5) / 6, crest + swing, width, crest)
    pen.line([width, low]).curve((width * 5) / 6, low + swing, (width * 2) / 3, low - swing, width / 2, low)
    pen.curve(width / 3, low + swing, width / 6, low - swing, 0, low).close()
  },
  ribbon2: (pen) => {
    const { width, height } = pen
    const [fold, half] = [height * pen.share(0, 0.16667, 0, 0.33333), (width * pen.share(1, 0.5, 0.25, 0.75)) / 2]
    const [left, right, notch, tail] = [width / 2 - half, width / 2 + half, width / 8, width / 8]
    pen.polygon(
      [0, height],
      [notch, height - (height - fold) / 2],
      [0, fold],
      [left, fold],
      [left, 0],
      [right, 0],
      [right, fold],
      [width, fold],
      [width - notch, height - (height - fold) / 2],
      [width, height],
      [right - tail / 2, height],
      [right - tail / 2, height - fold],
      [left + tail / 2, height - fold],
      [left + tail / 2, height],
    )
  },
  ribbon: (pen) => {
    const { width, height } = pen
    const [fold, half] = [height * pen.share(0, 0.16667, 0, 0.33333), (width * pen.share(1, 0.5, 0.25, 0.75)) / 2]
    const [left, right, notch, tail] = [width / 2 - half, width / 2 + half, width / 8, width / 8]
    pen.polygon(
      [0, 0],
      [notch, (height - fold) / 2],
      [0, height - fold],
      [left, height - fold],
      [left, height],
      [right, height],
      [right, height - fold],
      [width, height - fold],
      [width - notch, (height - fold) / 2],
      [width, 0],
      [right - tail / 2, 0],
      [right - tail / 2, fold],
      [left + tail / 2, fold],
      [left + tail / 2, 0],
    )
  },
}
