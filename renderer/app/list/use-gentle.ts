import { useEffect, useRef, useState } from 'react'

/** A value that changes at most once in `pauseMs`; the first change and the last always come through. */
export function useGentle<T>(value: T, pauseMs: number): T {
  const [shown, setShown] = useState(value)
  const lastAt = useRef(0)

  // Waits on the clock, which is outside React.
  useEffect(() => {
    const rest = pauseMs - (performance.now() - lastAt.current)
    const take = () => {
      lastAt.current = performance.now()
      setShown(value)
    }
    if (rest <= 0) return take()
    const timer = setTimeout(take, rest)
    return () => clearTimeout(timer)
  }, [value, pauseMs])

  return pauseMs === 0 ? value : shown
}
