import type { DocumentEvent, Stated } from '../contracts/recognition.ts'
import { findDates } from './dates.ts'
import { type Header, headerValue } from './header.ts'

/** The date by which a liaison wants an answer: of the header's Deadline, else the first deadline of its text. */
export function findDeadline(header: Header, events: readonly DocumentEvent[]): Stated<string> | undefined {
  const stated = headerValue(header, 'deadline')
  const date = findDates(stated?.text ?? '').find(({ precision }) => precision === 'day')
  if (stated !== undefined && date !== undefined) return { value: date.start, evidence: stated.evidence }
  const spoken = events.find(({ kind, precision }) => kind === 'deadline' && precision === 'day')
  return spoken === undefined ? undefined : { value: spoken.start, evidence: spoken.evidence }
}
