import { describe, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from '../../../renderer/dossier/calendar/write-calendar.ts'

const now = new Date('2018-10-05T08:09:10.123Z')
const workshop: CalendarEntry = {
  uid: 'workshop-2019-01-21-security@liaison-desk',
  title: 'Workshop on AI, ML and security',
  start: '2019-01-21',
  place: 'Geneva; room B',
  category: 'Workshop',
  isReminder: false,
}

/** Lines as a reader of the format sees them: folded ones joined again. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar file', () => {
  it('is one calendar with an event an entry, every line ended by CR LF', () => {
    const file = writeCalendar([workshop], now)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(linesOf(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Liaison Desk//Liaison Desk//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:workshop-2019-01-21-security@liaison-desk',
      'DTSTAMP:20181005T080910Z',
      'DTSTART;VALUE=DATE:20190121',
      'DTEND;VALUE=DATE:20190122',
      'SUMMARY:Workshop on AI\\, ML and security',
      'LOCATION:Geneva\\; room B',
      'CATEGORIES:Workshop',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('ends an event on the day after its last, over the ends of months and years', () => {
    const ends = [
      ['2019-01-22', '2019-01-30', '20190131'],
      ['2020-02-27', '2020-02-28', '20200229'],
      ['2018-12-31', undefined, '20190101'],
    ] as const
    for (const [start, end, exclusive] of ends) {
      const file = writeCalendar([{ ...workshop, start, ...(end !== undefined && { end }) }], now)
      expect(file).toContain(`DTEND;VALUE=DATE:${exclusive}\r\n`)
    }
  })

  it('leaves the day of a deadline free', () => {
    expect(writeCalendar([{ ...workshop, isReminder: true }], now)).toContain('TRANSP:TRANSPARENT')
  })

  it('escapes what would end a value or a line, and takes control characters out', () => {
    const file = writeCalendar([{ ...workshop, description: 'one, two; C:\\x\r\nEND:VCALENDAR\u0007\nlast' }], now)
    expect(linesOf(file)).toContain('DESCRIPTION:one\\, two\\; C:\\\\x\\nEND:VCALENDAR \\nlast')
    expect(linesOf(file).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  })

  it('folds at 75 octets and never inside a character', () => {
    const title = `${'ورشة عمل بشأن الأمن والذكاء الاصطناعي 讲习班 '.repeat(6)}🛡️`
    const file = writeCalendar([{ ...workshop, title }], now)
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    expect(Math.max(...octets)).toBeGreaterThan(70)
    expect(linesOf(file)).toContain(`SUMMARY:${title}`)
    expect(file).not.toContain('\ufffd')
  })

  it('gives the same uid at each export, and different ones within a file', () => {
    const uids = (file: string) => linesOf(file).filter((line) => line.startsWith('UID:'))
    const twice = writeCalendar([workshop, workshop], now)
    expect(new Set(uids(twice)).size).toBe(2)
    expect(uids(writeCalendar([workshop, workshop], new Date()))).toEqual(uids(twice))
  })
})
