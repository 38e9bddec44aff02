import type { OfficePackage } from '../package/office-package.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { type ChartSeries, chartTable, maxPoints } from './chart-table.ts'

/** A chart as it was last drawn: its titles as paragraphs, its numbers as a table. */
export function chartBlocks(office: OfficePackage, path: string): readonly NewBlock[] {
  const root = office.tree(path)
  const chart = child(root, 'chart')
  const series = [...[...descendants(chart, 'ser')].map(readSeries), ...newerSeries(root)]
  return [...titles(root, chart, series).map((text): NewBlock => ({ type: 'paragraph', inlines: [{ text }] })), ...chartTable(series)]
}

/** The cells a chart of a workbook is drawn from, in the order in which it names them: `Costs!A2:A9`. */
export function chartSources(office: OfficePackage, path: string): readonly string[] {
  const formulas = [...descendants(office.tree(path), 'f')].map((formula) => textOf(formula).replaceAll('$', '').trim())
  return [...new Set(formulas)].filter((formula) => formula !== '' && formula.length <= longestSource).slice(0, maxSources)
}

const maxSources = 200
/** Longer ones are unions of cells picked one by one. */
const longestSource = 120

/** Titles of the chart and its axes, and text drawn into it. A title left empty shows what the program puts there. */
function titles(root: XmlElement | undefined, chart: XmlElement | undefined, series: readonly ChartSeries[]): readonly string[] {
  const written = [...descendants(root, 'p')].map((paragraph) => [...descendants(paragraph, 't')].map(textOf).join(''))
  const title = child(chart, 'title')
  const deleted = child(chart, 'autoTitleDeleted')
  const isAutomatic =
    title !== undefined && child(title, 'tx') === undefined && (deleted === undefined || attribute(deleted, 'val') !== '1')
  const automatic = series.length === 1 ? series[0]?.name : 'Chart Title'
  return [...(isAutomatic && automatic !== undefined ? [automatic] : []), ...written].filter((line) => line.trim() !== '')
}

function readSeries(element: XmlElement, index: number): ChartSeries {
  const name = textOf(child(element, 'tx', 'v')) || [...points(child(element, 'tx')).values()].join(' ')
  return {
    name: name || `Series${index + 1}`,
    categories: points(child(element, 'cat') ?? child(element, 'xVal')),
    values: withSizes(points(child(element, 'val') ?? child(element, 'yVal')), points(child(element, 'bubbleSize'))),
  }
}

/** Kinds of charts that came with Office 2016 (MS-ODRAWXML 2.24.3) keep the data of all series apart from them. */
function newerSeries(root: XmlElement | undefined): readonly ChartSeries[] {
  const data = new Map(elements(child(root, 'chartData')).map((each) => [attribute(each, 'id') ?? '', each]))
  return [...descendants(child(root, 'chart'), 'series')].map((element, index) => {
    const source = data.get(attribute(child(element, 'dataId') ?? element, 'val') ?? '')
    return {
      name: textOf(child(element, 'tx', 'txData', 'v')) || `Series${index + 1}`,
      categories: pointsOf(child(source, 'strDim')),
      values: pointsOf(child(source, 'numDim')),
    }
  })
}

/** A bubble's value with its size: `2.7 (10)`. */
const withSizes = (values: ReadonlyMap<number, string>, sizes: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  sizes.size === 0 ? values : new Map([...values].map(([index, value]) => [index, `${value} (${sizes.get(index) ?? ''})`]))

/** Cached points of a reference. */
function points(reference: XmlElement | undefined): ReadonlyMap<number, string> {
  const source = elements(reference)[0]
  return pointsOf(elements(source).find(({ name }) => name.endsWith('Cache')) ?? source)
}

/** Points by their place; of categories in several levels, the innermost. */
function pointsOf(cache: XmlElement | undefined): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const point of elements(child(cache, 'lvl') ?? cache)) {
    if (point.name !== 'pt' || found.size >= maxPoints) continue
    found.set(Number(attribute(point, 'idx') ?? found.size), shortened(textOf(child(point, 'v') ?? point)))
  }
  return found
}

/** Numbers are cached with all the digits of a double, or with one too many: 0.30000000000000004, 2.0. */
const shortened = (value: string): string => (/^-?\d+\.\d+$/u.test(value) ? String(Number(Number(value).toPrecision(15))) : value)
