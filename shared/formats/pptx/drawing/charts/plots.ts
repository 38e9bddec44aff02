import type { DrawnLine, Paint } from '../../../../contracts/drawing.ts'
import { child } from '../../../xml/xml-tree.ts'
import { numberOf } from '../measures.ts'
import { formatted, shareOn } from './axis-scale.ts'
import { type Plot, type Series, statedValue } from './chart-data.ts'
import type { Area, ChartPen, Lettering } from './chart-pen.ts'
import { type Axes, bandStart, stacked } from './plot-area.ts'

/** How a series, or a point of it, is drawn. */
export type LookOf = (
  series: Series,
  point?: number,
) => {
  /** Absent where it is said to have none. */
  readonly fill?: Paint
  readonly line: DrawnLine
  /** Whether the line is drawn around what is filled, too. */
  readonly isOutlined: boolean
}

interface Drawing {
  readonly pen: ChartPen
  readonly axes: Axes
  readonly lookOf: LookOf
  readonly lettering: Lettering
}

/** Bars beside one another in the band of their category, or on one another. */
export function drawBars(plot: Plot, { pen, axes, lookOf, lettering }: Drawing): void {
  const { area, values, categories, isSideways, isReversed } = axes
  const gap = Math.max(0, Math.min(500, numberOf(child(plot.element, 'gapWidth'), 'val') ?? 150)) / 100
  const isStacked = plot.grouping !== 'clustered'
  const overlap = isStacked ? 1 : Math.max(-1, Math.min(1, (numberOf(child(plot.element, 'overlap'), 'val') ?? 0) / 100))
  const count = plot.series.length
  const bars = count - (count - 1) * overlap + gap
  const length = isSideways ? area.height : area.width
  const band = length / Math.max(1, categories.length)
  const breadth = band / bars
  for (const [index, spans] of stacked(plot).entries()) {
    const series = plot.series[index]
    if (series === undefined) continue
    for (const [at, span] of spans.entries()) {
      if (span === undefined) continue
      const order = isSideways && !isReversed ? count - 1 - index : index
      const start =
        bandStart({ count: categories.length, isFlipped: isSideways !== isReversed }, at) * length +
        (gap / 2) * breadth +
        order * breadth * (1 - overlap)
      const [one, other] = [shareOn(values, span[0]), shareOn(values, span[1])]
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const bar: Area = isSideways
        ? { x: area.x + low * area.width, y: area.y + start, width: (high - low) * area.width, height: breadth }
        : { x: area.x + start, y: area.y + (1 - high) * area.height, width: breadth, height: (high - low) * area.height }
      const { fill, line, isOutlined } = lookOf(series, at)
      pen.box(bar, fill, isOutlined ? line : undefined)
      if (series.labels.value)
        drawValue(series, at, isStacked ? bar : beyond(bar, { isSideways, isNegative: span[1] < 0, size: lettering.size }), {
          pen,
          lettering,
          ...(isSideways && !isStacked && { align: 'start' }),
        })
    }
  }
}

/** The place just past the end of a bar. */
function beyond(
  bar: Area,
  { isSideways, isNegative, size }: { readonly isSideways: boolean; readonly isNegative: boolean; readonly size: number },
): Area {
  const room = size * 1.4
  if (isSideways) return { ...bar, x: isNegative ? bar.x - room * 2 : bar.x + bar.width + 3, width: room * 2 }
  return { ...bar, y: isNegative ? bar.y + bar.height : bar.y - room, height: room }
}

function drawValue(
  series: Series,
  at: number,
  area: Area,
  { pen, lettering, align = 'center' }: Pick<Drawing, 'pen' | 'lettering'> & { readonly align?: 'start' | 'center' },
): void {
  const value = series.values[at]
  if (value !== undefined) pen.words(formatted(value, series.format), area, { ...lettering, wraps: false, align })
}

