import { child } from '../../../xml/xml-tree.ts'
import { numberOf } from '../measures.ts'
import { formatted } from './axis-scale.ts'
import type { Plot, Series } from './chart-data.ts'
import type { Area, ChartPen, Disc, Lettering } from './chart-pen.ts'
import type { LookOf } from './plots.ts'

interface PieDrawing {
  readonly pen: ChartPen
  readonly area: Area
  readonly lookOf: LookOf
  readonly lettering: Lettering
}

/** A pie of the first series, or rings of all. */
export function drawPie(plot: Plot, { pen, area, lookOf, lettering }: PieDrawing): void {
  const isRing = plot.kind === 'doughnut'
  const shown = isRing ? plot.series : plot.series.slice(0, 1)
  const reach = (Math.min(area.width, area.height) / 2) * 0.92
  const hole = isRing ? Math.max(0.1, Math.min(0.9, (numberOf(child(plot.element, 'holeSize'), 'val') ?? 50) / 100)) : 0
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2]
  const first = (numberOf(child(plot.element, 'firstSliceAng'), 'val') ?? 0) / 360
  for (const [ring, series] of shown.entries()) {
    const breadth = (1 - hole) / shown.length
    const outer = hole + breadth * (ring + 1)
    const radius = reach * outer
    const disc = { x, y, radius, hole: isRing ? (outer - breadth) / outer : 0 }
    const total = series.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0)
    let from = first
    for (const [at, value] of series.values.entries()) {
      const share = total === 0 ? 0 : Math.abs(value ?? 0) / total
      if (share === 0) continue
      const { fill } = lookOf(series, at)
      if (fill !== undefined) pen.slice(disc, from, from + share, { fill, line: { colour: '#ffffff', width: 1 } })
      drawSliceLabel(series, at, { share, middle: from + share / 2, disc, pen, lettering })
      from += share
    }
  }
}

function drawSliceLabel(
  series: Series,
  at: number,
  {
    share,
    middle,
    disc,
    pen,
    lettering,
  }: Pick<PieDrawing, 'pen' | 'lettering'> & { readonly share: number; readonly middle: number; readonly disc: Disc },
): void {
  const { labels, categories, values, format } = series
  const words = [
    labels.category ? categories[at] : undefined,
    labels.value ? formatted(values[at] ?? 0, format) : undefined,
    labels.share ? `${Math.round(share * 100)}%` : undefined,
  ].filter((word) => word !== undefined)
  const reach = disc.radius * (disc.hole > 0 ? (1 + disc.hole) / 2 : 0.66)
  const angle = (middle - 0.25) * 2 * Math.PI
  const [x, y] = [disc.x + reach * Math.cos(angle), disc.y + reach * Math.sin(angle)]
  const room = Math.max(40, disc.radius * 0.8)
  pen.words(words.join('\n'), { x: x - room / 2, y: y - lettering.size * 1.4, width: room, height: lettering.size * 2.8 }, lettering)
}
