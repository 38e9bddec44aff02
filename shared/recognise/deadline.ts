import type { DocumentEvent, Stated } from '../contracts/recognition.ts'
import { findDates, type NumericOrder } from './dates.ts'
import { type Header, type HeaderValue, headerValue } from './header.ts'

/** A deadline as a day, or in words no day could be read in. */
export interface Deadline {
  readonly deadline?: Stated<string>
  readonly deadlineText?: Stated<string>
}

const noDeadline =
  /^(?:-+|–|n\/?a|none|no(?: specific)? deadline|not applicable|t\.?b\.?[da]\.?|to be (?:determined|confirmed)|<.*>|\[.*\]|néant|sans objet|ninguno|no aplica|нет|отсутствует|无|不适用|لا يوجد|لا ينطبق)\.?$/iu

/** The day the header's Deadline states. */
export function statedDeadline(header: Header, order: NumericOrder): (Stated<string> & { readonly value: string }) | undefined {
  const stated = headerValue(header, 'deadline')
  const date = findDates(stated?.text ?? '', order).find(({ precision }) => precision === 'day')
  return stated === undefined || date === undefined ? undefined : { value: date.start, evidence: stated.evidence }
}

/** The date by which a liaison wants an answer: of the header, else the first deadline of its text; else the header's words. */
export function findDeadline(header: Header, events: readonly DocumentEvent[], order: NumericOrder): Deadline {
  const deadline = statedDeadline(header, order) ?? spokenDeadline(events)
  if (deadline !== undefined) return { deadline }
  const words = headerValue(header, 'deadline')
  return words === undefined || isNone(words) ? {} : { deadlineText: { value: words.text.replaceAll('\n', ' '), evidence: words.evidence } }
}

function spokenDeadline(events: readonly DocumentEvent[]): Stated<string> | undefined {
  const spoken = events.find(({ kind, precision }) => kind === 'deadline' && precision === 'day')
  return spoken === undefined ? undefined : { value: spoken.start, evidence: spoken.evidence }
}

const isNone = ({ text }: HeaderValue): boolean => noDeadline.test(text.trim())
