import { CalendarDays } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLibraryState } from '../../library/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { today } from '../today.ts'
import { monthsOf, yearsOf } from './months.ts'
import styles from './timeline.module.css'
import type { TimelineEntry } from './timeline-entries.ts'
import { TimelineHead } from './timeline-head.tsx'
import { TimelineMonths } from './timeline-months.tsx'
import { useTimeline } from './use-timeline.ts'
import { YearsRibbon } from './years-ribbon.tsx'

const nothing: readonly TimelineEntry[] = []

/** Deadlines, workshops and meetings of the whole library, around today. */
export function TimelinePage() {
  const timeline = useTimeline()
  // Drawn when there is time: a library speaks of thousands of dates.
  const entries = useDeferredValue(timeline ?? nothing, nothing)
  const [hidden, setHidden] = useState<ReadonlySet<TimelineEntry['event']['kind']>>(new Set())
  const [goTo, setGoTo] = useState<{ readonly month: string; readonly visit: number }>()
  const library = useLibraryState()
  const day = today()
  const shown = useMemo(() => entries.filter(({ event }) => !hidden.has(event.kind)), [entries, hidden])
  const months = useMemo(() => monthsOf(shown, day), [shown, day])
  if (entries.length === 0) {
    return library.kind === 'ready' && timeline?.length === 0 ? (
      <EmptyState icon={<CalendarDays size={28} />} title="No dates yet">
        <p>Deadlines, workshops and meetings appear here as documents that speak of them are imported.</p>
      </EmptyState>
    ) : null
  }
  const show = (month: string) => setGoTo((before) => ({ month, visit: (before?.visit ?? 0) + 1 }))
  return (
    <section className={styles.page} aria-labelledby="timeline-title">
      <TimelineHead entries={entries} shown={shown} hidden={hidden} onHide={setHidden} />
      <YearsRibbon years={yearsOf(months)} day={day} onChoose={(year) => show(firstMonthOf(year, months, day))} />
      <TimelineMonths months={months} day={day} goTo={goTo} />
    </section>
  )
}

/** Where a year begins; this year, where it is now. */
function firstMonthOf(year: string, months: ReturnType<typeof monthsOf>, day: string): string {
  if (day.startsWith(year)) return day.slice(0, 7)
  return months.find(({ month }) => month.startsWith(year))?.month ?? day.slice(0, 7)
}
