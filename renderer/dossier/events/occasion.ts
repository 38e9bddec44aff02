import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import { dayRange, monthOf } from '../../ui/index.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** `Monday 21 January 2019`, `22–30 January 2019`, or `September 2018` where the text says no more. */
export function occasionDate({ start, end, precision }: Pick<DocumentEvent, 'start' | 'end' | 'precision'>): string {
  if (precision === 'month') return monthOf(start)
  if (end !== undefined && end !== start) return dayRange(start, end)
  return `${weekday.format(new Date(`${start}T00:00:00Z`))} ${dayRange(start)}`
}

/** `Monday 21 January 2019, Geneva`. */
export const occasionLine = (event: DocumentEvent): string =>
  event.place === undefined ? occasionDate(event) : `${occasionDate(event)}, ${event.place}`
