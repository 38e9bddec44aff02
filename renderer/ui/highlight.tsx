import { Fragment } from 'react'

interface Props {
  readonly text: string
  /** Half-open character ranges, ascending and apart. */
  readonly marks: ReadonlyArray<readonly [start: number, end: number]>
}

/** A text with stretches marked. */
export function Highlight({ text, marks }: Props) {
  let at = 0
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
