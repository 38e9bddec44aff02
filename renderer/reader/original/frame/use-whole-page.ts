import { type RefObject, useEffect, useState } from 'react'
import type { LaidOut } from './lay-out.ts'

/**
 * What to show of a document whose beginning is laid out before the rest. A frame cannot be asked where it stands, so
 * one that the delegate is reading in is not taken away: then the whole waits until it is asked for.
 */
export function useWholePage(laidOut: LaidOut, holder: RefObject<HTMLElement | null>, isNeeded: boolean) {
  const [shown, setShown] = useState(laidOut)
  const isReady = laidOut !== shown && laidOut.isBeginning !== true
  // Whether the delegate is in the frame only the window knows.
  useEffect(() => {
    const element = holder.current
    const isRead = element !== null && (element.matches(':hover') || element.contains(document.activeElement))
    if (isReady && (isNeeded || !isRead)) setShown(laidOut)
  }, [laidOut, isReady, isNeeded, holder])
  const rest = isReady ? 'ready' : shown.isBeginning === true ? 'coming' : 'none'
  return { page: shown, rest, showWhole: () => setShown(laidOut) } as const
}
