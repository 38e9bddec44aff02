/** Days from and to, both included, as ISO 8601 days that compare as text. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

const point = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Reads `2018`, `2018-09`, `2018-09-05`, `2018-09..2019-01`, `..2019`, `2018..`; undefined when it is none of these. */
export function dateRange(text: string): DateRange | undefined {
  const [from, to, rest] = text.trim().split('..')
  if (from === undefined || rest !== undefined) return undefined
  const last = to ?? from
  if (from === '' && last === '') return undefined
  if ((from !== '' && !point.test(from)) || (last !== '' && !point.test(last))) return undefined
  return { from: from === '' ? '0000' : from, to: last === '' ? '9999' : `${last}~` }
}
