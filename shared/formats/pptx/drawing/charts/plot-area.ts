import type { DrawnLine } from '../../../../contracts/drawing.ts'
import { child, elements, type XmlElement } from '../../../xml/xml-tree.ts'
import type { Palette } from '../colours.ts'
import { flagOf, numberOf } from '../measures.ts'
import { lineOf } from '../paints.ts'
import { formatted, marksOf, type Scale, scaleFor, shareOn } from './axis-scale.ts'
import { type Plot, statedValue } from './chart-data.ts'
import { type Area, type ChartPen, type Lettering, widthOf } from './chart-pen.ts'

/** What has no line of its own has the grey that programs gave it before they wrote one down. */
const greyLine: DrawnLine = { colour: '#868686', width: 0.75 }

/** The axes of a chart, worked out for its plots. */
export interface Axes {
  readonly categories: readonly string[]
  /** Whether categories run up the side and values along the foot. */
  readonly isSideways: boolean
  readonly isReversed: boolean
  readonly values: Scale
  /** Of a scatter chart, the horizontal one. */
  readonly places: Scale | undefined
  readonly area: Area
}

/** Sums up to a place in a stack: each series stands on those before it of the same sign. */
export function stacked(plot: Plot): ReadonlyArray<ReadonlyArray<readonly [from: number, to: number] | undefined>> {
  const length = plot.series.reduce((most, { values }) => Math.max(most, values.length), 0)
  const totals = Array.from({ length }, (_, at) => plot.series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0))
  const [above, below] = [new Float64Array(length), new Float64Array(length)]
  return plot.series.map(({ values }) =>
    Array.from({ length }, (_, at): readonly [number, number] | undefined => {
      const value = values[at]
      if (value === undefined) return undefined
      if (plot.grouping === 'clustered') return [0, value]
      const share = plot.grouping === 'percentStacked' ? value / (totals[at] || 1) : value
      const sums = share < 0 ? below : above
      const from = sums[at] ?? 0
      sums[at] = from + share
      return [from, from + share]
    }),
  )
}

interface AxisElements {
  readonly category: XmlElement | undefined
  readonly value: XmlElement | undefined
}

/** The axes of the plots: with `catAx` or `dateAx` for categories, `valAx` for values, of scatter charts two of these. */
function axisElements(plotArea: XmlElement | undefined, plot: Plot): AxisElements {
  const all = elements(plotArea).filter(({ name }) => name.endsWith('Ax'))
  const own = all.filter((axis) => plot.axes.includes(statedValue(child(axis, 'axId')) ?? ''))
  const values = own.filter(({ name }) => name === 'valAx')
  if (plot.kind === 'scatter') {
    const foot = values.find((axis) => /^[bt]$/u.test(statedValue(child(axis, 'axPos')) ?? '')) ?? values[0]
    return { category: foot, value: values.find((axis) => axis !== foot) }
  }
  return { category: own.find(({ name }) => name !== 'valAx'), value: values[0] }
}

const isShown = (axis: XmlElement | undefined): boolean =>
  axis !== undefined && flagOf(child(axis, 'delete'), 'val') !== true && statedValue(child(axis, 'tickLblPos')) !== 'none'

function scaleOf(axis: XmlElement | undefined, values: readonly number[]): Scale {
  const scaling = child(axis, 'scaling')
  return scaleFor(values, {
    least: numberOf(child(scaling, 'min'), 'val'),
    most: numberOf(child(scaling, 'max'), 'val'),
    step: numberOf(child(axis, 'majorUnit'), 'val'),
  })
}

