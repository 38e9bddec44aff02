import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow, LibraryEvent, RelationRow } from '../../library/index.ts'
import { type DeadlineState, deadlineState } from '../deadline-state.ts'
import { isReplyDate, occasionKey } from '../events/occasion-key.ts'
import { answersByStatement } from './answers-by-statement.ts'
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
export function timelineEntries(input: TimelineInput): readonly TimelineEntry[] {
  const drafts: Drafts = new Map()
  for (const said of saidIn(input)) add(drafts, said)
  return entriesOf(drafts, input)
}

/** Events put together between two pauses: about 5 ms of work on a slow machine. */
const stepLength = 2_000

/** As `timelineEntries`, in steps that leave the window alive between them; undefined once it is no longer wanted. */
export async function timelineInSteps(input: TimelineInput, isWanted: () => boolean): Promise<readonly TimelineEntry[] | undefined> {
  const drafts: Drafts = new Map()
  let added = 0
  for (const said of saidIn(input)) {
    add(drafts, said)
    if (++added % stepLength !== 0) continue
    await new Promise((resume) => setTimeout(resume))
    if (!isWanted()) return undefined
  }
  return entriesOf(drafts, input)
}

type Drafts = Map<string, Draft>

/** Everything said of a date. English first: places are written as the first that names them writes them. */
function* saidIn({ documents, events }: TimelineInput): Generator<LibraryEvent> {
  for (const said of events) if (said.document.language === 'en') yield said
  for (const said of events) if (said.document.language !== 'en') yield said
  for (const document of documents) for (const event of statedEvents(document)) yield { document, event }
}

function add(drafts: Drafts, { event, document }: LibraryEvent): void {
  const key = occasionKey(event, document)
  const draft = drafts.get(key)
  if (draft === undefined) drafts.set(key, { event, documents: new Set([document]) })
  else {
    draft.documents.add(document)
    draft.event = fuller(draft.event, event)
  }
}

function entriesOf(drafts: Drafts, { documents, answers, day }: TimelineInput): readonly TimelineEntry[] {
  uniteWorkshops(drafts)
  const answered = answersByStatement(answers, documents)
  const known = knownMeetings(drafts)
  return [...drafts]
    .filter(([, { event }]) => !(event.precision === 'month' && event.kind === 'meeting' && known.has(meetingMonth(event))))
    .map(([key, { event, documents: speakers }]): TimelineEntry => {
      const [first] = speakers
      const isReply = first !== undefined && isReplyDate(event, first)
      const reply = isReply ? deadlineState(event.start, day, answered.get(first.id)) : undefined
      return {
        key,
        event: { ...event, title: absoluteTitle(event.title) },
        documents: [...speakers],
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
