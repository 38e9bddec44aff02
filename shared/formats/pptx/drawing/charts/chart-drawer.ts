import type { DrawnBox, DrawnShape, Paint } from '../../../../contracts/drawing.ts'
import { child, descendants, elements, textOf, type XmlElement } from '../../../xml/xml-tree.ts'
import type { Surroundings } from '../deck.ts'
import { fillElement, lineOf, paintOf } from '../paints.ts'
import { runStyle } from '../text-style.ts'
import { themeFont } from '../theme.ts'
import { type Plot, plotsOf, type Series, statedValue } from './chart-data.ts'
import { type Area, ChartPen, type Lettering, widthOf } from './chart-pen.ts'
import { drawAxes } from './plot-area.ts'
import { drawBars, drawLines, drawPie, drawScatter, type LookOf } from './plots.ts'

/** Room between the edge of a chart and what is in it. */
const margin = 6

/**
 * A chart (ECMA-376 part 1, 21.2) drawn anew from the numbers it kept: its title, its legend, its axes and its series.
 * Nothing when it kept none.
 */
export function drawChart(root: XmlElement | undefined, box: DrawnBox, surroundings: Surroundings): readonly DrawnShape[] | undefined {
  const chart = child(root, 'chart')
  const plotArea = child(chart, 'plotArea')
  const plots = plotsOf(plotArea).filter(({ series }) => series.length > 0)
  const [first] = plots
  if (first === undefined) return undefined
  const pen = new ChartPen()
  const { source } = surroundings
  const frame = child(root, 'spPr')
  pen.box(box, paintOf(fillElement(frame), source), lineOf(child(frame, 'ln'), undefined, [source.palette, source.palette]))
  const lettering = letteringOf(root, surroundings)
  const lookOf = looks(plots, surroundings)
  const belowTitle = drawTitle(pen, chart, inset(box), { lettering, plots, surroundings })
  const area = drawLegend(pen, belowTitle, { chart, plots, lettering, lookOf })
  if (first.kind === 'pie' || first.kind === 'doughnut') drawPie(first, { pen, area, lookOf, lettering })
  else {
    const titled = drawAxisTitles(pen, area, { plotArea, isSideways: first.isSideways, lettering })
    const axes = drawAxes(pen, plots, { area: titled, plotArea, lettering, palette: source.palette })
    // Lines stand in front of areas and bars.
    const order = ['area', 'bar', 'line', 'scatter']
    for (const plot of axes === undefined ? [] : plots.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
      if (axes === undefined) continue
      const drawing = { pen, axes, lookOf, lettering }
      if (plot.kind === 'bar') drawBars(plot, drawing)
      else if (plot.kind === 'scatter') drawScatter(plot, drawing)
      else drawLines(plot, drawing)
    }
  }
  return pen.shapes
}

const inset = ({ x, y, width, height }: Area): Area => ({
  x: x + margin,
  y: y + margin,
  width: Math.max(1, width - 2 * margin),
  height: Math.max(1, height - 2 * margin),
})

function letteringOf(root: XmlElement | undefined, { source, slide }: Surroundings): Lettering {
  const stated = runStyle([...descendants(child(root, 'txPr'), 'defRPr')][0], source.palette)
  const font = themeFont(slide.theme, stated.font) ?? slide.theme.minor
  return {
    size: Math.max(6, Math.min(28, stated.size ?? 10)),
    colour: stated.colour ?? `#${source.palette.scheme('tx1') ?? '000000'}`,
    ...(font !== undefined && { font }),
  }
}

