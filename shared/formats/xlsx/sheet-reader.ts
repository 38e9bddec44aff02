import type { OfficePackage, Relationship } from '../package/office-package.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute, eachTree } from '../xml/xml-tree.ts'
import { CellReader, type ShownCell } from './cell-reader.ts'
import { type CellRange, parseRange } from './cell-reference.ts'
import type { CellStyles } from './cell-styles.ts'
import { RegionWriter } from './region-writer.ts'
import { sheetComments } from './sheet-comments.ts'
import { sheetDrawings } from './sheet-drawings.ts'
import { readSheetFrame, type SheetFrame } from './sheet-frame.ts'

/** What the sheets of a workbook share while they are read. */
export interface Workbook {
  readonly office: OfficePackage
  readonly into: DocumentBuilder
  readonly strings: readonly string[]
  readonly styles: CellStyles
  readonly people: ReadonlyMap<string, string>
}

/** Reads one sheet: its cells in tables, then what is drawn over them, then the comments. */
export function readSheet(workbook: Workbook, sheet: { readonly name: string; readonly path: string }): void {
  const { office, into } = workbook
  const links = salvage(into, () => office.relationships(sheet.path)) ?? new Map<string, Relationship>()
  const targets = (type: string) => [...links.values()].filter((each) => each.type === type && !each.isExternal).map(({ target }) => target)
  salvage(into, () => readCells(workbook, { ...sheet, links, tables: targets('table') }))
  for (const path of targets('drawing'))
    for (const { block, cell } of salvage(into, () => sheetDrawings(office, path)) ?? [])
      into.add(block, { sheet: sheet.name, ...(cell !== undefined && { cells: cell }) })
  const paths = { comments: targets('comments'), threads: targets('threadedComment') }
  for (const { cell, text, ...written } of salvage(into, () => sheetComments(office, paths, workbook.people)) ?? [])
    into.add(
      { type: 'note', of: 'comment', label: cell, ...written, inlines: [{ text }] },
      { sheet: sheet.name, ...(cell !== '' && { cells: cell }) },
    )
}

function readCells(
  { office, into, strings, styles }: Workbook,
  sheet: {
    readonly name: string
    readonly path: string
    readonly links: ReadonlyMap<string, Relationship>
    readonly tables: readonly string[]
  },
): void {
  const xml = office.text(sheet.path)
  if (xml === undefined) return
  const { maxXmlDepth, maxTextLength } = office.limits
  const frame = readSheetFrame(xml, maxXmlDepth)
  const headings = [...sheet.tables.flatMap((path) => tableHeading(office, path)), ...firstRow(frame.filter)]
  const reader = new CellReader({ strings, styles, maxTextLength })
  const writer = new RegionWriter({ into, sheet: sheet.name, merges: frame.merges, headings })
  const linkOf = linkFinder(frame, sheet.links)
  for (const { region, text } of frame.pageTexts.filter(({ region }) => region === 'header'))
    into.add({ type: 'paragraph', inlines: [{ text }], region }, { sheet: sheet.name })
  try {
    eachTree(xml, { wanted: (name) => name === 'row', maxDepth: maxXmlDepth }, (tree) => {
      const { row, cells } = reader.read(tree)
      writer.take({ row, cells: linkOf.size === 0 ? cells : withLinks(row, cells, linkOf) })
    })
  } finally {
    // Also what came before a fault.
    writer.flush()
  }
  for (const { region, text } of frame.pageTexts.filter(({ region }) => region === 'footer'))
    into.add({ type: 'paragraph', inlines: [{ text }], region }, { sheet: sheet.name })
  for (const text of frame.prompts) into.add({ type: 'paragraph', inlines: [{ text }], region: 'textbox' }, { sheet: sheet.name })
}

/** The heading row of a table (`xl/tables`), unless it has none. */
function tableHeading(office: OfficePackage, path: string): readonly CellRange[] {
  const table = office.tree(path)
  if (table === undefined || attribute(table, 'headerRowCount') === '0') return []
  return firstRow(parseRange(attribute(table, 'ref') ?? ''))
}

const firstRow = (range: CellRange | undefined): readonly CellRange[] =>
  range === undefined ? [] : [{ from: range.from, to: { row: range.from.row, column: range.to.column } }]

/** Links by the row their range begins in. */
function linkFinder(frame: SheetFrame, links: ReadonlyMap<string, Relationship>) {
  const found = new Map<number, Array<{ readonly range: CellRange; readonly href: string }>>()
  for (const { range, relationship, location } of frame.links) {
    const target = relationship === undefined ? undefined : links.get(relationship)?.target
    const place = location === undefined ? '' : `#${location}`
    const href = `${target ?? ''}${place}`
    if (href === '') continue
    const row = found.get(range.from.row)
    if (row === undefined) found.set(range.from.row, [{ range, href }])
    else row.push({ range, href })
  }
  return found
}

function withLinks(
  row: number,
  cells: ReadonlyMap<number, ShownCell>,
  links: ReturnType<typeof linkFinder>,
): ReadonlyMap<number, ShownCell> {
  const here = links.get(row)
  if (here === undefined) return cells
  const linked = new Map(cells)
  for (const [column, cell] of cells) {
    const link = here.find(({ range }) => range.from.column <= column && column <= range.to.column)
    if (link !== undefined) linked.set(column, { ...cell, href: link.href })
  }
  return linked
}
