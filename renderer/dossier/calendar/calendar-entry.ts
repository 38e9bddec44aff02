import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow } from '../../library/index.ts'
import { shortName } from '../document-name.ts'
import { occasionWord } from '../events/event-kinds.ts'
import type { CalendarEntry } from './write-calendar.ts'

/** An event a document speaks of, as a calendar holds it: with the words it was taken from. */
export function calendarEntry(event: DocumentEvent, document: DocumentRow): CalendarEntry {
  const { kind, title, start, end, place, evidence } = event
  const isReminder = kind === 'deadline'
  return {
    uid: `${kind}-${start}-${document.id.slice(0, 24)}@liaison-desk`,
    title: isReminder ? `${title}: ${shortName(document)}` : title,
    start,
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
    description: `“${evidence.text}”\n${shortName(document)}: ${document.title}`,
    category: occasionWord(kind),
    isReminder,
  }
}
