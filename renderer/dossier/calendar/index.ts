/** From the library's dates to a file that calendar programs read. */
export { calendarEntry } from './calendar-entry.ts'
export { useSaveCalendar } from './use-save-calendar.ts'
export type { CalendarEntry } from './write-calendar.ts'
