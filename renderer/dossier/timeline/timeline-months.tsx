import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import { Button, count } from '../../ui/index.ts'
import { MonthSection } from './month-section.tsx'
import { gapBetween, type TimelineMonth } from './months.ts'
import styles from './timeline.module.css'

interface Props {
  readonly months: readonly TimelineMonth[]
  readonly day: string
  /** A month to show; `visit` counts, so that it can be gone to again. */
  readonly goTo: { readonly month: string; readonly visit: number } | undefined
}

/** Months drawn at first on either side of the one looked at, and added at a time. */
const reach = 12

/** The months one below the other, standing at today. */
export function TimelineMonths({ months, day, goTo }: Props) {
  const centre = goTo?.month ?? day.slice(0, 7)
  const at = Math.max(
    0,
    months.findIndex(({ month }) => month >= centre),
  )
  const [more, setMore] = useState({ earlier: 0, later: 0 })
  const first = Math.max(0, at - reach - more.earlier)
  const end = Math.min(months.length, at + reach + 1 + more.later)
  const shown = months.slice(first, end)
  const scroller = useRef<HTMLDivElement>(null)
  const visit = goTo?.visit ?? 0

  // Scrolling is the browser's. At first to today's line, before anything is painted; then to what is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with each visit, also of the same month
  useLayoutEffect(() => {
    const target = visit === 0 ? '[data-today]' : `[data-month="${centre}"]`
    scroller.current?.querySelector(target)?.scrollIntoView({ block: visit === 0 ? 'center' : 'start' })
  }, [visit])

  return (
    <div className={styles.scroller} ref={scroller}>
      <div className={styles.months}>
        {first > 0 && (
          <Button size="small" onPress={() => setMore({ ...more, earlier: more.earlier + reach })}>
            Earlier: {count(first)} more months
          </Button>
        )}
        {shown.map((month, index) => {
          const gap = index === 0 ? undefined : gapBetween(shown[index - 1]?.month ?? month.month, month.month)
          return (
            <Fragment key={month.month}>
              {gap !== undefined && <p className={styles.gap}>{gap}</p>}
              <MonthSection month={month} day={day} />
            </Fragment>
          )
        })}
        {end < months.length && (
          <Button size="small" onPress={() => setMore({ ...more, later: more.later + reach })}>
            Later: {count(months.length - end)} more months
          </Button>
        )}
      </div>
    </div>
  )
}
