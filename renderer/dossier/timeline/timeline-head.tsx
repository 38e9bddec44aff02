import { CalendarPlus } from 'lucide-react'
import { Button, count, Pills, plural } from '../../ui/index.ts'
import { useSaveCalendar } from '../calendar/index.ts'
import styles from './timeline.module.css'
import { timelineCalendar } from './timeline-calendar.ts'
import type { TimelineEntry } from './timeline-entries.ts'

type Kind = TimelineEntry['event']['kind']

interface Props {
  readonly entries: readonly TimelineEntry[]
  readonly shown: readonly TimelineEntry[]
  readonly hidden: ReadonlySet<Kind>
  readonly onHide: (kinds: ReadonlySet<Kind>) => void
}

const kinds = [
  ['deadline', 'Deadlines', '--kind-liaison'],
  ['workshop', 'Workshops', '--kind-workshop'],
  ['meeting', 'Meetings', '--kind-report'],
] as const satisfies ReadonlyArray<readonly [Kind, string, string]>

/** What waits for an answer, which kinds of dates are shown, and the way to a calendar program. */
export function TimelineHead({ entries, shown, hidden, onHide }: Props) {
  const calendar = timelineCalendar(shown)
  const saveCalendar = useSaveCalendar()
  return (
    <header className={styles.pageHead}>
      <div>
        <h1 id="timeline-title">Timeline</h1>
        <p className={styles.summary}>{summaryOf(entries)}</p>
      </div>
      <Pills
        label="Kinds of dates"
        selectionMode="multiple"
        pills={kinds.map(([id, label, colour]) => ({
          id,
          label,
          colour,
          total: entries.filter(({ event }) => event.kind === id).length,
        }))}
        selected={kinds.map(([kind]) => kind).filter((kind) => !hidden.has(kind))}
        onChange={(chosen) => onHide(new Set(kinds.map(([kind]) => kind).filter((kind) => !chosen.includes(kind))))}
      />
      <Button isDisabled={calendar.length === 0} onPress={() => saveCalendar('Liaison Desk timeline', calendar)}>
        <CalendarPlus size={15} aria-hidden />
        Save {plural(calendar.length, 'date')} as a calendar
      </Button>
    </header>
  )
}

/** `2 replies due, 1 overdue`. */
function summaryOf(entries: readonly TimelineEntry[]): string {
  const of = (kind: 'due' | 'overdue' | 'answered') => entries.filter(({ reply }) => reply?.kind === kind).length
  const due = of('due') === 0 ? 'No replies due' : `${plural(of('due'), 'reply', 'replies')} due`
  return [due, of('overdue') > 0 ? `${count(of('overdue'))} overdue` : '', of('answered') > 0 ? `${count(of('answered'))} answered` : '']
    .filter((part) => part !== '')
    .join(' · ')
}
