import type { Cell } from '../../contracts/blocks.ts'
import { decodeText } from '../encoding/decode-text.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { Reader } from '../reading/reader.ts'
import { withinLimits } from '../text/within-limits.ts'
import { csvRows } from './csv-rows.ts'
import { sniffDelimiter } from './delimiter.ts'

/** Rows of one block: a table of a million rows is drawn, cut into passages and pointed into piece by piece. */
const rowsATable = 100

/** Comma-separated values and their kin, as tables with the cell range each stands in. */
export const readCsv: Reader = ({ bytes, limits }, into) => {
  const text = withinLimits(decodeText(bytes).text.replace(/^\ufeff/u, ''), limits, into)
  const delimiter = sniffDelimiter(text)
  let rows: Array<readonly string[]> = []
  let start = 1
  let isFirst = true
  for (const row of csvRows(text.replace(/^sep=.\r?\n/iu, ''), delimiter)) {
    rows.push(row)
    if (rows.length < rowsATable) continue
    addTable(into, { rows, start, hasHeader: isFirst && isHeader(rows) })
    start += rows.length
    rows = []
    isFirst = false
  }
  addTable(into, { rows, start, hasHeader: isFirst && isHeader(rows) })
}

interface Stretch {
  readonly rows: ReadonlyArray<readonly string[]>
  /** 1-based number of its first row in the file. */
  readonly start: number
  readonly hasHeader: boolean
}

function addTable(into: DocumentBuilder, { rows, start, hasHeader }: Stretch): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.every((row) => row.every((value) => value.trim() === ''))) return
  const cells = rows.map((row, index) =>
    row.map((value): Cell => ({ content: [{ inlines: [{ text: value.trim() }] }], ...(hasHeader && index === 0 && { header: true }) })),
  )
  into.add({ type: 'table', rows: cells }, { cells: `A${start}:${columnName(width)}${start + rows.length - 1}` })
}

/** A first row of names: all filled, none a number, and a number somewhere below or more rows than one. */
function isHeader(rows: ReadonlyArray<readonly string[]>): boolean {
  const [first, ...rest] = rows
  if (first === undefined || rest.length === 0) return false
  return first.length > 1 && first.every((value) => value.trim() !== '' && !/^[\s\d.,+%-]+$/u.test(value))
}

/** `A`, `Z`, `AA` for 1, 26, 27. */
function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
