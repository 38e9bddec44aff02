import type { ByteView } from '../../binary/byte-view.ts'
import type { ChartSeries } from '../../drawing/chart-table.ts'
import type { DocumentBuilder } from '../../reading/document-builder.ts'
import { salvage } from '../../reading/salvage.ts'
import { type CellRange, cellName } from '../../xlsx/cell-reference.ts'
import { shownPageTexts } from '../../xlsx/sheet-frame.ts'
import { ChartRecords } from './chart-series.ts'
import { type CellLink, readLink } from './hyperlink.ts'
import { type BiffRecord, eachRecord, recordType, type SheetRecord, startsChart } from './records.ts'
import { readContinuedText, readText } from './texts.ts'
import { validationTexts } from './validation-texts.ts'
import type { WorkbookGlobals } from './workbook-globals.ts'

/** A comment on a cell. */
export interface CellComment {
  readonly cell: string
  readonly author: string
  readonly text: string
}

/** What a sheet has beside its cells. */
export interface SheetSurroundings {
  readonly merges: readonly CellRange[]
  readonly links: readonly CellLink[]
  readonly comments: readonly CellComment[]
  /** Words in text boxes and other shapes, and the titles of charts. */
  readonly drawn: readonly string[]
  /** Pieces of the drawing with the sheet's shapes. */
  readonly drawing: readonly BiffRecord[]
  readonly charts: ReadonlyArray<readonly ChartSeries[]>
  /** Whether the sheet is one chart, and its cells are the chart's. */
  readonly isChart: boolean
  /** What cells say when they are entered, or filled in wrongly. */
  readonly prompts: readonly string[]
  /** Texts printed above and below every page. */
  readonly pageTexts: ReadonlyArray<{ readonly region: 'header' | 'footer'; readonly text: string }>
}

/** Merged cells, links and shapes of one sheet that are looked at. */
const maxEntries = 50_000
/** A note's row that says it goes on with the one before (Excel 5). */
const noteGoesOn = 0xffff

/** Reads everything of a sheet's substream that is no cell. */
export function readSurroundings(at: {
  readonly stream: ByteView
  readonly start: number
  readonly globals: WorkbookGlobals
  readonly into: DocumentBuilder
}): SheetSurroundings {
  const gathering = new Gathering(at.stream, at.globals)
  eachRecord(at.stream, at.start, (record) => {
    if (gathering.wants(record.type)) salvage(at.into, () => gathering.take(record))
  })
  return gathering.finish()
}

const surroundingTypes = new Set<number>([
  recordType.object,
  recordType.objectText,
  recordType.chartText,
  recordType.mergedCells,
  recordType.link,
  recordType.note,
  recordType.header,
  recordType.footer,
  recordType.startOfSubstream,
  recordType.validation,
  recordType.drawing,
])
const chartTypes = new Set<number>([
  recordType.chartBegin,
  recordType.chartEnd,
  recordType.chartSeries,
  recordType.chartList,
  recordType.number,
  recordType.label,
  recordType.endOfSubstream,
])

class Gathering {
  private readonly stream: ByteView
  private readonly globals: WorkbookGlobals
  private readonly merges: CellRange[] = []
  private readonly links: CellLink[] = []
  private readonly drawn: string[] = []
  private readonly pageTexts = new Map<string, SheetSurroundings['pageTexts'][number]>()
  private readonly notes: Array<{ readonly cell: string; readonly object: number; readonly author: string; text: string }> = []
  private readonly texts = new Map<number, string>()
  private readonly charts: ChartRecords[] = []
  private readonly prompts = new Set<string>()
  private readonly drawing: BiffRecord[] = []
  private isInDrawing = false
  private isChart = false
  /** The chart whose records come. */
  private chart: ChartRecords | undefined
  private object = -1
  /** A text whose characters are in the records that continue it. */
  private open: { readonly length: number; readonly parts: BiffRecord[]; readonly isInChart: boolean } | undefined

  constructor(stream: ByteView, globals: WorkbookGlobals) {
    this.stream = stream
    this.globals = globals
  }

  /** Whether a record says something here, or ends a text that was continued until it. */
  wants(type: number): boolean {
    return this.open !== undefined || this.isInDrawing || surroundingTypes.has(type) || (this.chart !== undefined && chartTypes.has(type))
  }

