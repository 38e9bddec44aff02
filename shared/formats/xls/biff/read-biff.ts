import type { ByteView } from '../../binary/byte-view.ts'
import { chartTable } from '../../drawing/chart-table.ts'
import type { DocumentBuilder } from '../../reading/document-builder.ts'
import { salvage } from '../../reading/salvage.ts'
import type { ShownCell } from '../../xlsx/cell-reader.ts'
import { RegionWriter } from '../../xlsx/region-writer.ts'
import { drawnShapes } from './drawn-shapes.ts'
import type { CellLink } from './hyperlink.ts'
import { recordType } from './records.ts'
import { readCells } from './sheet-cells.ts'
import { readSurroundings } from './sheet-surroundings.ts'
import { readGlobals, type SheetEntry, type WorkbookGlobals } from './workbook-globals.ts'

/** Cells held at a time: rows stand in order but for those of some programs, and a sheet has no more in memory than these. */
const maxHeldCells = 500_000

/** Whether a stream is of Excel 5 or later; older ones begin otherwise. */
export const isBiff = (stream: ByteView): boolean => stream.length >= 8 && stream.u16(0) === recordType.startOfSubstream

/** Reads the records of a workbook (MS-XLS): every sheet in order, hidden ones too, its cells as they are shown. */
export function readBiff(stream: ByteView, into: DocumentBuilder): void {
  const globals = readGlobals(stream)
  for (const [index, sheet] of globals.sheets.entries()) {
    into.pages = index + 1
    into.add({ type: 'break', of: 'sheet', label: sheet.isHidden ? `${sheet.name} (hidden)` : sheet.name }, { sheet: sheet.name })
    salvage(into, () => readSheet({ stream, globals, sheet, into }))
  }
}

function readSheet(at: {
  readonly stream: ByteView
  readonly globals: WorkbookGlobals
  readonly sheet: SheetEntry
  readonly into: DocumentBuilder
}): void {
  const { stream, globals, sheet, into } = at
  const around = readSurroundings({ stream, start: sheet.at, globals, into })
  const { merges, links, comments, pageTexts } = around
  const place = { sheet: sheet.name }
  for (const { region, text } of pageTexts.filter((each) => each.region === 'header'))
    into.add({ type: 'paragraph', inlines: [{ text }], region }, place)
  const rows = new Rows(new RegionWriter({ into, sheet: sheet.name, merges, headings: [] }), links)
  try {
    if (!around.isChart) readCells(stream, sheet.at, globals, (row, column, cell) => rows.add(row, column, cell))
  } finally {
    // Also what came before a fault.
    rows.flush()
  }
  for (const { region, text } of pageTexts.filter((each) => each.region === 'footer'))
    into.add({ type: 'paragraph', inlines: [{ text }], region }, place)
  for (const text of [...around.drawn, ...around.prompts]) into.add({ type: 'paragraph', inlines: [{ text }], region: 'textbox' }, place)
  const shapes = salvage(into, () => drawnShapes(stream, around.drawing)) ?? []
  for (const block of [...shapes, ...around.charts.flatMap(chartTable)]) into.add(block, place)
  for (const { cell, author, text } of comments)
    if (text.trim() !== '')
      into.add(
        { type: 'note', of: 'comment', label: cell, ...(author !== '' && { author }), inlines: [{ text: text.trim() }] },
        { ...place, cells: cell },
      )
}

/** Gathers cells into rows and hands these on from top to bottom. */
class Rows {
  private readonly writer: RegionWriter
  private readonly linksByRow = new Map<number, CellLink[]>()
  private held = new Map<number, Map<number, ShownCell>>()
  private count = 0

  constructor(writer: RegionWriter, links: readonly CellLink[]) {
    this.writer = writer
    for (const link of links) {
      const { row } = link.range.from
      this.linksByRow.set(row, [...(this.linksByRow.get(row) ?? []), link])
    }
  }

  add(row: number, column: number, cell: ShownCell): void {
    if (this.count >= maxHeldCells) this.hand()
    const cells = this.held.get(row) ?? new Map<number, ShownCell>()
    this.held.set(row, cells)
    const link = this.linksByRow.get(row)?.find(({ range }) => range.from.column <= column && column <= range.to.column)
    cells.set(column, link === undefined ? cell : { ...cell, href: link.href })
    this.count++
  }

  flush(): void {
    this.hand()
    this.writer.flush()
  }

  private hand(): void {
    for (const [row, cells] of [...this.held].toSorted(([one], [other]) => one - other)) this.writer.take({ row, cells })
    this.held = new Map()
    this.count = 0
  }
}
