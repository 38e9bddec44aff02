import { printSymbol } from '../../../shared/symbols/index.ts'
import type { MissingRow } from '../../library/index.ts'

/** Why a document is asked for, the weightiest first. */
export const missingReasons = ['attached', 'answered', 'cited'] as const
export type MissingReason = (typeof missingReasons)[number]

/** How many documents ask for it, by why. */
export const askersOf = (row: MissingRow, reason: MissingReason): MissingRow['citedBy'] =>
  reason === 'attached' ? row.attachedBy : reason === 'answered' ? row.answeredBy : row.citedBy

/** Those asked for in one way; all when no way is named. */
export const missingFor = (rows: readonly MissingRow[], reason: MissingReason | undefined): readonly MissingRow[] =>
  reason === undefined ? rows : rows.filter((row) => askersOf(row, reason).length > 0)

/** What it is called: its symbol as people print it, or its file name. */
export const missingName = ({ symbol, fileName, name }: MissingRow): string =>
  symbol === undefined ? (fileName ?? name) : printSymbol(symbol)

/** One missing document on a line: symbol, title, file name and address, with tabs between, for a mail or a table. */
export const missingLine = (row: MissingRow): string =>
  [missingName(row), row.title, row.symbol === undefined ? undefined : row.fileName, row.url]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part?.replaceAll(/\s+/g, ' '))
    .join('\t')

/** The list for the day one is online again: a line each. */
export const missingText = (rows: readonly MissingRow[]): string => rows.map((row) => `${missingLine(row)}\n`).join('')