/** Draws the axes of a chart with their marks, and says what is left for its plots. Those of the first plot hold for all. */
export function drawAxes(
  pen: ChartPen,
  plots: readonly Plot[],
  {
    area,
    plotArea,
    lettering,
    palette,
  }: { readonly area: Area; readonly plotArea: XmlElement | undefined; readonly lettering: Lettering; readonly palette: Palette },
): Axes | undefined {
  const [first] = plots
  if (first === undefined) return undefined
  const { category, value } = axisElements(plotArea, first)
  const mine = plots.filter((plot) => plot.axes.every((axis) => first.axes.includes(axis)) || plots.length === 1)
  const reach = mine.flatMap((plot) => stacked(plot).flatMap((series) => series.flatMap((span) => span ?? [])))
  const values = scaleOf(value, reach)
  const isScatter = first.kind === 'scatter'
  const places = isScatter
    ? scaleOf(
        category,
        first.series.flatMap((each) => each.places.flatMap((place) => place ?? [])),
      )
    : undefined
  const categories = isScatter ? [] : categoriesOf(plots)
  const stated = statedValue(child(value, 'numFmt')) ?? formatOf(value)
  const format =
    first.grouping === 'percentStacked'
      ? '0%'
      : stated === undefined || stated === 'General'
        ? (first.series[0]?.format ?? 'General')
        : stated
  const valueMarks = marksOf(values).map((mark) => [shareOn(values, mark), formatted(mark, format)] as const)
  const placeMarks =
    places === undefined
      ? []
      : marksOf(places).map((mark) => [shareOn(places, mark), formatted(mark, formatOf(category) ?? 'General')] as const)
  const isReversed = statedValue(child(category, 'scaling', 'orientation')) === 'maxMin'

  const line = lettering.size * 1.35
  const sideLabels = first.isSideways ? (isShown(category) ? categories : []) : isShown(value) ? valueMarks.map(([, label]) => label) : []
  const footHasLabels = first.isSideways ? isShown(value) : isShown(category)
  const side = Math.min(area.width * 0.35, Math.max(0, ...sideLabels.map((label) => widthOf(label, lettering))) + 6)
  const band = (area.width - side) / Math.max(1, categories.length)
  const foot = !footHasLabels
    ? 4
    : first.isSideways || isScatter || categories.every((label) => widthOf(label, lettering) <= band)
      ? line + 2
      : line * 2.4
  const inner: Area = {
    x: area.x + side,
    y: area.y + 4,
    width: Math.max(1, area.width - side - 8),
    height: Math.max(1, area.height - foot - 8),
  }

  const gridlines = child(value, 'majorGridlines')
  const grid = gridlines === undefined ? undefined : (lineOf(child(gridlines, 'spPr', 'ln'), undefined, [palette, palette]) ?? greyLine)
  for (const [share, label] of valueMarks) {
    if (first.isSideways) {
      const x = inner.x + share * inner.width
      if (grid)
        pen.through(
          [
            [x, inner.y],
            [x, inner.y + inner.height],
          ],
          { line: grid },
        )
      if (isShown(value)) pen.words(label, { x: x - 40, y: inner.y + inner.height + 2, width: 80, height: line }, lettering)
    } else {
      const y = inner.y + (1 - share) * inner.height
      if (grid)
        pen.through(
          [
            [inner.x, y],
            [inner.x + inner.width, y],
          ],
          { line: grid },
        )
      if (isShown(value)) pen.words(label, { x: area.x, y: y - line / 2, width: side - 4, height: line }, { ...lettering, align: 'end' })
    }
  }
  for (const [share, label] of placeMarks) {
    const x = inner.x + share * inner.width
    if (isShown(category)) pen.words(label, { x: x - 40, y: inner.y + inner.height + 2, width: 80, height: line }, lettering)
  }
  const axes: Axes = { categories, isSideways: first.isSideways, isReversed, values, places, area: inner }
  if (isShown(category)) drawCategories(pen, axes, { lettering, line, foot, side, frame: area })
  const zero = shareOn(values, 0)
  const across = inner.y + (1 - zero) * inner.height
  const along = inner.x + zero * inner.width
  if (first.isSideways)
    pen.through(
      [
        [along, inner.y],
        [along, inner.y + inner.height],
      ],
      { line: greyLine },
    )
  else
    pen.through(
      [
        [inner.x, across],
        [inner.x + inner.width, across],
      ],
      { line: greyLine },
    )
  return axes
}

const formatOf = (axis: XmlElement | undefined): string | undefined => {
  const format = child(axis, 'numFmt')
  return format === undefined ? undefined : (/formatCode="([^"]*)"/u.exec(format.attributes)?.[1] ?? undefined)
}

function drawCategories(
  pen: ChartPen,
  { categories, isSideways, isReversed, area }: Axes,
  {
    lettering,
    line,
    foot,
    side,
    frame,
  }: { readonly lettering: Lettering; readonly line: number; readonly foot: number; readonly side: number; readonly frame: Area },
): void {
  const length = isSideways ? area.height : area.width
  const band = length / Math.max(1, categories.length)
  const needed = isSideways ? line : Math.max(lettering.size * 2, band < lettering.size * 2 ? lettering.size * 3 : 0)
  const every = Math.max(1, Math.ceil(needed / band))
  for (const [at, label] of categories.entries()) {
    if (at % every !== 0) continue
    const place = bandStart({ count: categories.length, isFlipped: isSideways !== isReversed }, at) * length
    if (isSideways) pen.words(label, { x: frame.x, y: area.y + place, width: side - 4, height: band }, { ...lettering, align: 'end' })
    else
      pen.words(
        label,
        { x: area.x + place, y: area.y + area.height + 2, width: band * every, height: foot - 2 },
        { ...lettering, anchor: 'top' },
      )
  }
}

/** Where the band of a category starts along its axis, from 0 to 1. Sideways charts count from the foot. */
export const bandStart = ({ count, isFlipped }: { readonly count: number; readonly isFlipped: boolean }, at: number): number =>
  (isFlipped ? count - 1 - at : at) / Math.max(1, count)

function categoriesOf(plots: readonly Plot[]): readonly string[] {
  const series = plots.flatMap((plot) => plot.series)
  const longest = series.reduce((most, { values, categories }) => Math.max(most, values.length, categories.length), 0)
  const named = series.find(({ categories }) => categories.length > 0)?.categories ?? []
  return Array.from({ length: longest }, (_, at) => named[at] ?? String(at + 1))
}
