import type { ByteView } from '../../binary/byte-view.ts'
import type { ShownCell } from '../../xlsx/cell-reader.ts'
import { shownNumber } from '../../xlsx/cell-styles.ts'
import { errorText } from '../error-text.ts'
import { type BiffRecord, eachRecord, formulaTypes, recordType } from './records.ts'
import { readText } from './texts.ts'
import type { CellFormat, WorkbookGlobals } from './workbook-globals.ts'

/** Takes a cell that shows something; places are 0-based. */
export type TakeCell = (row: number, column: number, cell: ShownCell) => void

const plainFormat: CellFormat = { format: 'General', isBold: false }

/** Reads the cells of a sheet's substream in file order, which is by rows. Cells of charts inside it are the charts'. */
export function readCells(stream: ByteView, at: number, globals: WorkbookGlobals, take: TakeCell): void {
  new CellReader(stream, globals, take).read(at)
}

class CellReader {
  private readonly stream: ByteView
  private readonly globals: WorkbookGlobals
  private readonly take: TakeCell
  /** The place of a formula whose text is in the record to come. */
  private awaiting: number | undefined

  constructor(stream: ByteView, globals: WorkbookGlobals, take: TakeCell) {
    this.stream = stream
    this.globals = globals
    this.take = take
  }

  read(start: number): void {
    eachRecord(this.stream, start, (record) => {
      if (record.depth === 1 && isOfCells(record.type) && record.to - record.from >= 2) this.readRecord(record)
    })
  }

  private readRecord(record: BiffRecord): void {
    const { stream } = this
    const { type, from, to } = record
    if (type === recordType.formulaText) {
      if (this.awaiting !== undefined) this.addText(this.awaiting, this.text(from, to))
      this.awaiting = undefined
    } else if (to - from < 7) return
    else if (type === recordType.sharedLabel && to - from >= 10) this.addText(from, this.globals.strings[stream.u32(from + 6)] ?? '')
    else if (type === recordType.shortNumber && to - from >= 10) this.addNumber(from, shortNumber(stream.u32(from + 6)))
    else if (type === recordType.number && to - from >= 14) this.addNumber(from, stream.f64(from + 6))
    else if (type === recordType.manyNumbers) this.addMany(record)
    else if (type === recordType.label || type === recordType.richLabel) this.addText(from, this.text(from + 6, to))
    else if (type === recordType.truthOrError && to - from >= 8) this.addValue(from, valueText(stream.u8(from + 7), stream.u8(from + 6)))
    else if (formulaTypes.has(type) && to - from >= 14) this.addFormula(from)
  }

  private text(at: number, to: number): string {
    return readText(this.stream, { at, to, lengthBytes: 2 }, this.globals.encoding)
  }

  /** A formula's last result: a number, or one of four other things marked by two bytes that no number has (MS-XLS 2.5.133). */
  private addFormula(from: number): void {
    const { stream } = this
    this.awaiting = undefined
    if (stream.u16(from + 12) !== 0xffff) this.addNumber(from, stream.f64(from + 6))
    else if (stream.u8(from + 6) === 0) this.awaiting = from
    else if (stream.u8(from + 6) !== 3) this.addValue(from, valueText(stream.u8(from + 6) - 1, stream.u8(from + 8)))
  }

  /** MS-XLS 2.4.175: the row, the first column, a format and a number for each, the last column. */
  private addMany({ from, to }: BiffRecord): void {
    const { stream } = this
    const count = Math.floor((to - from - 6) / 6)
    for (let index = 0; index < count; index++) {
      const at = from + 4 + index * 6
      this.add({ row: stream.u16(from), column: stream.u16(from + 2) + index, format: stream.u16(at) }, shortNumber(stream.u32(at + 2)))
    }
  }

  private addNumber(from: number, value: number): void {
    const { stream } = this
    this.add({ row: stream.u16(from), column: stream.u16(from + 2), format: stream.u16(from + 4) }, value)
  }

  private addText(from: number, text: string): void {
    if (text.trim() === '') return
    const { stream } = this
    const { isBold } = this.globals.formats[stream.u16(from + 4)] ?? plainFormat
    this.take(stream.u16(from), stream.u16(from + 2), { text, isBold, isValue: false })
  }

  private addValue(from: number, text: string): void {
    const { stream } = this
    const { isBold } = this.globals.formats[stream.u16(from + 4)] ?? plainFormat
    if (text !== '') this.take(stream.u16(from), stream.u16(from + 2), { text, isBold, isValue: true })
  }

  private add(at: { readonly row: number; readonly column: number; readonly format: number }, value: number): void {
    const { format, isBold } = this.globals.formats[at.format] ?? plainFormat
    const text = Number.isFinite(value) ? shownNumber(value, format, this.globals.startsIn1904) : ''
    if (text.trim() !== '') this.take(at.row, at.column, { text, isBold, isValue: true })
  }
}

const cellTypes = new Set<number>([
  ...formulaTypes,
  recordType.formulaText,
  recordType.sharedLabel,
  recordType.shortNumber,
  recordType.number,
  recordType.manyNumbers,
  recordType.label,
  recordType.richLabel,
  recordType.truthOrError,
])

const isOfCells = (type: number): boolean => cellTypes.has(type)

const valueText = (isError: number, value: number): string => (isError !== 0 ? errorText(value) : value !== 0 ? 'TRUE' : 'FALSE')

const double = new DataView(new ArrayBuffer(8))

/** A number in 32 bits (MS-XLS 2.5.217): 30 bits of a whole number or of a double, and whether it is a hundredth. */
function shortNumber(bits: number): number {
  let value: number
  if ((bits & 2) !== 0) value = (bits | 0) >> 2
  else {
    double.setUint32(4, bits & 0xffff_fffc, true)
    value = double.getFloat64(0, true)
  }
  return (bits & 1) !== 0 ? value / 100 : value
}
