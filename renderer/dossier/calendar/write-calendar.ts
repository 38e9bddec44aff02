import { addDays } from '../today.ts'

/** A whole-day entry of a calendar file. */
export interface CalendarEntry {
  /** The same for the same occasion at each export, so that a calendar program updates rather than repeats it. */
  readonly uid: string
  readonly title: string
  /** First and last day, ISO 8601; the last one counts. */
  readonly start: string
  readonly end?: string
  readonly place?: string
  readonly description?: string
  readonly category: string
  /** A day to remember rather than one that is taken: it leaves the day free. */
  readonly isReminder: boolean
}

/**
 * An iCalendar file (RFC 5545). Deadlines are whole-day VEVENTs that leave the day free, not VTODOs: Google Calendar
 * and Outlook drop VTODOs when they import a file.
 */
export function writeCalendar(entries: readonly CalendarEntry[], now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Liaison Desk//Liaison Desk//EN',
    'CALSCALE:GREGORIAN',
    ...withOwnUids(entries).flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Entries of one uid are told apart by their order: a calendar program would keep only the last of them. */
function withOwnUids(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const met = new Map<string, number>()
  return entries.map((entry) => {
    const times = (met.get(entry.uid) ?? 0) + 1
    met.set(entry.uid, times)
    return times === 1 ? entry : { ...entry, uid: `${times}-${entry.uid}` }
  })
}

function eventLines(entry: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(entry.start)}`,
    // Exclusive: the day after the last one. RFC 5545, 3.6.1.
    `DTEND;VALUE=DATE:${date(addDays(entry.end ?? entry.start, 1))}`,
    `SUMMARY:${escapeText(entry.title)}`,
    ...(entry.place === undefined ? [] : [`LOCATION:${escapeText(entry.place)}`]),
    ...(entry.description === undefined ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
    `CATEGORIES:${escapeText(entry.category)}`,
    `TRANSP:${entry.isReminder ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

const date = (day: string) => day.replaceAll('-', '')

/** TEXT values: backslash, semicolon, comma and line breaks are escaped; other control characters cannot be written. RFC 5545, 3.3.11. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Longest line in octets, without its line break. RFC 5545, 3.1. */
const longestLine = 75
const encoder = new TextEncoder()

/** Breaks a line after at most 75 octets, never inside a character; each further line begins with a space. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
