import type { Cell } from '../../contracts/blocks.ts'
import type { OfficePackage } from '../package/office-package.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

interface Series {
  readonly name: string
  readonly categories: ReadonlyMap<number, string>
  readonly values: ReadonlyMap<number, string>
}

/** Points of one series that are read; a chart drawn from more is a picture of a measurement. */
const maxPoints = 1_000

/**
 * A chart as it was last drawn: its titles as paragraphs, its numbers as a table.
 *
 *     │          │ Series 1 │ Series 2 │
 *     │ Geneva   │ 4.3      │ 2.4      │
 */
export function chartBlocks(office: OfficePackage, path: string): readonly NewBlock[] {
  const root = office.tree(path)
  const chart = child(root, 'chart')
  const series = [...descendants(chart, 'ser')].map(readSeries)
  const blocks: NewBlock[] = titles(root, chart, series).map((text) => ({ type: 'paragraph', inlines: [{ text }] }))
  const rows = rowsOf(series)
  if (rows.length > 0) blocks.push({ type: 'table', rows })
  return blocks
}

/** Titles of the chart and its axes, and text drawn into it. A title left empty shows what the program puts there. */
function titles(root: XmlElement | undefined, chart: XmlElement | undefined, series: readonly Series[]): readonly string[] {
  const written = [...descendants(root, 'p')].map((paragraph) => [...descendants(paragraph, 't')].map(textOf).join(''))
  const title = child(chart, 'title')
  const deleted = child(chart, 'autoTitleDeleted')
  const isAutomatic =
    title !== undefined && child(title, 'tx') === undefined && (deleted === undefined || attribute(deleted, 'val') !== '1')
  const automatic = series.length === 1 ? series[0]?.name : 'Chart Title'
  return [...(isAutomatic && automatic !== undefined ? [automatic] : []), ...written].filter((line) => line.trim() !== '')
}

function readSeries(element: XmlElement, index: number): Series {
  const name = textOf(child(element, 'tx', 'v')) || [...points(child(element, 'tx')).values()].join(' ')
  return {
    name: name || `Series${index + 1}`,
    categories: points(child(element, 'cat') ?? child(element, 'xVal')),
    values: withSizes(points(child(element, 'val') ?? child(element, 'yVal')), points(child(element, 'bubbleSize'))),
  }
}

/** A bubble's value with its size: `2.7 (10)`. */
const withSizes = (values: ReadonlyMap<number, string>, sizes: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  sizes.size === 0 ? values : new Map([...values].map(([index, value]) => [index, `${value} (${sizes.get(index) ?? ''})`]))

/** Cached points by their place; of categories in several levels, the innermost. */
function points(reference: XmlElement | undefined): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const source = elements(reference)[0]
  const cache = elements(source).find(({ name }) => name.endsWith('Cache')) ?? source
  for (const point of elements(child(cache, 'lvl') ?? cache)) {
    if (point.name !== 'pt' || found.size >= maxPoints) continue
    found.set(Number(attribute(point, 'idx') ?? found.size), shortened(textOf(child(point, 'v'))))
  }
  return found
}

/** Numbers are cached with all the digits of a double, or with one too many: 0.30000000000000004, 2.0. */
const shortened = (value: string): string => (/^-?\d+\.\d+$/u.test(value) ? String(Number(Number(value).toPrecision(15))) : value)

function rowsOf(series: readonly Series[]): ReadonlyArray<ReadonlyArray<Cell>> {
  if (series.length === 0) return []
  const categories = new Map<number, string>()
  for (const each of series) for (const [index, name] of each.categories) if (!categories.has(index)) categories.set(index, name)
  const places = new Set([...categories.keys(), ...series.flatMap(({ values }) => [...values.keys()])])
  const head: readonly Cell[] = ['', ...series.map(({ name }) => name)].map((text) => ({ ...cell(text), header: true }))
  const body = [...places]
    .sort((one, other) => one - other)
    .map((index) => {
      const category = categories.get(index) ?? ''
      return [category, ...series.map((each) => valueAt(each, index, category))].map(cell)
    })
  return [head, ...body]
}

/** A series of points has places of its own on the axis; one that differs from the row's stands before the value. */
function valueAt({ categories, values }: Series, index: number, category: string): string {
  const own = categories.get(index) ?? category
  const value = values.get(index) ?? ''
  return own === category ? value : `${own}: ${value}`
}

const cell = (text: string): Cell => ({ content: text === '' ? [] : [{ inlines: [{ text }] }] })
