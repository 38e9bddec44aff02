import { attribute, child, descendants, elements, textOf, type XmlElement } from '../../../xml/xml-tree.ts'
import { flagOf, numberOf } from '../measures.ts'

/** What a series is drawn as. */
export type PlotKind = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'

/** One series of a chart as it was last calculated. */
export interface Series {
  readonly name: string
  readonly element: XmlElement
  readonly categories: readonly string[]
  readonly values: ReadonlyArray<number | undefined>
  /** Places along the horizontal axis of a scatter chart. */
  readonly places: ReadonlyArray<number | undefined>
  readonly sizes: ReadonlyArray<number | undefined>
  readonly format: string
  /** Its own looks by the index of the point. */
  readonly points: ReadonlyMap<number, XmlElement>
  readonly labels: { readonly value: boolean; readonly share: boolean; readonly category: boolean }
}

/** The series that are drawn in one way, on one pair of axes (`c:barChart`, `c:pieChart` …, ECMA-376 part 1, 21.2.2). */
export interface Plot {
  readonly kind: PlotKind
  readonly element: XmlElement
  readonly series: readonly Series[]
  readonly isSideways: boolean
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked'
  readonly axes: readonly string[]
}

const kinds: ReadonlyArray<readonly [name: RegExp, kind: PlotKind]> = [
  [/^bar/u, 'bar'],
  [/^(?:line|stock|radar|surface)/u, 'line'],
  [/^area/u, 'area'],
  [/^(?:pie|ofPie)/u, 'pie'],
  [/^doughnut/u, 'doughnut'],
  [/^(?:scatter|bubble)/u, 'scatter'],
]

/** Points of one series, and series of one chart, that are drawn. */
const mostPoints = 2_000
const mostSeries = 60

/** The plots of a chart, those behind first. */
export function plotsOf(area: XmlElement | undefined): readonly Plot[] {
  let left = mostSeries
  return elements(area).flatMap((element): readonly Plot[] => {
    const kind = kinds.find(([name]) => name.test(element.name) && element.name.endsWith('Chart'))?.[1]
    if (kind === undefined) return []
    const found = elements(element).filter(({ name }) => name === 'ser')
    const series = found.slice(0, left).map((each, at) => readSeries(each, element, at))
    left -= series.length
    const grouping = statedValue(child(element, 'grouping'))
    return [
      {
        kind,
        element,
        series,
        isSideways: kind === 'bar' && statedValue(child(element, 'barDir')) === 'bar',
        grouping: grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'clustered',
        axes: elements(element).flatMap((each) => (each.name === 'axId' ? [statedValue(each) ?? ''] : [])),
      },
    ]
  })
}

/** The `val` of an element. */
export const statedValue = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : attribute(element, 'val')

function readSeries(element: XmlElement, plot: XmlElement, at: number): Series {
  const values = child(element, 'val') ?? child(element, 'yVal')
  const labels = child(element, 'dLbls') ?? child(plot, 'dLbls')
  const shows = (name: string): boolean => flagOf(child(labels, name), 'val') === true
  return {
    name: textOf(child(element, 'tx', 'v')) || cached(child(element, 'tx')).join(' ') || `Series${at + 1}`,
    element,
    categories: categoriesIn(child(element, 'cat') ?? child(element, 'xVal')),
    values: numbers(values),
    places: numbers(child(element, 'xVal')),
    sizes: numbers(child(element, 'bubbleSize')),
    format: textOf([...descendants(values, 'formatCode')][0]) || 'General',
    points: new Map(
      elements(element).flatMap((each) => (each.name === 'dPt' ? [[numberOf(child(each, 'idx'), 'val') ?? -1, each] as const] : [])),
    ),
    labels: { value: shows('showVal'), share: shows('showPercent'), category: shows('showCatName') },
  }
}

/** Categories that are days are cached as numbers of days (ECMA-376 part 1, 18.17.4.1). */
function categoriesIn(reference: XmlElement | undefined): readonly string[] {
  const format = textOf([...descendants(reference, 'formatCode')][0])
  const isDay = /[dmy]{1,4}[^a-z]+[dmy]/iu.test(format) && !format.includes('%')
  return cached(reference).map((value) => {
    const days = Number(value)
    if (!isDay || value === '' || !Number.isFinite(days) || Math.abs(days) > 2_900_000) return shortened(value)
    return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
  })
}

/** Numbers are cached with one digit too many: 2.0. */
const shortened = (value: string): string => (/^-?\d+\.0$/u.test(value) ? value.slice(0, -2) : value)

const numbers = (reference: XmlElement | undefined): ReadonlyArray<number | undefined> =>
  cached(reference).map((value) => {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    return Number.isFinite(number) ? number : undefined
  })

/** Cached points by their place; of categories in several levels, the innermost. */
function cached(reference: XmlElement | undefined): readonly string[] {
  const source = elements(reference)[0]
  const cache = elements(source).find(({ name }) => name.endsWith('Cache')) ?? source
  const found: string[] = []
  for (const point of elements(child(cache, 'lvl') ?? cache)) {
    const index = numberOf(point, 'idx') ?? found.length
    if (point.name === 'pt' && index >= 0 && index < mostPoints) found[index] = textOf(child(point, 'v'))
  }
  return Array.from(found, (value) => value ?? '')
}
