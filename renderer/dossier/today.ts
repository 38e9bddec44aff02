const dayMs = 24 * 60 * 60 * 1000

/** The day it is where the delegate is, ISO 8601. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Days from one ISO day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The ISO day so many days later. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** `3 days`, `5 months`, `7 years`: how long a stretch of days is, as one would say it. */
export function stretchOf(days: number): string {
  const [value, unit] = days < 60 ? [days, 'day'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.floor(days / 365.25), 'year']
  return `${value} ${unit}${value === 1 ? '' : 's'}`
}
