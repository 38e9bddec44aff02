import type { Paint } from '../../../../contracts/drawing.ts'
import { child } from '../../../xml/xml-tree.ts'
import type { Surroundings } from '../deck.ts'
import { fillElement, lineOf, paintOf } from '../paints.ts'
import { type Plot, statedValue } from './chart-data.ts'
import type { LookOf } from './plots.ts'

/** Fills and lines of series: their own, else the scheme's accents in turn, of pies a point each. */
export function looks(plots: readonly Plot[], { source }: Surroundings): LookOf {
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
