import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

/** Saves entries as an iCalendar file, as any download. */
export function saveCalendar(name: string, entries: readonly CalendarEntry[]): void {
  const blob = new Blob([writeCalendar(entries, new Date())], { type: 'text/calendar;charset=utf-8' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.ics`
  link.click()
  // Not at once: the download reads it after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
