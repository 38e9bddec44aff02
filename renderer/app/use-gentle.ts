import { useEffect, useReducer, useRef } from 'react'

/** A value that changes at most once in `pauseMs`; the first change and the last always come through. */
export function useGentle<T>(value: T, pauseMs: number): T {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  // What is shown is decided while drawing: a state set by an effect would draw everything twice at each change.
  const shown = useRef({ value, at: Number.NEGATIVE_INFINITY })
  const waitMs = shown.current.at + pauseMs - performance.now()
  if (shown.current.value !== value && waitMs <= 0) shown.current = { value, at: performance.now() }

  // Waits on the clock, which is outside React.
  useEffect(() => {
    if (shown.current.value === value) return
    const timer = setTimeout(redraw, Math.max(0, shown.current.at + pauseMs - performance.now()))
    return () => clearTimeout(timer)
  }, [value, pauseMs])

  return shown.current.value
}
