import { basicShapes } from './basic-shapes.ts'
import type { Preset, Presets } from './preset.ts'
import type { PresetPen } from './preset-pen.ts'
import { standingDrum } from './solid-shapes.ts'

const rectangle: Preset = (pen) => pen.polygon([0, 0], [pen.width, 0], [pen.width, pen.height], [0, pen.height])
const ellipse: Preset = (pen) => pen.ellipse(pen.width / 2, pen.height / 2, pen.width / 2, pen.height / 2)
const named = (name: string): Preset => basicShapes[name] ?? rectangle

/** A closed outline whose corners are shares of the box. */
const cornersAt =
  (...points: ReadonlyArray<readonly [x: number, y: number]>): Preset =>
  (pen) =>
    pen.polygon(...points.map(([x, y]) => [x * pen.width, y * pen.height] as const))

/** A drum on its side, its ends so long. */
function lyingDrum(pen: PresetPen, end: number): void {
  const { width, height } = pen
  pen
    .move(end, 0)
    .line([width - end, 0])
    .arc(end, height / 2, 270, 180)
    .line([end, height])
    .arc(end, height / 2, 90, 180)
    .close()
}

/** Symbols of flow charts, and the signs of arithmetic. */
export const flowchart: Presets = {
  flowChartProcess: rectangle,
  flowChartAlternateProcess: named('roundRect'),
  flowChartDecision: named('diamond'),
  flowChartInputOutput: cornersAt([0, 1], [0.2, 0], [1, 0], [0.8, 1]),
  flowChartPredefinedProcess: (pen) => {
    rectangle(pen)
    for (const x of [pen.width / 8, (pen.width * 7) / 8]) pen.move(x, 0).line([x, pen.height])
  },
  flowChartInternalStorage: (pen) => {
    rectangle(pen)
    pen
      .move(pen.width / 8, 0)
      .line([pen.width / 8, pen.height])
      .move(0, pen.height / 8)
      .line([pen.width, pen.height / 8])
  },
  flowChartDocument: (pen) => {
    const { width, height } = pen
    pen.move(0, 0).line([width, 0], [width, height * 0.802])
    pen.curve(width / 2, height * 0.802, width / 2, height * 1.11, 0, height * 0.934).close()
  },
  flowChartMultidocument: (pen) => {
    const { width, height } = pen
    const [right, top] = [width * 0.861, height * 0.169]
    pen.move(0, top).line([right, top], [right, height * 0.835])
    pen.curve(right / 2, height * 0.835, right / 2, height * 1.09, 0, height * 0.948).close()
    // What is seen of the two sheets behind.
    for (const [sheet, low] of [
      [1, 0.76],
      [2, 0.67],
    ] as const) {
      const [left, edge, high] = [width * 0.07 * sheet, right + width * 0.07 * sheet, top - height * 0.085 * sheet]
      const under = high + height * 0.085
      const inside = edge - width * 0.07
      pen.polygon([left, under], [left, high], [edge, high], [edge, height * low], [inside, height * low], [inside, under])
    }
  },
  flowChartTerminator: (pen) => lyingDrum(pen, pen.width * 0.16),
  flowChartPreparation: cornersAt([0, 0.5], [0.2, 0], [0.8, 0], [1, 0.5], [0.8, 1], [0.2, 1]),
  flowChartManualInput: cornersAt([0, 0.2], [1, 0], [1, 1], [0, 1]),
  flowChartManualOperation: cornersAt([0, 0], [1, 0], [0.8, 1], [0.2, 1]),
  flowChartConnector: ellipse,
  flowChartOffpageConnector: cornersAt([0, 0], [1, 0], [1, 0.8], [0.5, 1], [0, 0.8]),
  flowChartPunchedCard: cornersAt([0, 0.2], [0.2, 0], [1, 0], [1, 1], [0, 1]),
  flowChartPunchedTape: (pen) => {
    const { width, height } = pen
    const bend = height / 10
    pen
      .move(0, bend)
      .arc(width / 4, bend, 180, -180)
      .arc(width / 4, bend, 180, 180)
    pen
      .line([width, height - bend])
      .arc(width / 4, bend, 0, -180)
      .arc(width / 4, bend, 0, 180)
      .close()
  },
  flowChartSummingJunction: (pen) => {
    const { width, height } = pen
    ellipse(pen)
    pen.move(width * 0.1464, height * 0.1464).line([width * 0.8536, height * 0.8536])
    pen.move(width * 0.8536, height * 0.1464).line([width * 0.1464, height * 0.8536])
  },
  flowChartOr: (pen) => {
    ellipse(pen)
    pen
      .move(pen.width / 2, 0)
      .line([pen.width / 2, pen.height])
      .move(0, pen.height / 2)
      .line([pen.width, pen.height / 2])
  },
  flowChartCollate: cornersAt([0, 0], [1, 0], [0.5, 0.5], [1, 1], [0, 1], [0.5, 0.5]),
  flowChartSort: (pen) => {
    named('diamond')(pen)
    pen.move(0, pen.height / 2).line([pen.width, pen.height / 2])
  },
  flowChartExtract: cornersAt([0, 1], [0.5, 0], [1, 1]),
  flowChartMerge: cornersAt([0, 0], [1, 0], [0.5, 1]),
  flowChartOnlineStorage: (pen) => {
    const { width, height } = pen
    pen
      .move(width / 6, 0)
      .line([width, 0])
      .arc(width / 6, height / 2, 270, -180)
      .line([width / 6, height])
      .arc(width / 6, height / 2, 90, 180)
      .close()
  },
  flowChartDelay: (pen) => {
    const { width, height } = pen
    pen
      .move(0, 0)
      .line([width / 2, 0])
      .arc(width / 2, height / 2, 270, 180)
      .line([0, height])
      .close()
  },
  flowChartMagneticTape: (pen) => {
    const { width, height } = pen
    pen
      .move(width / 2, height)
      .arc(width / 2, height / 2, 90, 315)
      .line([width, height * 0.8536], [width, height])
      .close()
  },
  flowChartMagneticDisk: (pen) => standingDrum(pen, pen.height / 6),
  flowChartMagneticDrum: (pen) => {
    const { width, height } = pen
    const end = width / 6
    lyingDrum(pen, end)
    pen
      .move(width - end, height)
      .arc(end, height / 2, 90, 180)
      .arc(end, height / 2, 270, -180)
  },
  flowChartDisplay: (pen) => {
    const { width, height } = pen
    pen
      .move(0, height / 2)
      .line([width / 6, 0], [(width * 5) / 6, 0])
      .arc(width / 6, height / 2, 270, 180)
      .line([width / 6, height])
      .close()
  },
  mathPlus: (pen) => {
    const { width, height } = pen
    const [half, reach] = [(pen.short * pen.share(0, 0.2352)) / 2, 0.36745]
    const [x, y, left, top] = [width / 2, height / 2, width * (0.5 - reach), height * (0.5 - reach)]
    pen.polygon(
      [left, y - half],
      [x - half, y - half],
      [x - half, top],
      [x + half, top],
      [x + half, y - half],
      [width - left, y - half],
      [width - left, y + half],
      [x + half, y + half],
      [x + half, height - top],
      [x - half, height - top],
      [x - half, y + half],
      [left, y + half],
    )
  },
  mathMinus: (pen) => {
    const half = (pen.height * pen.share(0, 0.2352)) / 2
    const [left, right, y] = [pen.width * 0.13255, pen.width * 0.86745, pen.height / 2]
    pen.polygon([left, y - half], [right, y - half], [right, y + half], [left, y + half])
  },
  mathMultiply: (pen) => {
    const half = (pen.short * pen.share(0, 0.2352)) / 2 / Math.SQRT2
    const [x, y, reach] = [pen.width / 2, pen.height / 2, pen.short * 0.26]
    pen.polygon(
      [x - reach - half, y - reach + half],
      [x - reach + half, y - reach - half],
      [x, y - 2 * half],
      [x + reach - half, y - reach - half],
      [x + reach + half, y - reach + half],
      [x + 2 * half, y],
      [x + reach + half, y + reach - half],
      [x + reach - half, y + reach + half],
      [x, y + 2 * half],
      [x - reach + half, y + reach + half],
      [x - reach - half, y + reach - half],
      [x - 2 * half, y],
    )
  },
  mathEqual: (pen) => {
    const thick = pen.height * pen.share(0, 0.2352, 0, 0.36745)
    const gap = (pen.height * pen.share(1, 0.1176)) / 2
    const [left, right, y] = [pen.width * 0.13255, pen.width * 0.86745, pen.height / 2]
    for (const top of [y - gap - thick, y + gap]) pen.polygon([left, top], [right, top], [right, top + thick], [left, top + thick])
  },
}
