import { occasionColour } from '../events/event-kinds.ts'
import styles from './month-strip.module.css'
import { stripBars } from './strip-bars.ts'
import type { TimelineEntry } from './timeline-entries.ts'

interface Props {
  readonly month: string
  readonly entries: readonly TimelineEntry[]
  /** Today, when it is in this month. */
  readonly day?: string
}

/** The days of a month with what is on them, as bars; for the eye alone, since the rows below say it all. */
export function MonthStrip({ month, entries, day }: Props) {
  const { days, bars } = stripBars(month, entries)
  return (
    <div className={styles.strip} style={{ gridTemplateColumns: `repeat(${days}, minmax(0, 1fr))` }} aria-hidden>
      {Array.from({ length: days }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the days of a month stand still
        <span key={at} className={styles.day} style={{ gridColumn: at + 1, gridRow: '1 / 4' }} />
      ))}
      {bars.map(({ key, kind, from, to, lane }) => (
        <span key={key} className={styles.bar} style={{ ...occasionColour(kind), gridColumn: `${from} / ${to + 1}`, gridRow: lane + 1 }} />
      ))}
      {day !== undefined && <span className={styles.today} style={{ gridColumn: Number(day.slice(8, 10)), gridRow: '1 / 4' }} />}
    </div>
  )
}
