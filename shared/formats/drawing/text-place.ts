/** Lengths that a shape keeps free of text at its top, right, bottom and left. */
type Free = readonly [top: number, right: number, bottom: number, left: number]

/** A preset in the measure of a shape: its sides, the shorter one, and the guides that were moved as shares of one. */
interface Measures {
  readonly width: number
  readonly height: number
  readonly short: number
  readonly guide: (index: number, usual: number) => number
}

type TextPlace = (measures: Measures) => Free

const all = (free: number): Free => [free, free, free, free]
const shares =
  (top: number, right: number, bottom: number, left: number): TextPlace =>
  ({ width, height }) => [top * height, right * width, bottom * height, left * width]

/** Half of what a circle leaves free of the square around it, and of a round corner of its radius. */
const besideCircle = (1 - Math.SQRT1_2) / 2
const insideCorner = 1 - Math.SQRT1_2

const round =
  (index: number, usual: number): TextPlace =>
  ({ short, guide }) =>
    all(short * Math.min(0.5, guide(index, usual)) * insideCorner)

/** An arrow's shaft, with the part of its head in which text still fits. */
const arrow =
  (turn: 'right' | 'left' | 'up' | 'down'): TextPlace =>
  ({ width, height, short, guide }) => {
    const [along, across] = turn === 'right' || turn === 'left' ? [width, height] : [height, width]
    const beside = (across * (1 - Math.min(1, guide(0, 0.5)))) / 2
    const head = Math.min(along, short * guide(1, 0.5))
    const before = head - (across === 0 ? 0 : (beside * head) / (across / 2))
    if (turn === 'right') return [beside, before, beside, 0]
    if (turn === 'left') return [beside, 0, beside, before]
    return turn === 'up' ? [before, beside, 0, beside] : [0, beside, before, beside]
  }

const ellipse = shares(besideCircle, besideCircle, besideCircle, besideCircle)

/** Text rectangles of the presets whose text does not have the whole box (ECMA-376 part 1, annex D, `a:rect`). */
const places: Readonly<Record<string, TextPlace>> = {
  ellipse,
  donut: ellipse,
  smileyFace: ellipse,
  wedgeEllipseCallout: ellipse,
  flowChartConnector: ellipse,
  flowChartOr: ellipse,
  flowChartSummingJunction: ellipse,
  roundRect: round(0, 0.16667),
  flowChartAlternateProcess: ({ short }) => all((short / 6) * insideCorner),
  wedgeRoundRectCallout: round(2, 0.16667),
  triangle: ({ width, height, guide }) => {
    const left = (width * guide(0, 0.5)) / 2
    return [height / 2, width / 2 - left, 0, left]
  },
  rtTriangle: shares(7 / 12, 5 / 12, 1 / 12, 1 / 12),
  diamond: shares(0.25, 0.25, 0.25, 0.25),
  flowChartDecision: shares(0.25, 0.25, 0.25, 0.25),
  parallelogram: ({ width, height, short, guide }) => {
    const share = (1 + (width === 0 ? 0 : (5 * guide(0, 0.25) * short) / width)) / 12
    return [share * height, share * width, share * height, share * width]
  },
  trapezoid: ({ width, height, short, guide }) => {
    const share = width === 0 ? 0 : (guide(0, 0.25) * short) / (width / 2) / 3
    return [share * height, share * width, 0, share * width]
  },
  hexagon: shares(0.12, 0.12, 0.12, 0.12),
  octagon: ({ short, guide }) => all((short * guide(0, 0.29289)) / 2),
  plus: ({ short, guide }) => all(short * guide(0, 0.25)),
  chevron: ({ width, short, guide }) => {
    const point = short * guide(0, 0.5)
    return width > 2 * point ? [0, point, 0, point] : all(0)
  },
  homePlate: ({ short, guide }) => [0, (short * guide(0, 0.5)) / 2, 0, 0],
  rightArrow: arrow('right'),
  leftArrow: arrow('left'),
  upArrow: arrow('up'),
  downArrow: arrow('down'),
  can: ({ short, guide }) => [short * guide(0, 0.25), 0, (short * guide(0, 0.25)) / 2, 0],
  cube: ({ short, guide }) => [short * guide(0, 0.25), short * guide(0, 0.25), 0, 0],
  bevel: ({ short, guide }) => all(short * guide(0, 0.125)),
  frame: ({ short, guide }) => all(short * guide(0, 0.125)),
  foldedCorner: ({ short, guide }) => [0, 0, short * guide(0, 0.16667), 0],
  cloud: shares(0.0755, 0.2089, 0.1974, 0.0689),
  cloudCallout: shares(0.0755, 0.2089, 0.1974, 0.0689),
  star5: shares(0.382, 0.309, 0.236, 0.309),
  pentagon: shares(0.23, 0.18, 0.02, 0.18),
  flowChartTerminator: shares(0.1464, 0.0471, 0.1464, 0.0471),
  flowChartDocument: shares(0, 0, 0.198, 0),
  flowChartInputOutput: shares(0, 0.2, 0, 0.2),
  flowChartPredefinedProcess: shares(0, 0.125, 0, 0.125),
  flowChartPreparation: shares(0, 0.2, 0, 0.2),
  flowChartManualOperation: shares(0, 0.2, 0, 0.2),
  flowChartManualInput: shares(0.2, 0, 0, 0),
  flowChartMagneticDisk: shares(1 / 3, 0, 1 / 6, 0),
  flowChartOffpageConnector: shares(0, 0, 0.2, 0),
  flowChartDelay: shares(besideCircle, besideCircle, besideCircle, 0),
}

const none = all(0)

/** What a preset shape of this size keeps free of text; `adjusts` are the guides of its `avLst` in their order. */
export function freeOfText(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
  adjusts: ReadonlyArray<number | undefined> = [],
): Free {
  const place = places[name]
  if (place === undefined) return none
  const guide = (index: number, usual: number): number => {
    const moved = adjusts[index]
    return moved === undefined || !Number.isFinite(moved) ? usual : Math.max(0, moved / 100_000)
  }
  return place({ width, height, short: Math.min(width, height), guide })
}