/** Fills and lines of series: their own, else the scheme's accents in turn, of pies a point each. */
function looks(plots: readonly Plot[], { source }: Surroundings): LookOf {
  const all = plots.flatMap((plot) => plot.series)
  const isRound = ({ kind }: Plot): boolean => kind === 'pie' || kind === 'doughnut'
  const isVariedPlot = (plot: Plot): boolean =>
    isRound(plot) || (plot.kind === 'bar' && plot.series.length === 1 && statedValue(child(plot.element, 'varyColors')) === '1')
  const varied = new Set(plots.filter(isVariedPlot).flatMap(({ series }) => series))
  const accent = (at: number): string => `#${source.palette.scheme(`accent${(at % 6) + 1}`) ?? '4472c4'}`
  return (series, point) => {
    const own = point === undefined ? undefined : child(series.points.get(point), 'spPr')
    const shared = child(series.element, 'spPr')
    const isVaried = point !== undefined && varied.has(series)
    const usual = accent(isVaried ? point : all.indexOf(series))
    const stated = fillElement(own) ?? fillElement(shared)
    const fill: Paint | undefined = stated === undefined ? { kind: 'colour', colour: usual } : paintOf(stated, source)
    const line = lineOf(child(own, 'ln') ?? child(shared, 'ln'), undefined, [source.palette, source.palette])
    const colour = fill?.kind === 'colour' ? fill.colour : usual
    return { ...(fill !== undefined && { fill }), line: line ?? { colour, width: 2.25 }, isOutlined: line !== undefined }
  }
}

function drawTitle(
  pen: ChartPen,
  chart: XmlElement | undefined,
  area: Area,
  {
    lettering,
    plots,
    surroundings,
  }: { readonly lettering: Lettering; readonly plots: readonly Plot[]; readonly surroundings: Surroundings },
): Area {
  const title = child(chart, 'title')
  const series = plots.flatMap((plot) => plot.series)
  const isAutomatic = title === undefined && statedValue(child(chart, 'autoTitleDeleted')) !== '1' && series.length === 1
  const written = [...descendants(title, 'p')].map((paragraph) => [...descendants(paragraph, 't')].map(textOf).join('')).join('\n')
  const text =
    written.trim() !== ''
      ? written
      : title !== undefined || isAutomatic
        ? series.length === 1
          ? (series[0]?.name ?? '')
          : 'Chart Title'
        : ''
  if (text === '') return area
  const stated = runStyle([...descendants(title, 'rPr'), ...descendants(title, 'defRPr')][0], surroundings.source.palette)
  const size = Math.max(8, Math.min(40, stated.size ?? lettering.size * 1.4))
  const isBold = stated.bold ?? stated.size === undefined
  const look: Lettering = { ...lettering, size, colour: stated.colour ?? lettering.colour, ...(isBold && { bold: true }) }
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, look) / area.width)), 0)
  const height = Math.min(area.height / 2, size * 1.3 * lines + 4)
  pen.words(text, { ...area, height }, look)
  return { ...area, y: area.y + height, height: Math.max(1, area.height - height) }
}

interface Entry {
  readonly name: string
  readonly series: Series
  readonly point?: number
}

