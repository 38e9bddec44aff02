import { classes, StateBadge } from '../../ui/index.ts'
import { type DeadlineState, deadlineWords } from '../deadline-state.ts'
import { DocumentLink } from '../document-link.tsx'
import { routeOf, shortName } from '../document-name.ts'
import { occasionColour, occasionWord } from '../events/event-kinds.ts'
import { isReplyDate } from '../events/occasion-key.ts'
import { Why } from '../evidence/why.tsx'
import { dayMark } from './day-mark.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import styles from './timeline-row.module.css'

interface Props {
  readonly entry: TimelineEntry
  readonly isPast: boolean
}

/** Documents named of those that speak of an occasion. */
const namedAtMost = 3

/** One occasion: when, what, where, how it stands, and which documents say so. */
export function TimelineRow({ entry, isPast }: Props) {
  const { event, documents, reply } = entry
  const [first] = documents
  const mark = dayMark(event)
  const speaker = first !== undefined && isReplyDate(event, first) ? first : undefined
  return (
    <div className={classes(styles.row, isPast && reply?.kind !== 'overdue' && styles.past)} style={occasionColour(event.kind)}>
      <time className={styles.date} dateTime={event.start}>
        <span className={styles.day}>{mark.days}</span>
        <span className={styles.weekday}>{mark.weekday}</span>
      </time>
      <span className={styles.dot} aria-hidden />
      <div className={styles.text}>
        <p className={styles.head}>
          <span className={styles.kind}>{occasionWord(event.kind)}</span>
          <strong dir="auto">{speaker?.title ?? event.title}</strong>
          {event.place !== undefined && <bdi className={styles.place}>{event.place}</bdi>}
          {reply !== undefined && <ReplyBadge state={reply} />}
        </p>
        {first !== undefined && (
          <Why label={event.title} evidence={event.evidence.text === '' ? [] : [event.evidence]} document={first.id}>
            <span className={styles.speakers}>
              {documents.slice(0, namedAtMost).map((row) => (
                <DocumentLink key={row.id} row={row}>
                  {shortName(row)}
                </DocumentLink>
              ))}
              {speaker !== undefined && routeOf(speaker) !== '' && <span>{routeOf(speaker)}</span>}
              {documents.length > namedAtMost && <span>and {documents.length - namedAtMost} more</span>}
            </span>
          </Why>
        )}
      </div>
    </div>
  )
}

function ReplyBadge({ state }: { readonly state: DeadlineState }) {
  switch (state.kind) {
    case 'answered':
      return (
        <span className={styles.answered}>
          <StateBadge tone="good">answered</StateBadge> by <DocumentLink row={state.by} />
        </span>
      )
    case 'due':
      return <StateBadge tone="warn">{deadlineWords(state)}</StateBadge>
    case 'overdue':
      return <StateBadge tone="bad">{deadlineWords(state)}</StateBadge>
    case 'passed':
      return <span className={styles.place}>no answer in your library</span>
  }
}
