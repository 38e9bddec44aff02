const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const number = new Intl.NumberFormat('en-GB')

const dayOf = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
const printed = (format: Intl.DateTimeFormat, iso: string) =>
  Number.isNaN(dayOf(iso).getTime()) ? iso : format.format(dayOf(iso)).replace('Sept', 'Sep')

/** An ISO 8601 day for lists: `7 Sep 2018`. What is no day is printed as it is. */
export const shortDay = (iso: string): string => printed(short, iso)

/** An ISO 8601 day for reading: `7 September 2018`. */
export const longDay = (iso: string): string => (Number.isNaN(dayOf(iso).getTime()) ? iso : long.format(dayOf(iso)))

/** The month of an ISO 8601 day: `September 2018`. */
export const monthOf = (iso: string): string => (Number.isNaN(dayOf(iso).getTime()) ? iso : month.format(dayOf(iso)))

/** Two ISO 8601 days as one stretch: `22–30 January 2019`, `30 January – 2 February 2019`. */
export function dayRange(start: string, end?: string): string {
  if (end === undefined || end.slice(0, 10) === start.slice(0, 10)) return longDay(start)
  const [from, to] = [longDay(start).split(' '), longDay(end).split(' ')]
  if (from[2] !== to[2]) return `${from.join(' ')} – ${to.join(' ')}`
  return from[1] === to[1] ? `${from[0]}–${to.join(' ')}` : `${from[0]} ${from[1]} – ${to.join(' ')}`
}

/** A number with its thousands apart: `4,812`. */
export const count = (value: number): string => number.format(value)

/** `1 document`, `4,812 documents`. */
export const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`

/** A size in bytes as people say it: `22 kB`, `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, 'byte')
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1_000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${units[unit]}`
}
