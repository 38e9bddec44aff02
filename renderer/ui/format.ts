const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const longDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const numberFormat = new Intl.NumberFormat('en-GB')

type Precision = 'day' | 'month'

const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** `7 Sep 2018` from an ISO day; `Sep 2018` where only the month is known. */
export const shortDay = (day: string, precision?: Precision): string =>
  precision === 'month' ? shortMonth(day) : dayFormat.format(at(day)).replace('Sept', 'Sep')
/** `7 September 2018` from an ISO day; `September 2018` where only the month is known. */
export const longDay = (day: string, precision?: Precision): string =>
  precision === 'month' ? monthOf(day) : longDayFormat.format(at(day))
/** `September 2018` from an ISO day. */
export const monthOf = (day: string): string => monthFormat.format(at(day))
/** `Sep 2018` from an ISO day. */
export const shortMonth = (day: string): string => shortMonthFormat.format(at(day)).replace('Sept', 'Sep')
/** `22–30 January 2019` from two ISO days. */
export const dayRange = (start: string, end?: string): string =>
  end === undefined || end === start ? longDay(start) : longDayFormat.formatRange(at(start), at(end))
/** `24 Nov 2026, 09:41` of a moment. */
export const moment = (date: Date): string => momentFormat.format(date)
/** `4,812`. */
export const count = (value: number): string => numberFormat.format(value)
/** `1 document`, `4,812 documents`. */
export const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`

/** `14 kB`, `2.3 MB`: as file managers say it. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, 'byte')
  if (bytes < 1_000_000) return `${count(Math.round(bytes / 1_000))} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`
}
