import { type CalendarEntry, calendarEntry } from '../calendar/index.ts'
import type { TimelineEntry } from './timeline-entries.ts'

/** The entries a calendar can hold: what is said only to the month has no day to stand on. */
export const timelineCalendar = (entries: readonly TimelineEntry[]): readonly CalendarEntry[] =>
  entries.flatMap(({ event, documents: [document] }) =>
    event.precision === 'month' || document === undefined ? [] : [calendarEntry(event, document)],
  )
