import { useDeskActions } from '../../actions/index.ts'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

/** Saves entries as an iCalendar file where the delegate says. */
export function useSaveCalendar(): (name: string, entries: readonly CalendarEntry[]) => void {
  const { saveFile } = useDeskActions()
  return (name, entries) =>
    saveFile(`${name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.ics`, new TextEncoder().encode(writeCalendar(entries, new Date())))
}
