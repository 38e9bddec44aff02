import type { Preset, Presets } from './preset.ts'
import type { PresetPen } from './preset-pen.ts'

/** How an arrow along a length and across a breadth is cut: half the shaft, and the head. */
function cut(pen: PresetPen, along: number, breadth: number): { readonly half: number; readonly head: number } {
  return { half: (breadth * pen.share(0, 0.5)) / 2, head: Math.min(along, pen.short * pen.share(1, 0.5, 0, 100)) }
}

/** An arrow drawn to the right, turned to where it points. */
const straight =
  (turn: 'right' | 'left' | 'down' | 'up', tail: 'flat' | 'notched' | 'striped' | 'pointed' = 'flat'): Preset =>
  (pen) => {
    const isUpright = turn === 'down' || turn === 'up'
    const [along, breadth] = isUpright ? [pen.height, pen.width] : [pen.width, pen.height]
    const { half, head } = cut(pen, tail === 'pointed' ? along / 2 : along, breadth)
    const middle = breadth / 2
    const place = (x: number, y: number): readonly [number, number] =>
      turn === 'right' ? [x, y] : turn === 'left' ? [along - x, y] : turn === 'down' ? [y, x] : [y, along - x]
    const neck = along - head
    const tip = [place(neck, middle - half), place(neck, 0), place(along, middle), place(neck, breadth), place(neck, middle + half)]
    if (tail === 'pointed')
      pen.polygon(...tip, place(head, middle + half), place(head, breadth), place(0, middle), place(head, 0), place(head, middle - half))
    else if (tail === 'notched')
      pen.polygon(...tip, place(0, middle + half), place((half / Math.max(1e-6, middle)) * head, middle), place(0, middle - half))
    else {
      const start = tail === 'striped' ? (pen.short * 5) / 32 : 0
      pen.polygon(...tip, place(start, middle + half), place(start, middle - half))
      if (tail === 'striped')
        for (const [from, to] of [
          [0, 1 / 32],
          [2 / 32, 4 / 32],
        ] as const)
          pen.polygon(
            place(pen.short * from, middle - half),
            place(pen.short * to, middle - half),
            place(pen.short * to, middle + half),
            place(pen.short * from, middle + half),
          )
    }
  }

/** An arrow out of a box: guides are shaft, half the head's breadth, its length, and the box's share. */
const callout =
  (turn: 'right' | 'left' | 'down' | 'up'): Preset =>
  (pen) => {
    const isUpright = turn === 'down' || turn === 'up'
    const [along, breadth] = isUpright ? [pen.height, pen.width] : [pen.width, pen.height]
    const wide = Math.min(breadth / 2, pen.short * pen.share(1, 0.25))
    const half = Math.min(wide, (pen.short * pen.share(0, 0.25)) / 2)
    const head = Math.min(along, pen.short * pen.share(2, 0.25))
    const box = Math.min(along - head, along * pen.share(3, 0.64977))
    const middle = breadth / 2
    const place = (x: number, y: number): readonly [number, number] =>
      turn === 'right' ? [x, y] : turn === 'left' ? [along - x, y] : turn === 'down' ? [y, x] : [y, along - x]
    pen.polygon(
      place(0, 0),
      place(box, 0),
      place(box, middle - half),
      place(along - head, middle - half),
      place(along - head, middle - wide),
      place(along, middle),
      place(along - head, middle + wide),
      place(along - head, middle + half),
      place(box, middle + half),
      place(box, breadth),
      place(0, breadth),
    )
  }

interface Cross {
  readonly pen: PresetPen
  /** Where the shafts cross. */
  readonly x: number
  readonly y: number
  /** Half a head's breadth, half a shaft's, and a head's length. */
  readonly wide: number
  readonly half: number
  readonly head: number
}

/** Shafts that cross at a place `[x, y]`, measured by the guides. */
function crossOf(pen: PresetPen, usual: number, at: (wide: number) => readonly [x: number, y: number]): Cross {
  const wide = pen.short * pen.share(1, usual, 0, 0.5)
  const half = Math.min(wide, (pen.short * pen.share(0, usual)) / 2)
  const [x, y] = at(wide)
  return { pen, x, y, wide, half, head: pen.short * pen.share(2, usual, 0, 0.5) }
}

type Corners = ReadonlyArray<readonly [x: number, y: number]>

/** From the tip at the left over its upper edge to the tip at the top. */
const leftToTop = ({ x, y, wide, half, head }: Cross): Corners => [
  [0, y],
  [head, y - wide],
  [head, y - half],
  [x - half, y - half],
  [x - half, head],
  [x - wide, head],
  [x, 0],
]

/** From the tip at the top on to the tip at the right. */
const topToRight = ({ pen, x, y, wide, half, head }: Cross): Corners => [
  [x + wide, head],
  [x + half, head],
  [x + half, y - half],
  [pen.width - head, y - half],
  [pen.width - head, y - wide],
  [pen.width, y],
]

