import type { Locator } from '../../shared/contracts/blocks.ts'
import { printSymbol } from '../../shared/symbols/index.ts'
import type { DocumentRow } from '../library/index.ts'
import { dayRange, longDay } from '../ui/index.ts'

/**
 * A document in the house style: symbol, title, revision where the symbol does not say it, source, meeting, date, place.
 * `SG17-TD1447R2, “Workshop on AI security”, Rapporteur Q7/17, SG17 meeting, Geneva, 29 August – 7 September 2018, clause 7.2`
 */
export function citationOf(row: DocumentRow, locator?: Locator): string {
  const [symbol] = row.symbols
  const isRevisionSaid = row.revision === undefined || symbol?.includes(row.revision) === true
  const parts = [
    symbol === undefined ? undefined : printSymbol(symbol),
    `“${row.title}”`,
    isRevisionSaid ? undefined : row.revision,
    row.source,
    meetingWords(row),
    dateWords(row),
    placeWords(locator),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}

/** Where a sentence stands, as people cite it: page, slide, sheet, or the numbered clause. */
export function placeWords(locator: Locator | undefined): string {
  if (locator === undefined) return ''
  if (locator.page !== undefined) return `p. ${locator.page}`
  if (locator.slide !== undefined) return `slide ${locator.slide}`
  if (locator.sheet !== undefined) return `sheet ${locator.sheet}`
  const heading = locator.headings?.at(-1) ?? ''
  const clause = /^(?:[A-Z]\.)?\d+(?:\.\d+)*/.exec(heading)?.[0]
  return clause === undefined ? heading : `clause ${clause}`
}

/** Words as quoted, with where they are from; the source alone when there are none. */
export const quote = (words: string, citation: string): string => (words.trim() === '' ? citation : `“${words.trim()}” (${citation})`)

/** `SG17 meeting, Geneva, 29 August – 7 September 2018`, as far as the document states it. */
function meetingWords({ meeting }: DocumentRow): string | undefined {
  if (meeting === undefined) return undefined
  const { group, place, start, end } = meeting
  const days = start === undefined ? undefined : dayRange(start, end)
  const parts = [group === undefined ? undefined : `${group} meeting`, place, days]
  return parts.filter((part) => part !== undefined).join(', ')
}

/** The document's own date; a paper of a meeting that states none has its meeting's first or last day, which is said already. */
function dateWords({ date, datePrecision, meeting }: DocumentRow): string | undefined {
  const isSaid = date === undefined || date === meeting?.start || date === meeting?.end
  return isSaid ? undefined : longDay(date, datePrecision)
}
