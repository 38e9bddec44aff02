import type { ByteView } from '../../binary/byte-view.ts'
import { type ChartSeries, maxPoints } from '../../drawing/chart-table.ts'
import { shownNumber } from '../../xlsx/cell-styles.ts'
import { type BiffRecord, recordType } from './records.ts'
import { readText } from './texts.ts'
import type { WorkbookGlobals } from './workbook-globals.ts'

/** What the cells of a chart's cache are, by the number of their list (MS-XLS 2.4.253). */
const listNames = new Map<number, 'values' | 'categories' | 'sizes'>([
  [1, 'values'],
  [2, 'categories'],
  [3, 'sizes'],
])

/** Series of one chart that are read: Excel draws no more (specifications and limits of Excel 2007). */
const maxSeries = 255

interface OpenSeries {
  name: string
  readonly values: Map<number, string>
  readonly categories: Map<number, string>
  readonly sizes: Map<number, string>
}

/**
 * Gathers what a chart draws from the records of its substream (MS-XLS 2.1.7.20.1): series with their names, then, list
 * after list, the cells as they were when it was last drawn, a column for each series.
 */
export class ChartRecords {
  private readonly stream: ByteView
  private readonly globals: WorkbookGlobals
  private readonly open: OpenSeries[] = []
  /** What the records around the next one belong to. */
  private readonly owners: number[] = []
  private last = 0
  private list: 'values' | 'categories' | 'sizes' | undefined

  constructor(stream: ByteView, globals: WorkbookGlobals) {
    this.stream = stream
    this.globals = globals
  }

  /** Takes the next record of the chart; says whether it was a text of the chart, and not the name of a series. */
  take({ type, from, to }: BiffRecord): boolean {
    if (type === recordType.chartBegin) this.owners.push(this.last)
    else if (type === recordType.chartEnd) this.owners.pop()
    else if (type === recordType.chartSeries) this.addSeries()
    else if (type === recordType.chartList && to - from >= 2) this.list = listNames.get(this.stream.u16(from))
    else if (type === recordType.number && to - from >= 14)
      this.set(from, shownNumber(this.stream.f64(from + 6), 'General', this.globals.startsIn1904))
    else if (type === recordType.label) this.set(from, this.text(from + 6, to, 2))
    else if (type === recordType.chartText && to - from >= 4) {
      const isName = this.owners.at(-1) === recordType.chartSeries
      const series = this.open.at(-1)
      if (isName && series !== undefined) series.name = this.text(from + 2, to, 1)
      return !isName
    }
    this.last = type
    return false
  }

  /** The series that have a point or a name. */
  get series(): readonly ChartSeries[] {
    return this.open
      .filter(({ name, values }) => name !== '' || values.size > 0)
      .map(({ name, values, categories, sizes }, index) => ({
        name: name || `Series${index + 1}`,
        categories,
        values: sizes.size === 0 ? values : new Map([...values].map(([place, value]) => [place, `${value} (${sizes.get(place) ?? ''})`])),
      }))
  }

  private addSeries(): void {
    if (this.open.length < maxSeries) this.open.push({ name: '', values: new Map(), categories: new Map(), sizes: new Map() })
  }

  private set(from: number, text: string): void {
    const series = this.open[this.stream.u16(from + 2)]
    const points = this.list === undefined ? undefined : series?.[this.list]
    if (points !== undefined && points.size < maxPoints && text.trim() !== '') points.set(this.stream.u16(from), text.trim())
  }

  private text(at: number, to: number, lengthBytes: 1 | 2): string {
    return readText(this.stream, { at, to, lengthBytes }, this.globals.encoding)
  }
}
