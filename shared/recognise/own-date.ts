import type { DocumentEvent, DocumentKind, Evidence, Liaison, Meeting, Stated, StatedDate } from '../contracts/recognition.ts'
import { type ParsedSymbol, plainName } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { type FoundDate, findDates, type NumericOrder } from './dates.ts'
import { type Header, headerValue } from './header.ts'
import { outsideText } from './text-match.ts'

/** What a document's date is told by. */
export interface DateFacts {
  readonly header: Header
  readonly kind: DocumentKind
  /** The symbol whose name may state an edition. */
  readonly named: ParsedSymbol | undefined
  readonly name: string
  readonly order: NumericOrder
  readonly meeting: Stated<Meeting> | undefined
  readonly liaison: Liaison | undefined
  readonly events: readonly DocumentEvent[]
}

/**
 * The date a document bears, in the order of trust: of its header, its corner or its edition; when a liaison was approved;
 * of the meeting it was written for; in its name. ITU-T papers state none of their own, and are cited by their meeting.
 */
export function ownDate(facts: DateFacts): StatedDate | undefined {
  return headerDate(facts) ?? cornerDate(facts) ?? editionDate(facts) ?? approvalDate(facts) ?? meetingDate(facts) ?? nameDate(facts)
}

function headerDate({ header, order }: DateFacts): StatedDate | undefined {
  const stated = headerValue(header, 'date')
  const [found] = findDates(stated?.text ?? '', order)
  return stated === undefined || found === undefined ? undefined : dated(found, stated.evidence)
}

/** `17 May 2025` on a line of its own beside the number, as in papers of ITU-R, ITU-D and the older ones of ITU-T. */
function cornerDate({ header, order }: DateFacts): StatedDate | undefined {
  for (const { text, locator } of header.loose) {
    for (const line of text.split('\n')) {
      const [found] = findDates(line, order)
      const isAlone = found !== undefined && found.end === undefined && found.to - found.from >= line.replace(/^\p{L}+:\s*/u, '').length
      if (isAlone) return dated(found, wholeEvidence(line, locator))
    }
  }
  return undefined
}

/** An edition is of a month: `(04/2017)`. */
const editionDate = ({ named }: DateFacts): StatedDate | undefined =>
  named?.type === 'REC' && named.meetingStart !== undefined
    ? { value: named.meetingStart, precision: 'month', evidence: outsideText(named.printed) }
    : undefined

function approvalDate({ liaison, order }: DateFacts): Stated<string> | undefined {
  const { approval } = liaison ?? {}
  const last = findDates(approval?.value ?? '', order).findLast(({ precision }) => precision === 'day')
  return approval === undefined || last === undefined ? undefined : { value: last.end ?? last.start, evidence: approval.evidence }
}

/** What a group sends out and its reports are of the last day of its meeting, what it takes in of the first. */
function meetingDate({ meeting, kind, liaison, events }: DateFacts): Stated<string> | undefined {
  const held = meeting?.value
  if (meeting !== undefined && held?.start !== undefined) {
    const isOutcome = kind === 'report' || (held.group !== undefined && liaison?.from.some(({ value }) => value === held.group) === true)
    return { value: isOutcome ? (held.end ?? held.start) : held.start, evidence: meeting.evidence }
  }
  const spoken = kind === 'report' ? events.find((event) => event.kind === 'meeting' && event.precision === 'day') : undefined
  return spoken === undefined ? undefined : { value: spoken.end ?? spoken.start, evidence: spoken.evidence }
}

/** `2025-11-14-OPCUA-Liaisons.pdf`, `20190121 minutes.docx`. */
function nameDate({ name }: DateFacts): Stated<string> | undefined {
  const [, digits] = /(?<![\d-])((?:19|20)\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(plainName(name)) ?? []
  const [found] = findDates((digits ?? '').replace(/^(\d{4})-?(\d\d)-?(\d\d)$/, '$1-$2-$3'))
  return found === undefined ? undefined : { value: found.start, evidence: outsideText(name) }
}

const dated = ({ start, precision }: FoundDate, evidence: Evidence): StatedDate => ({
  value: start,
  ...(precision === 'month' && { precision }),
  evidence,
})
