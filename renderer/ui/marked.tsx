import { Fragment } from 'react'

interface Props {
  readonly text: string
  /** Stretches to mark, ascending, as half-open character ranges. */
  readonly ranges: ReadonlyArray<readonly [start: number, end: number]>
}

/** A text with what was searched for marked in it. */
export function Marked({ text, ranges }: Props) {
  if (ranges.length === 0) return text
  return (
    <>
      {ranges.map(([start, end], at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