  take(record: SheetRecord): void {
    const { type, from, to, depth } = record
    if (type === recordType.continued) {
      const parts = this.isInDrawing ? this.drawing : this.open?.parts
      parts?.push({ type, from, to })
      return
    }
    this.closeText()
    this.isInDrawing = type === recordType.drawing && depth === 1
    const { stream } = this
    if (this.chart?.take(record) === true) this.addDrawn(this.text(from + 2, to, 1))
    if (startsChart(stream, record)) this.beginChart(depth)
    else if (type === recordType.endOfSubstream) this.chart = undefined
    else if (type === recordType.object && to - from >= 8) this.object = stream.u16(from + 6)
    else if (type === recordType.objectText && to - from >= 14)
      this.open = { length: stream.u16(from + 10), parts: [], isInChart: depth > 1 }
    else if (depth > 1) return
    else if (type === recordType.mergedCells) this.addMerges(record)
    else if (type === recordType.link && this.links.length < maxEntries) {
      const link = readLink(stream, record)
      if (link !== undefined) this.links.push(link)
    } else if (type === recordType.note && to - from >= 6) this.addNote(record)
    else if (type === recordType.validation) this.addPrompts(record)
    else if (type === recordType.drawing) this.drawing.push({ type, from, to })
    else if ((type === recordType.header || type === recordType.footer) && to > from) this.addPageTexts(record)
  }

  finish(): SheetSurroundings {
    this.closeText()
    const comments = this.notes.map(({ cell, author, object, text }) => ({ cell, author, text: text || (this.texts.get(object) ?? '') }))
    const ofNotes = new Set(this.notes.map(({ object }) => object))
    const boxes = [...this.texts].flatMap(([object, text]) => (ofNotes.has(object) ? [] : [text]))
    return {
      merges: this.merges,
      links: this.links,
      comments,
      drawn: [...boxes, ...this.drawn],
      drawing: this.drawing,
      charts: this.charts.map(({ series }) => series),
      isChart: this.isChart,
      prompts: [...this.prompts],
      pageTexts: [...this.pageTexts.values()],
    }
  }

  private beginChart(depth: number): void {
    if (depth === 1) this.isChart = true
    this.chart = new ChartRecords(this.stream, this.globals)
    if (this.charts.length < maxEntries) this.charts.push(this.chart)
  }

  private addPrompts(record: BiffRecord): void {
    if (!this.globals.encoding.isUnicode) return
    for (const text of validationTexts(this.stream, record)) if (this.prompts.size < maxEntries) this.prompts.add(text)
  }

  private closeText(): void {
    if (this.open === undefined) return
    const { length, parts, isInChart } = this.open
    this.open = undefined
    const text = readContinuedText(this.stream, parts, length).replaceAll(/\r\n?/gu, '\n').trim()
    if (text === '' || this.texts.size >= maxEntries) return
    if (isInChart) this.addDrawn(text)
    else this.texts.set(this.object, text)
  }

  private text(at: number, to: number, lengthBytes: 1 | 2): string {
    return readText(this.stream, { at, to, lengthBytes }, this.globals.encoding)
  }

  private addDrawn(text: string): void {
    const shown = text.trim()
    if (shown !== '' && this.drawn.length < maxEntries && !this.drawn.includes(shown)) this.drawn.push(shown)
  }

  private addMerges({ from, to }: BiffRecord): void {
    const { stream, merges } = this
    for (let at = from + 2; at + 8 <= to && merges.length < maxEntries; at += 8)
      merges.push({
        from: { row: stream.u16(at), column: stream.u16(at + 4) },
        to: { row: stream.u16(at + 2), column: stream.u16(at + 6) },
      })
  }

  /** Since Excel 97 a note names the shape that holds its text (MS-XLS 2.4.179); before, it held the text itself. */
  private addNote({ from, to }: BiffRecord): void {
    const { stream } = this
    const row = stream.u16(from)
    const last = this.notes.at(-1)
    if (this.globals.encoding.isUnicode) {
      const author = this.text(from + 8, to, 2)
      if (to - from >= 8)
        this.notes.push({ cell: cellName({ row, column: stream.u16(from + 2) }), object: stream.u16(from + 6), author, text: '' })
      return
    }
    const text = this.text(from + 4, to, 2)
    if (row === noteGoesOn && last !== undefined) last.text += text
    else this.notes.push({ cell: cellName({ row, column: stream.u16(from + 2) }), object: -1, author: '', text })
  }

  private addPageTexts({ type, from, to }: BiffRecord): void {
    const region = type === recordType.header ? 'header' : 'footer'
    for (const text of shownPageTexts(this.text(from, to, this.globals.encoding.isUnicode ? 2 : 1)))
      this.pageTexts.set(`${region} ${text}`, { region, text })
  }
}
