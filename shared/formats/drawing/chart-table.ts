import type { Cell } from '../../contracts/blocks.ts'
import type { NewBlock } from '../reading/document-builder.ts'

/** What one line, one set of bars or points of a chart is drawn from, by the places of its points. */
export interface ChartSeries {
  readonly name: string
  readonly categories: ReadonlyMap<number, string>
  readonly values: ReadonlyMap<number, string>
}

/** Points of one series that are read; a chart drawn from more is a picture of a measurement. */
export const maxPoints = 1_000

/**
 * The numbers of a chart as a table; nothing when it has no series.
 *
 *     │          │ Series 1 │ Series 2 │
 *     │ Geneva   │ 4.3      │ 2.4      │
 */
export function chartTable(series: readonly ChartSeries[]): readonly NewBlock[] {
  if (series.length === 0) return []
  const categories = new Map<number, string>()
  for (const each of series) for (const [index, name] of each.categories) if (!categories.has(index)) categories.set(index, name)
  const places = new Set([...categories.keys(), ...series.flatMap(({ values }) => [...values.keys()])])
  // Where nothing names them, the axis counts the points.
  const nameOf = (index: number) => (categories.size === 0 ? String(index + 1) : (categories.get(index) ?? ''))
  const head: readonly Cell[] = ['', ...series.map(({ name }) => name)].map((text) => ({ ...cell(text), header: true }))
  const body = [...places]
    .sort((one, other) => one - other)
    .map((index) => [nameOf(index), ...series.map((each) => valueAt(each, index, categories.get(index) ?? ''))].map(cell))
  return [{ type: 'table', rows: [head, ...body] }]
}

/** A series of points has places of its own on the axis; one that differs from the row's stands before the value. */
function valueAt({ categories, values }: ChartSeries, index: number, category: string): string {
  const own = categories.get(index) ?? category
  const value = values.get(index) ?? ''
  return own === category ? value : `${own}: ${value}`
}

const cell = (text: string): Cell => ({ content: text === '' ? [] : [{ inlines: [{ text }] }] })