/** Draws the legend at its side of the chart, and gives what is left. */
function drawLegend(
  pen: ChartPen,
  area: Area,
  {
    chart,
    plots,
    lettering,
    lookOf,
  }: { readonly chart: XmlElement | undefined; readonly plots: readonly Plot[]; readonly lettering: Lettering; readonly lookOf: LookOf },
): Area {
  const legend = child(chart, 'legend')
  if (legend === undefined) return area
  const side = statedValue(child(legend, 'legendPos')) ?? 'r'
  const isBeside = side !== 't' && side !== 'b'
  // Beside bars that lie, names stand in the order in which the bars do.
  const isTurned = isBeside && plots.every(({ isSideways, grouping }) => isSideways && grouping === 'clustered')
  const entries = isTurned ? entriesOf(plots).toReversed() : entriesOf(plots)
  const line = lettering.size * 1.45
  const key = lettering.size * 0.7
  const widths = entries.map(({ name }) => widthOf(name, lettering) + key + 14)
  const draw = ({ name, series, point }: Entry, x: number, y: number, width: number): void => {
    const { fill, line: stroke, isOutlined } = lookOf(series, point)
    const isLine = plots.find((plot) => plot.series.includes(series))?.kind === 'line'
    pen.box(
      { x, y: y + (isLine ? line / 2 - 1 : (line - key) / 2), width: key, height: isLine ? Math.max(2, stroke.width) : key },
      isLine ? { kind: 'colour', colour: stroke.colour } : fill,
      isOutlined && !isLine ? stroke : undefined,
    )
    pen.words(name, { x: x + key + 4, y, width: width - key - 4, height: line }, { ...lettering, align: 'start', wraps: false })
  }
  if (!isBeside) {
    const rows = inRows(widths, area.width)
    const height = rows.length * line + 4
    const top = side === 't' ? area.y : area.y + area.height - height + 4
    for (const [index, row] of rows.entries()) {
      let x = area.x + (area.width - row.reduce((sum, at) => sum + (widths[at] ?? 0), 0)) / 2
      for (const at of row) {
        const entry = entries[at]
        if (entry !== undefined) draw(entry, x, top + index * line, widths[at] ?? 0)
        x += widths[at] ?? 0
      }
    }
    return { ...area, y: side === 't' ? area.y + height : area.y, height: Math.max(1, area.height - height) }
  }
  const width = Math.min(area.width * 0.4, Math.max(0, ...widths))
  const shown = entries.slice(0, Math.max(1, Math.floor(area.height / line)))
  const x = side === 'l' ? area.x : area.x + area.width - width
  const top = side === 'tr' ? area.y : area.y + (area.height - shown.length * line) / 2
  for (const [at, entry] of shown.entries()) draw(entry, x, top + at * line, width)
  return { ...area, x: side === 'l' ? area.x + width + 6 : area.x, width: Math.max(1, area.width - width - 6) }
}

function entriesOf(plots: readonly Plot[]): readonly Entry[] {
  return plots.flatMap(({ kind, series }): readonly Entry[] => {
    const [first] = series
    if ((kind === 'pie' || kind === 'doughnut') && first !== undefined)
      return first.values.map((_, point) => ({ name: first.categories[point] ?? String(point + 1), series: first, point }))
    return series.map((each) => ({ name: each.name, series: each }))
  })
}

/** Indexes of entries by the row they fit in. */
function inRows(widths: readonly number[], most: number): ReadonlyArray<readonly number[]> {
  const rows: number[][] = [[]]
  let used = 0
  for (const [at, width] of widths.entries()) {
    if (used + width > most && used > 0) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(at)
    used += width
  }
  return rows
}

function drawAxisTitles(
  pen: ChartPen,
  area: Area,
  {
    plotArea,
    isSideways,
    lettering,
  }: { readonly plotArea: XmlElement | undefined; readonly isSideways: boolean; readonly lettering: Lettering },
): Area {
  const axes = elements(plotArea).filter(({ name }) => name.endsWith('Ax'))
  const titleOf = (axis: XmlElement | undefined): string => [...descendants(child(axis, 'title'), 't')].map(textOf).join('')
  const category = titleOf(axes.find(({ name }) => name !== 'valAx') ?? axes[0])
  const value = titleOf(axes.find((axis) => axis.name === 'valAx' && axis !== axes[0]) ?? axes.find(({ name }) => name === 'valAx'))
  const [foot, side] = isSideways ? [value, category] : [category, value]
  const line = lettering.size * 1.5
  let left = area
  if (side.trim() !== '') {
    pen.words(side, { x: left.x, y: left.y, width: line, height: left.height - line }, { ...lettering, turn: 'up', bold: true })
    left = { ...left, x: left.x + line, width: left.width - line }
  }
  if (foot.trim() !== '') {
    pen.words(foot, { x: left.x, y: left.y + left.height - line, width: left.width, height: line }, { ...lettering, bold: true })
    left = { ...left, height: left.height - line }
  }
  return left
}
