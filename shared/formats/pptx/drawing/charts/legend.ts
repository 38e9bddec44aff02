import { child, type XmlElement } from '../../../xml/xml-tree.ts'
import { type Plot, type Series, statedValue } from './chart-data.ts'
import { type Area, type ChartPen, type Lettering, widthOf } from './chart-pen.ts'
import type { LookOf } from './plots.ts'

interface Entry {
  readonly name: string
  readonly series: Series
  readonly point?: number
}

/** Draws the legend at its side of the chart, and gives what is left. */
export function drawLegend(
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
