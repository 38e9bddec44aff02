import type { ByteView } from '../../binary/byte-view.ts'
import { encrypted } from '../../reading/faults.ts'
import { type BiffRecord, recordsFrom, recordType } from './records.ts'
import { readSharedStrings, readText, type TextEncoding } from './texts.ts'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  /** Where its substream begins. */
  readonly at: number
}

/** How a cell is shown. */
export interface CellFormat {
  /** A format's code, or the number of a built-in one. */
  readonly format: string | number
  readonly isBold: boolean
}

/** What the sheets of a workbook share (MS-XLS 2.1.7.20.3). */
export interface WorkbookGlobals {
  readonly sheets: readonly SheetEntry[]
  readonly encoding: TextEncoding
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  /** Workbooks of old Macs count days from 1904, not from 1900. */
  readonly startsIn1904: boolean
}

const excel97 = 0x0600
const bold = 700
/** Only worksheets and charts have text of their own; the others are macro sheets and code. */
const shownKinds = new Set([0, 2])
/** Sheets that are listed; Excel itself has no limit but memory. */
const maxSheets = 10_000

/** Reads the workbook's own substream. Throws for a locked workbook. */
export function readGlobals(stream: ByteView): WorkbookGlobals {
  const isUnicode = stream.u16(4) >= excel97
  let encoding: TextEncoding = { isUnicode, codePage: 1_252 }
  let startsIn1904 = false
  const sheets: SheetEntry[] = []
  const fonts: boolean[] = []
  const codes = new Map<number, string>()
  const cellFormats: Array<readonly [font: number, format: number]> = []
  const shared: BiffRecord[] = []
  let isShared = false
  for (const record of recordsFrom(stream, 0)) {
    const { type, from, to } = record
    isShared = type === recordType.sharedStrings || (isShared && type === recordType.continued)
    if (isShared) shared.push(record)
    if (type === recordType.locked) throw encrypted()
    if (type === recordType.endOfSubstream) break
    if (type === recordType.codePage && to - from >= 2) encoding = { isUnicode, codePage: stream.u16(from) }
    else if (type === recordType.dateMode && to - from >= 2) startsIn1904 = stream.u16(from) === 1
    else if (type === recordType.font && to - from >= 8) fonts.push(stream.u16(from + 6) >= bold)
    else if (type === recordType.cellFormat && to - from >= 4) cellFormats.push([stream.u16(from), stream.u16(from + 2)])
    else if (type === recordType.numberFormat && to - from >= 3)
      codes.set(stream.u16(from), readText(stream, { at: from + 2, to, lengthBytes: isUnicode ? 2 : 1 }, encoding))
    else if (type === recordType.sheet && to - from >= 7 && shownKinds.has(stream.u8(from + 5)) && sheets.length < maxSheets)
      sheets.push({
        at: stream.u32(from),
        isHidden: (stream.u8(from + 4) & 3) !== 0,
        name: readText(stream, { at: from + 6, to, lengthBytes: 1 }, encoding),
      })
  }
  return {
    sheets,
    encoding,
    startsIn1904,
    strings: readSharedStrings(stream, shared),
    formats: cellFormats.map(([font, format]) => ({ format: codes.get(format) ?? format, isBold: fonts[fontIndex(font)] ?? false })),
  }
}

/** No font has the number 4 (MS-XLS 2.5.129). */
const fontIndex = (number: number): number => (number > 4 ? number - 1 : number)
