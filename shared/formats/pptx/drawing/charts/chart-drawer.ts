import type { DrawnBox, DrawnShape } from '../../../../contracts/drawing.ts'
import { child, descendants, elements, textOf, type XmlElement } from '../../../xml/xml-tree.ts'
import type { Surroundings } from '../deck.ts'
import { fillElement, lineOf, paintOf } from '../paints.ts'
import { runStyle } from '../text-style.ts'
import { themeFont } from '../theme.ts'
import { type Plot, plotsOf, statedValue } from './chart-data.ts'
import { type Area, ChartPen, type Lettering, widthOf } from './chart-pen.ts'
import { drawLegend } from './legend.ts'
import { drawPie } from './pies.ts'
import { drawAxes } from './plot-area.ts'
import { drawBars, drawLines, drawScatter } from './plots.ts'
import { looks } from './series-looks.ts'

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
