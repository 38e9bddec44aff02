import { CalendarPlus, CircleCheck, Clock } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { DocumentEvent, Stated } from '../../shared/contracts/recognition.ts'
import { useDeskActions } from '../actions/index.ts'
import type { DocumentRow, OpenDocument } from '../library/index.ts'
import { Button, classes, longDay } from '../ui/index.ts'
import { AnsweredBy } from './answered-by/answered-by.tsx'
import { calendarEntry, useSaveCalendar } from './calendar/index.ts'
import { ByHandMark, WasRecognised } from './correct/corrected-note.tsx'
import { useFieldCorrecting } from './correct/use-correcting.tsx'
import { type DeadlineState, deadlineState, deadlineWords } from './deadline-state.ts'
import { shortName } from './document-name.ts'
import { EvidenceQuote } from './evidence/evidence-quote.tsx'
import styles from './reply-banner.module.css'
import { daysBetween, stretchOf, today } from './today.ts'

interface Props {
  readonly document: Extract<OpenDocument, { state: 'open' }>
  readonly deadline: Stated<string>
  readonly answeredBy: DocumentRow | undefined
}

/** By when an answer is asked for, in whose words, how it stands, and the answer when there is one. */
export function ReplyBanner({ document: opened, deadline, answeredBy }: Props) {
  const { row: document, recognition } = opened
  const correcting = useFieldCorrecting(opened, 'deadline', 'Answer asked for by')
  const saveCalendar = useSaveCalendar()
  const state = deadlineState(deadline.value, today(), answeredBy)
  const Icon = state.kind === 'answered' ? CircleCheck : Clock
  return (
    <section className={classes(styles.banner, styles[state.kind])} aria-label="Reply">
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.head}>
          <strong>Reply asked for by {longDay(deadline.value)}</strong>
          <StateWords state={state} deadline={deadline.value} />
          {correcting.corrected !== undefined && <ByHandMark />}
          {correcting.pencil}
        </p>
        {correcting.form}
        {correcting.corrected !== undefined && <WasRecognised corrected={correcting.corrected} />}
        <EvidenceQuote evidence={deadline.evidence} document={document.id} />
      </div>
      <div className={styles.actions}>
        {state.kind !== 'answered' && <AnsweredBy statement={document} />}
        <Button size="small" onPress={() => saveCalendar(shortName(document), datesOf(document, deadline, recognition.events))}>
          <CalendarPlus size={14} aria-hidden />
          Add to calendar
        </Button>
      </div>
    </section>
  )
}

function StateWords({ state, deadline }: { readonly state: DeadlineState; readonly deadline: string }) {
  const { openDocument } = useDeskActions()
  if (state.kind !== 'answered') {
    return (
      <span className={styles.state}>
        {deadlineWords(state)}
        {state.kind === 'due' ? '' : ', no answer in your library'}
      </span>
    )
  }
  const { by } = state
  return (
    <span className={styles.state}>
      answered by{' '}
      <Link className={styles.answer ?? ''} onPress={() => openDocument(by.id)}>
        <bdi>{shortName(by)}</bdi>
      </Link>
      {by.date !== undefined && ` on ${longDay(by.date, by.datePrecision)}${lateness(deadline, by.date)}`}
    </span>
  )
}

function lateness(deadline: string, date: string): string {
  const days = daysBetween(deadline, date)
  return days > 0 ? `, ${stretchOf(days)} late` : ''
}

/** The dates of a statement that a calendar can hold: what is said only to the month is left out. */
function datesOf(document: DocumentRow, deadline: Stated<string>, events: readonly DocumentEvent[]) {
  const reply: DocumentEvent = {
    kind: 'deadline',
    title: `Reply to ${document.from.join(', ') || shortName(document)}`,
    start: deadline.value,
    precision: 'day',
    evidence: deadline.evidence,
  }
  const others = events.filter(({ kind, precision, start }) => precision === 'day' && !(kind === 'deadline' && start === deadline.value))
  return [reply, ...others].map((event) => calendarEntry(event, document))
}
