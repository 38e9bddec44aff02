import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow } from '../../library/index.ts'

/** What light rows say by themselves: the meeting a document was written for, and the date an answer is asked for by. */
export function statedEvents({ meeting, deadline, from }: DocumentRow): readonly DocumentEvent[] {
  const evidence = { text: '' }
  const events: DocumentEvent[] = []
  if (meeting?.start !== undefined) {
    events.push({
      kind: 'meeting',
      title: meeting.group === undefined ? 'Meeting' : `${meeting.group} meeting`,
      start: meeting.start,
      precision: 'day',
      evidence,
      ...(meeting.end !== undefined && { end: meeting.end }),
      ...(meeting.place !== undefined && { place: meeting.place }),
      ...(meeting.group !== undefined && { group: meeting.group }),
    })
  }
  if (deadline !== undefined) {
    events.push({ kind: 'deadline', title: `Reply to ${from.join(', ')}`.trim(), start: deadline, precision: 'day', evidence })
  }
  return events
}