/** Lines from category to category, or the areas under them. */
export function drawLines(plot: Plot, { pen, axes, lookOf, lettering }: Drawing): void {
  const { area, values, categories } = axes
  const count = Math.max(1, categories.length)
  // Areas begin and end at the sides, lines in the middle of their bands.
  const isArea = plot.kind === 'area'
  const across = (at: number): number => area.x + area.width * (isArea ? at / Math.max(1, count - 1) : (at + 0.5) / count)
  const up = (value: number): number => area.y + area.height * (1 - shareOn(values, value))
  for (const [index, spans] of stacked(plot).entries()) {
    const series = plot.series[index]
    if (series === undefined) continue
    const { fill, line } = lookOf(series)
    for (const piece of unbroken(spans)) {
      const tops = piece.map(([at, span]) => [across(at), up(span[1])] as const)
      if (isArea)
        pen.through([...tops, ...piece.map(([at, span]) => [across(at), up(span[0])] as const).toReversed()], {
          ...(fill !== undefined && { fill }),
        })
      else {
        pen.through(tops, { line })
        if (hasMarks(plot, series))
          for (const [x, y] of tops) pen.circle(x, y, Math.max(2, line.width * 1.3), { kind: 'colour', colour: line.colour })
      }
      if (series.labels.value)
        for (const [[at], [x, y]] of piece.map((each, place) => [each, tops[place] ?? [0, 0]] as const))
          drawValue(series, at, { x: x - 30, y: y - lettering.size * 1.6, width: 60, height: lettering.size * 1.4 }, { pen, lettering })
    }
  }
}

function hasMarks(plot: Plot, series: Series): boolean {
  const symbol = statedValue(child(series.element, 'marker', 'symbol'))
  return symbol === undefined ? statedValue(child(plot.element, 'marker')) === '1' : symbol !== 'none'
}

type Span = readonly [from: number, to: number]

/** The stretches of a series between its missing values, each value with its place. */
function unbroken(spans: ReadonlyArray<Span | undefined>): ReadonlyArray<ReadonlyArray<readonly [at: number, span: Span]>> {
  const pieces: Array<Array<readonly [number, Span]>> = [[]]
  for (const [at, span] of spans.entries()) {
    if (span === undefined) pieces.push([])
    else pieces.at(-1)?.push([at, span])
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** Points at two numbers each, joined by a line where the chart says so; bubbles as large as their third. */
export function drawScatter(plot: Plot, { pen, axes, lookOf }: Drawing): void {
  const { area, values, places } = axes
  if (places === undefined) return
  const sizes = plot.series.flatMap((series) => series.sizes.flatMap((size) => Math.abs(size ?? 0)))
  const largest = sizes.reduce((one, other) => Math.max(one, other), 0)
  const isJoined = /line|smooth/iu.test(statedValue(child(plot.element, 'scatterStyle')) ?? '')
  for (const series of plot.series) {
    const { fill, line } = lookOf(series)
    const points = series.values.flatMap((value, at) => {
      const place = series.places[at] ?? (series.places.length === 0 ? at + 1 : undefined)
      if (value === undefined || place === undefined) return []
      const size = series.sizes[at]
      const radius =
        largest > 0 && size !== undefined ? Math.sqrt(Math.abs(size) / largest) * Math.min(area.width, area.height) * 0.12 : 2.5
      return [{ x: area.x + shareOn(places, place) * area.width, y: area.y + (1 - shareOn(values, value)) * area.height, radius }]
    })
    const hasLine = isJoined && largest === 0 && child(series.element, 'spPr', 'ln', 'noFill') === undefined
    if (hasLine)
      pen.through(
        points.map(({ x, y }) => [x, y] as const),
        { line },
      )
    const hasNoMarks = statedValue(child(series.element, 'marker', 'symbol')) === 'none'
    if (!hasNoMarks && fill !== undefined) for (const { x, y, radius } of points) pen.circle(x, y, radius, fill)
  }
}
