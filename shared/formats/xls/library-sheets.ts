import type { DenseWorkSheet, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { type CellRange, cellName, parseRange } from '../xlsx/cell-reference.ts'
import { RegionWriter } from '../xlsx/region-writer.ts'
import { shownRows } from './library-cells.ts'
import { parseWorkbook } from './parse-workbook.ts'

/** Reads a workbook with the spreadsheet library: those of binary parts (xlsb), and those of Excel 2 to 4. */
export function addLibrarySheets(bytes: Uint8Array<ArrayBuffer>, into: DocumentBuilder): void {
  const workbook = parseWorkbook(bytes)
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    into.pages = index + 1
    into.add({ type: 'break', of: 'sheet', label: isHidden ? `${name} (hidden)` : name }, { sheet: name })
    if (sheet !== undefined) readSheet({ workbook, sheet, name, into })
  }
}

function readSheet(at: {
  readonly workbook: WorkBook
  readonly sheet: WorkSheet
  readonly name: string
  readonly into: DocumentBuilder
}): void {
  const { workbook, sheet, name, into } = at
  if (!isDense(sheet)) return
  const startsIn1904 = workbook.Workbook?.WBProps?.date1904 === true
  const filter = parseRange(sheet['!autofilter']?.ref ?? '')
  const writer = new RegionWriter({
    into,
    sheet: name,
    merges: (sheet['!merges'] ?? []).slice(0, maxMerges).map(rangeOf),
    headings: filter === undefined ? [] : [{ from: filter.from, to: { row: filter.from.row, column: filter.to.column } }],
  })
  for (const row of shownRows(sheet, startsIn1904)) writer.take(row)
  writer.flush()
  addComments(sheet, name, into)
}

/** Merged cells of one sheet that are looked at. */
const maxMerges = 50_000

const isDense = (sheet: WorkSheet): sheet is DenseWorkSheet => Array.isArray(sheet['!data'])

const rangeOf = ({ s, e }: Range): CellRange => ({ from: { row: s.r, column: s.c }, to: { row: e.r, column: e.c } })

function addComments(sheet: DenseWorkSheet, name: string, into: DocumentBuilder): void {
  sheet['!data']?.forEach((data, row) => {
    data?.forEach((cell, column) => {
      for (const { a: author, t: text } of cell?.c ?? []) {
        const shown = (text ?? '').replaceAll(/\r\n?/gu, '\n').trim()
        const label = cellName({ row, column })
        if (shown !== '')
          into.add(
            { type: 'note', of: 'comment', label, ...(author !== undefined && author !== '' && { author }), inlines: [{ text: shown }] },
            { sheet: name, cells: label },
          )
      }
    })
  })
}
