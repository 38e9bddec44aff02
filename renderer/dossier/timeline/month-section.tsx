import { longDay, monthOf } from '../../ui/index.ts'
import { ShowAll } from '../show-all.tsx'
import { MonthStrip } from './month-strip.tsx'
import type { TimelineMonth } from './months.ts'
import styles from './timeline.module.css'
import { TimelineRow } from './timeline-row.tsx'

interface Props {
  readonly month: TimelineMonth
  readonly day: string
}

/** Dates of a month that are listed at first, on either side of today. */
const shown = 20
/** Height of a month's heading, and of a date below it: what stands for months that are not drawn yet. */
const [monthRem, rowRem] = [3, 5]

/** A month: its days drawn as a strip, and what begins in it. Today's line stands between what was and what comes. */
export function MonthSection({ month: { month, entries }, day }: Props) {
  const isNow = day.startsWith(month)
  const past = isNow ? entries.filter(({ event }) => (event.end ?? event.start) < day) : entries
  const ahead = isNow ? entries.filter((entry) => !past.includes(entry)) : []
  return (
    <section
      className={styles.month}
      data-month={month}
      style={{ containIntrinsicBlockSize: `auto ${monthRem + rowRem * Math.min(entries.length, 2 * shown)}rem` }}
      aria-labelledby={`month-${month}`}
    >
      <header className={styles.monthHead}>
        <h2 id={`month-${month}`}>{monthOf(`${month}-01`)}</h2>
        <MonthStrip month={month} entries={entries} {...(isNow && { day })} />
      </header>
      {past.length > 0 && (
        <ShowAll items={past} shown={shown} className={styles.rows ?? ''} keyOf={({ key }) => key}>
          {(entry) => <TimelineRow entry={entry} isPast={month < day.slice(0, 7) || isNow} />}
        </ShowAll>
      )}
      {isNow && (
        <p className={styles.todayLine} data-today>
          <span>Today, {longDay(day)}</span>
        </p>
      )}
      {ahead.length > 0 && (
        <ShowAll items={ahead} shown={shown} className={styles.rows ?? ''} keyOf={({ key }) => key}>
          {(entry) => <TimelineRow entry={entry} isPast={false} />}
        </ShowAll>
      )}
    </section>
  )
}
