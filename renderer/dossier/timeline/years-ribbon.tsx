import { useLayoutEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { classes, plural } from '../../ui/index.ts'
import { occasionColour } from '../events/event-kinds.ts'
import type { TimelineYear } from './months.ts'
import styles from './ribbon.module.css'

interface Props {
  readonly years: readonly TimelineYear[]
  readonly day: string
  readonly onChoose: (year: string) => void
}

const kinds = ['meeting', 'workshop', 'deadline'] as const

/** The years at a glance: a column a month, as high as it is full; a press goes there. */
export function YearsRibbon({ years, day, onChoose }: Props) {
  const fullest = Math.max(1, ...years.flatMap(({ months }) => months.map((month) => Math.sqrt(totalOf(month)))))
  const ribbon = useRef<HTMLElement>(null)
  const present = years.findLast(({ year }) => year <= day.slice(0, 4))?.year
  // Scrolling is the browser's. The months below stand at today, so the years do; from then on they are the delegate's.
  // Before it is painted, or the years would be seen to jump.
  useLayoutEffect(() => {
    ribbon.current?.querySelector('[data-present]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <nav ref={ribbon} className={styles.ribbon} aria-label="Years">
      {years.map(({ year, months, total }) => (
        <Button
          key={year}
          data-present={year === present || undefined}
          className={classes(styles.year, day.startsWith(year) && styles.thisYear)}
          aria-label={`${year}, ${plural(total, 'date')}${day.startsWith(year) ? ', today' : ''}`}
          onPress={() => onChoose(year)}
        >
          <span className={styles.columns} aria-hidden>
            {months.map((month, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a year has twelve months, always in this order
              <span key={at} className={styles.column} style={{ blockSize: `${(Math.sqrt(totalOf(month)) / fullest) * 100}%` }}>
                {kinds.map((kind) => month[kind] > 0 && <span key={kind} style={{ ...occasionColour(kind), flexGrow: month[kind] }} />)}
              </span>
            ))}
            {day.startsWith(year) && <span className={styles.today} style={{ insetInlineStart: `${yearPart(day) * 100}%` }} />}
          </span>
          <span className={styles.label}>{year}</span>
        </Button>
      ))}
    </nav>
  )
}

const totalOf = (month: TimelineYear['months'][number]) => month.deadline + month.workshop + month.meeting
const yearPart = (day: string) => (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 1) / 31) / 12
