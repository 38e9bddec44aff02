import type { Preset, Presets } from './preset.ts'

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/**
 * A ring that ends in an arrow, as cycles are drawn with: its guides are how thick it is, how long the head (an angle),
 * where it ends and starts, and half the breadth of the head.
 */
const ringArrow =
  (direction: 1 | -1, usual: { readonly end: number; readonly start: number }): Preset =>
  (pen) => {
    const { width, height, short } = pen
    const head = pen.share(4, 0.125, 0, 0.25)
    const thick = short * pen.share(0, 0.125, 0, head * 2)
    const half = short * head
    const [middleX, middleY] = [width / 2 - half, height / 2 - half]
    const [end, start] = [pen.angle(2, usual.end), pen.angle(3, usual.start)]
    const sweep = (((end - start) * direction + 720) % 360) * direction
    const point = (degrees: number, reach: number): readonly [number, number] => [
      width / 2 + (middleX + reach) * cosine(degrees),
      height / 2 + (middleY + reach) * sine(degrees),
    ]
    const tip = Math.abs(signed(pen.angle(1, 19))) * direction
    pen
      .move(...point(start, thick / 2))
      .arc(middleX + thick / 2, middleY + thick / 2, start, sweep)
      .line(point(end, half), point(end + tip, 0), point(end, -half), point(end, -thick / 2))
      .arc(middleX - thick / 2, middleY - thick / 2, end, -sweep)
      .close()
  }

/** An angle from -180 to 180 degrees. */
const signed = (degrees: number): number => (degrees > 180 ? degrees - 360 : degrees)

/** A wheel of so many teeth; its first guide is how deep they are. */
const gear =
  (teeth: number, usual: number): Preset =>
  (pen) => {
    const { width, height, short } = pen
    const depth = short * pen.share(0, usual, 0, 0.2)
    const turn = 360 / teeth
    const point = (degrees: number, reach: number): readonly [number, number] => [
      width / 2 + (width / 2 - depth + reach) * cosine(degrees),
      height / 2 + (height / 2 - depth + reach) * sine(degrees),
    ]
    pen.polygon(
      ...Array.from({ length: teeth }, (_, tooth) => {
        const at = tooth * turn - 90
        return [point(at - turn * 0.23, 0), point(at - turn * 0.12, depth), point(at + turn * 0.12, depth), point(at + turn * 0.23, 0)]
      }).flat(),
    )
  }

/** Shapes that diagrams are made of. */
export const diagramShapes: Presets = {
  circularArrow: ringArrow(1, { end: 340.96, start: 180 }),
  leftCircularArrow: ringArrow(-1, { end: 19.04, start: 180 }),
  gear6: gear(6, 0.15),
  gear9: gear(9, 0.1),
  pieWedge: (pen) => {
    const { width, height } = pen
    pen.move(0, height).arc(width, height, 180, 90).line([width, height]).close()
  },
  funnel: (pen) => {
    const { width, height } = pen
    const [rim, foot] = [height / 4, width / 8]
    pen
      .move(0, rim)
      .arc(width / 2, rim, 180, 180)
      .line([width / 2 + foot, height - foot / 2])
      .arc(foot, foot / 2, 0, 180)
      .close()
    pen.ellipse(width / 2, rim, width * 0.44, rim * 0.76, -360)
  },
  nonIsoscelesTrapezoid: (pen) => {
    const { width, height, short } = pen
    const [left, right] = [short * pen.share(0, 0.25), short * pen.share(1, 0.25)]
    pen.polygon([0, height], [left, 0], [width - right, 0], [width, height])
  },
  mathDivide: (pen) => {
    const { width, height } = pen
    const [bar, dot] = [(height * pen.share(0, 0.2352)) / 2, height * pen.share(2, 0.1176)]
    pen.polygon(
      [width * 0.1325, height / 2 - bar],
      [width * 0.8675, height / 2 - bar],
      [width * 0.8675, height / 2 + bar],
      [width * 0.1325, height / 2 + bar],
    )
    const away = bar + height * pen.share(1, 0.0588) + dot
    pen.ellipse(width / 2, height / 2 - away, dot, dot)
    pen.ellipse(width / 2, height / 2 + away, dot, dot)
  },
}
