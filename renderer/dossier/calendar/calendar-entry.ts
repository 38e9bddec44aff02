import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow } from '../../library/index.ts'
import { shortName } from '../document-name.ts'
import { occasionWord } from '../events/event-kinds.ts'
import { isReplyDate, occasionKey } from '../events/occasion-key.ts'
import type { CalendarEntry } from './write-calendar.ts'

/** An event a document speaks of, as a calendar holds it: with the words it was taken from. */
export function calendarEntry(event: DocumentEvent, document: DocumentRow): CalendarEntry {
  const { kind, title, start, end, place, evidence } = event
  const source = `${shortName(document)}: ${document.title}`
  return {
    uid: `${occasionKey(event, document)}@liaison-desk`,
    title: isReplyDate(event, document) ? `${title} on ${shortName(document)}` : title,
    start,
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
    description: evidence.text === '' ? source : `“${evidence.text}”\n${source}`,
    category: occasionWord(kind),
    isReminder: kind === 'deadline',
  }
}