/** Arrows. */
export const arrows: Presets = {
  rightArrow: straight('right'),
  leftArrow: straight('left'),
  upArrow: straight('up'),
  downArrow: straight('down'),
  leftRightArrow: straight('right', 'pointed'),
  upDownArrow: straight('down', 'pointed'),
  notchedRightArrow: straight('right', 'notched'),
  stripedRightArrow: straight('right', 'striped'),
  rightArrowCallout: callout('right'),
  leftArrowCallout: callout('left'),
  upArrowCallout: callout('up'),
  downArrowCallout: callout('down'),
  homePlate: (pen) => {
    const neck = pen.width - Math.min(pen.width, pen.short * pen.share(0, 0.5, 0, 100))
    pen.polygon([0, 0], [neck, 0], [pen.width, pen.height / 2], [neck, pen.height], [0, pen.height])
  },
  chevron: (pen) => {
    const { width, height } = pen
    const head = Math.min(width, pen.short * pen.share(0, 0.5, 0, 100))
    pen.polygon([0, 0], [width - head, 0], [width, height / 2], [width - head, height], [0, height], [head, height / 2])
  },
  quadArrow: (pen) => {
    const { width, height } = pen
    const cross = crossOf(pen, 0.225, () => [width / 2, height / 2])
    const { x, y, wide, half, head } = cross
    pen.polygon(
      ...leftToTop(cross),
      ...topToRight(cross),
      [width - head, y + wide],
      [width - head, y + half],
      [x + half, y + half],
      [x + half, height - head],
      [x + wide, height - head],
      [x, height],
      [x - wide, height - head],
      [x - half, height - head],
      [x - half, y + half],
      [head, y + half],
      [head, y + wide],
    )
  },
  bentUpArrow: (pen) => {
    const { width, height, short } = pen
    const wide = short * pen.share(1, 0.25, 0, 0.5)
    const shaft = Math.min(wide * 2, short * pen.share(0, 0.25))
    const head = short * pen.share(2, 0.25, 0, 0.5)
    const x = width - wide
    pen.polygon(
      [0, height - shaft],
      [x - shaft / 2, height - shaft],
      [x - shaft / 2, head],
      [x - wide, head],
      [x, 0],
      [width, head],
      [x + shaft / 2, head],
      [x + shaft / 2, height],
      [0, height],
    )
  },
  bentArrow: (pen) => {
    const { width, height, short } = pen
    const wide = short * pen.share(1, 0.25, 0, 0.5)
    const shaft = Math.min(wide * 2, short * pen.share(0, 0.25))
    const head = short * pen.share(2, 0.25, 0, 0.5)
    const bend = Math.min(short * pen.share(3, 0.4375), width - head, height - wide + shaft / 2)
    const inner = Math.max(0, bend - shaft)
    const top = wide - shaft / 2
    pen
      .move(0, height)
      .line([0, top + bend])
      .arc(bend, bend, 180, 90)
      .line([width - head, top], [width - head, 0], [width, wide])
    pen.line([width - head, wide * 2], [width - head, top + shaft], [shaft + inner, top + shaft])
    if (inner > 0) pen.arc(inner, inner, 270, -90)
    pen.line([shaft, height]).close()
  },
  uturnArrow: (pen) => {
    const { width, height, short } = pen
    const wide = short * pen.share(1, 0.25, 0, 0.5)
    const shaft = Math.min(wide * 2, short * pen.share(0, 0.25))
    const head = short * pen.share(2, 0.25)
    const tip = height * pen.share(4, 0.75)
    const neck = Math.max(0, tip - head)
    const right = width - wide + shaft / 2
    const bend = Math.min(short * pen.share(3, 0.4375), right / 2, neck)
    const inner = Math.max(0, bend - shaft)
    pen.move(0, height).line([0, bend])
    if (bend > 0)
      pen
        .arc(bend, bend, 180, 90)
        .line([right - bend, 0])
        .arc(bend, bend, 270, 90)
    pen.line(
      [right, neck],
      [width, neck],
      [width - wide, tip],
      [width - wide * 2, neck],
      [right - shaft, neck],
      [right - shaft, shaft + inner],
    )
    if (inner > 0)
      pen
        .arc(inner, inner, 0, -90)
        .line([shaft + inner, shaft])
        .arc(inner, inner, 270, -90)
    else pen.line([right - shaft, shaft], [shaft, shaft])
    pen.line([shaft, height]).close()
  },
  leftUpArrow: (pen) => {
    const { width, height } = pen
    const cross = crossOf(pen, 0.25, (wide) => [width - wide, height - wide])
    const { x, y, half, head } = cross
    pen.polygon(...leftToTop(cross), [width, head], [x + half, head], [x + half, y + half], [head, y + half], [head, height])
  },
  leftRightUpArrow: (pen) => {
    const { width, height } = pen
    const cross = crossOf(pen, 0.25, (wide) => [width / 2, height - wide])
    const { y, half, head } = cross
    pen.polygon(
      ...leftToTop(cross),
      ...topToRight(cross),
      [width - head, height],
      [width - head, y + half],
      [head, y + half],
      [head, height],
    )
  },
}
