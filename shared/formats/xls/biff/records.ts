import type { ByteView } from '../../binary/byte-view.ts'

/** A record of a workbook's stream (MS-XLS 2.1.4). */
export interface BiffRecord {
  readonly type: number
  /** Its data. One that is said to reach beyond the stream ends with it. */
  readonly from: number
  readonly to: number
}

/** Records by their number (MS-XLS 2.3.1). */
export const recordType = {
  formula: 0x0006,
  endOfSubstream: 0x000a,
  header: 0x0014,
  footer: 0x0015,
  note: 0x001c,
  dateMode: 0x0022,
  locked: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  codePage: 0x0042,
  object: 0x005d,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  richLabel: 0x00d6,
  cellFormat: 0x00e0,
  drawing: 0x00ec,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  objectText: 0x01b6,
  link: 0x01b8,
  validation: 0x01be,
  number: 0x0203,
  label: 0x0204,
  truthOrError: 0x0205,
  formulaText: 0x0207,
  shortNumber: 0x027e,
  numberFormat: 0x041e,
  startOfSubstream: 0x0809,
  chartSeries: 0x1003,
  chartText: 0x100d,
  chartBegin: 0x1033,
  chartEnd: 0x1034,
  chartList: 0x1065,
} as const

/** What the start of a substream says it holds when it is a chart (MS-XLS 2.4.21). */
const chartSubstream = 0x0020

/** Whether a record begins a chart: a sheet of its own, or one in a sheet. */
export const startsChart = (stream: ByteView, { type, from, to }: BiffRecord): boolean =>
  type === recordType.startOfSubstream && to - from >= 4 && stream.u16(from + 2) === chartSubstream

/** Formulas had other numbers in Excel 3 and 4, which some programs write to this day. */
export const formulaTypes = new Set<number>([recordType.formula, 0x0206, 0x0406])

/** The records from a place on, one after another. */
export function* recordsFrom(stream: ByteView, start: number): Generator<BiffRecord> {
  for (let at = start; at + 4 <= stream.length; ) {
    const from = at + 4
    const to = Math.min(stream.length, from + stream.u16(at + 2))
    yield { type: stream.u16(at), from, to }
    at = to
  }
}

/** A record of a sheet; `depth` is 1 for the sheet's own and more for those of charts in it. */
export interface SheetRecord extends BiffRecord {
  readonly depth: number
}

/**
 * Hands over the records of the substream that begins at a place, with those of charts inside it. Sheets have hundreds of
 * thousands: it is the same object each time, good until the next one.
 */
export function eachRecord(stream: ByteView, start: number, take: (record: SheetRecord) => void): void {
  const record = { type: 0, from: 0, to: 0, depth: 0 }
  for (let at = start; at + 4 <= stream.length; at = record.to) {
    record.type = stream.u16(at)
    record.from = at + 4
    record.to = Math.min(stream.length, at + 4 + stream.u16(at + 2))
    if (record.type === recordType.startOfSubstream) record.depth++
    else if (record.depth === 0) return
    take(record)
    if (record.type === recordType.endOfSubstream && --record.depth === 0) return
  }
}
