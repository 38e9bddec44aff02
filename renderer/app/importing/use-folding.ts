import { useEffect, useState } from 'react'

/** How long the end of an import is shown whole when nobody points at it. */
const shownMs = 12_000

/** Whether the end of an import, named by `end`, has been shown long enough; pointing at it or standing in it keeps it whole. */
export function useFolding(end: string | undefined) {
  const [folded, setFolded] = useState<string>()
  const [dismissed, setDismissed] = useState<string>()
  // Which end is held, not only that one is: what had the focus may be gone with its import, without a word.
  const [held, setHeld] = useState<string>()
  const isHeld = end !== undefined && held === end

  // Waits on the clock, which is outside React.
  useEffect(() => {
    if (end === undefined || isHeld) return
    const timer = setTimeout(() => setFolded(end), shownMs)
    return () => clearTimeout(timer)
  }, [end, isHeld])

  return {
    isFolded: end !== undefined && folded === end,
    isDismissed: end !== undefined && dismissed === end,
    dismiss: () => {
      setHeld(undefined)
      setDismissed(end)
    },
    hold: {
      onPointerEnter: () => setHeld(end),
      onPointerLeave: () => setHeld(undefined),
      onFocus: () => setHeld(end),
      onBlur: () => setHeld(undefined),
    },
  }
}
