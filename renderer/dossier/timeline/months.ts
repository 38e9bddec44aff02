import type { TimelineEntry } from './timeline-entries.ts'

/** A month of the timeline with what begins in it. */
export interface TimelineMonth {
  /** `2019-01`. */
  readonly month: string
  readonly entries: readonly TimelineEntry[]
}

/** Entries by the month they begin in, earliest first; the month it is now is always there. */
export function monthsOf(entries: readonly TimelineEntry[], day: string): readonly TimelineMonth[] {
  const months = new Map<string, TimelineEntry[]>([[day.slice(0, 7), []]])
  for (const entry of entries) {
    const month = entry.event.start.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [entry])
    else known.push(entry)
  }
  return [...months].map(([month, found]) => ({ month, entries: found })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** A year with what its months hold, by kind: the overview above the timeline. */
export interface TimelineYear {
  readonly year: string
  readonly total: number
  /** Twelve months. */
  readonly months: ReadonlyArray<Readonly<Record<TimelineEntry['event']['kind'], number>>>
}

/** The years that hold anything, and this one. */
export function yearsOf(months: readonly TimelineMonth[]): readonly TimelineYear[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  const byMonth = new Map(months.map((each) => [each.month, each.entries]))
  return years.map((year) => {
    const counts = Array.from({ length: 12 }, (_, at) => {
      const entries = byMonth.get(`${year}-${String(at + 1).padStart(2, '0')}`) ?? []
      const of = (kind: TimelineEntry['event']['kind']) => entries.filter(({ event }) => event.kind === kind).length
      return { deadline: of('deadline'), workshop: of('workshop'), meeting: of('meeting') }
    })
    return { year, months: counts, total: counts.reduce((sum, { deadline, workshop, meeting }) => sum + deadline + workshop + meeting, 0) }
  })
}

/** The words for a stretch without dates between two months; undefined when it is short. */
export function gapBetween(earlier: string, later: string): string | undefined {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  const gap = at(later) - at(earlier) - 1
  if (gap < 6) return undefined
  return gap < 24 ? `${gap} months without dates` : `${Math.floor(gap / 12)} years without dates`
}
