import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (day: string) => Number(day.slice(8, 10))

/** `21` and `Mon`, `22–30` and `Tue–Wed`, `28` and `to 4 Feb` over the end of a month; a dash where only the month is known. */
export function dayMark({ start, end, precision }: Pick<DocumentEvent, 'start' | 'end' | 'precision'>): {
  readonly days: string
  readonly weekday: string
} {
  if (precision === 'month') return { days: '·', weekday: 'this month' }
  if (end === undefined || end === start) return { days: String(dayOf(start)), weekday: weekday.format(at(start)) }
  if (end.slice(0, 7) !== start.slice(0, 7)) return { days: String(dayOf(start)), weekday: `to ${shortMonth.format(at(end))}` }
  return { days: `${dayOf(start)}–${dayOf(end)}`, weekday: `${weekday.format(at(start))}–${weekday.format(at(end))}` }
}
