import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow, LibraryEvent, RelationRow } from '../../library/index.ts'
import { type DeadlineState, deadlineState } from '../deadline-state.ts'
import { isReplyDate, occasionKey } from '../events/occasion-key.ts'
import { type Draft, fuller, uniteWorkshops } from './drafts.ts'
import { statedEvents } from './stated-events.ts'

/** An occasion of the library, with all documents that speak of it. */
export interface TimelineEntry {
  readonly key: string
  /** As the first document that says it in its text says it. */
  readonly event: DocumentEvent
  readonly documents: readonly DocumentRow[]
  /** For a date by which an answer is asked for: how it stands. */
  readonly reply?: DeadlineState
}

/** What the timeline is made of. */
export interface TimelineInput {
  readonly documents: readonly DocumentRow[]
  readonly events: readonly LibraryEvent[]
  /** Links of kind `answers`. */
  readonly answers: readonly RelationRow[]
  /** The day it is. */
  readonly day: string
}

/** Every occasion once, earliest first, however many documents speak of it. */
export function timelineEntries({ documents, events, answers, day }: TimelineInput): readonly TimelineEntry[] {
  const drafts = new Map<string, Draft>()
  const add = (event: DocumentEvent, document: DocumentRow) => {
    const key = occasionKey(event, document)
    const draft = drafts.get(key)
    if (draft === undefined) drafts.set(key, { event, documents: new Map([[document.id, document]]) })
    else {
      draft.documents.set(document.id, document)
      draft.event = fuller(draft.event, event)
    }
  }
  for (const { document, event } of events) add(event, document)
  for (const document of documents) for (const event of statedEvents(document)) add(event, document)
  uniteWorkshops(drafts)
  const answered = answersByStatement(answers, documents)
  const known = knownMeetings(drafts)
  return [...drafts]
    .filter(([, { event }]) => !(event.precision === 'month' && event.kind === 'meeting' && known.has(meetingMonth(event))))
    .map(([key, { event, documents: speakers }]): TimelineEntry => {
      const [first] = speakers.values()
      const isReply = first !== undefined && isReplyDate(event, first)
      const reply = isReply ? deadlineState(event.start, day, answered.get(first.id)) : undefined
      return {
        key,
        event: { ...event, title: absoluteTitle(event.title) },
        documents: [...speakers.values()],
        ...(reply !== undefined && { reply }),
      }
    })
    .sort((a, b) => (a.event.start < b.event.start ? -1 : a.event.start > b.event.start ? 1 : a.key < b.key ? -1 : 1))
}

/** What was the next meeting for a document is one of many here: `Next SG17 meeting` → `SG17 meeting`. */
const absoluteTitle = (title: string) => title.replace(/^Next (\S)/, (_, letter: string) => letter.toUpperCase())

const meetingMonth = ({ group = '', start }: DocumentEvent) => `${group} ${start.slice(0, 7)}`

/** Groups and months whose meeting is known to the day: the month alone says nothing more then. */
function knownMeetings(drafts: ReadonlyMap<string, Draft>): ReadonlySet<string> {
  const days = [...drafts.values()].filter(({ event }) => event.kind === 'meeting' && event.precision === 'day')
  return new Set(days.map(({ event }) => meetingMonth(event)))
}

/** The statement in the library that answers each, the earliest when there are several. */
function answersByStatement(answers: readonly RelationRow[], documents: readonly DocumentRow[]): ReadonlyMap<DocumentId, DocumentRow> {
  if (answers.length === 0) return new Map()
  const byId = new Map(documents.map((row) => [row.id, row]))
  const answered = new Map<DocumentId, DocumentRow>()
  for (const { to, from } of answers) {
    const answer = byId.get(from)
    if (to === undefined || answer === undefined) continue
    const known = answered.get(to)
    if (known === undefined || (answer.date ?? '9') < (known.date ?? '9')) answered.set(to, answer)
  }
  return answered
}
