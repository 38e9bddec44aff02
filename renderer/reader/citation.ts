import type { Locator } from '../../shared/contracts/blocks.ts'
import { printSymbol } from '../../shared/symbols/index.ts'
import type { DocumentRow } from '../library/index.ts'
import { longDay } from '../ui/index.ts'

/**
 * How a document is cited in a paper: symbol, title, revision when the symbol does not say it, date, place.
 * `(SG17-TD1447R2, “Workshop on AI security”, 7 September 2018, clause 7.2)`
 */
export function citationOf(row: DocumentRow, locator?: Locator): string {
  const [symbol] = row.symbols
  const isRevisionSaid = row.revision === undefined || symbol?.includes(row.revision) === true
  const parts = [
    symbol === undefined ? undefined : printSymbol(symbol),
    `“${row.title}”`,
    isRevisionSaid ? undefined : row.revision,
    row.date === undefined ? undefined : longDay(row.date),
    placeOf(locator),
  ]
  return `(${parts.filter((part) => part !== undefined).join(', ')})`
}

/** The place as people cite it: page, slide, sheet, or the numbered heading it stands under. */
function placeOf(locator: Locator | undefined): string | undefined {
  if (locator === undefined) return undefined
  if (locator.page !== undefined) return `p. ${locator.page}`
  if (locator.slide !== undefined) return `slide ${locator.slide}`
  if (locator.sheet !== undefined) return `sheet ${locator.sheet}`
  const heading = locator.headings?.at(-1)
  const clause = heading === undefined ? undefined : /^(?:[A-Z]\.)?\d+(?:\.\d+)*/.exec(heading)?.[0]
  return clause === undefined ? heading : `clause ${clause}`
}

/** Text as quoted, with its citation. */
export const quote = (text: string, citation: string): string => (text.trim() === '' ? citation : `“${text.trim()}” ${citation}`)
