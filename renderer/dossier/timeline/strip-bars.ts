import type { TimelineEntry } from './timeline-entries.ts'

/** A bar over days `from` to `to`, both counted, in one of three lanes. */
export interface StripBar {
  readonly key: string
  readonly kind: TimelineEntry['event']['kind']
  readonly from: number
  readonly to: number
  readonly lane: number
}

const lanes = 3

/** The bars of a month: each in the first lane that is free, none where all are taken; months without a day have no bar. */
export function stripBars(month: string, entries: readonly TimelineEntry[]): { readonly days: number; readonly bars: readonly StripBar[] } {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  const freeFrom: number[] = Array.from({ length: lanes }, () => 1)
  const bars: StripBar[] = []
  for (const { key, event } of entries) {
    if (event.precision === 'month') continue
    const from = Number(event.start.slice(8, 10))
    const to = event.end === undefined ? from : event.end.startsWith(month) ? Number(event.end.slice(8, 10)) : days
    const lane = freeFrom.findIndex((free) => free <= from)
    if (lane === -1 || to < from) continue
    freeFrom[lane] = to + 1
    bars.push({ key, kind: event.kind, from, to, lane })
  }
  return { days, bars }
}
