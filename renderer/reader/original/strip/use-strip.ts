import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

const store = 'liaison-desk.page-strip'
/** Below this width of the view the strip would take room that the page needs. */
const roomyPx = 1_000

type Choice = 'shown' | 'hidden'

function remembered(): Choice | undefined {
  try {
    const kept = localStorage.getItem(store)
    return kept === 'shown' || kept === 'hidden' ? kept : undefined
  } catch {
    return undefined // where nothing can be kept, the width decides
  }
}

/** Whether the strip of small pages stands beside a view: as the delegate last chose, else where there is room for it. */
export function useStrip(view: RefObject<HTMLElement | null>) {
  const [choice, setChoice] = useState(remembered)
  const [isRoomy, setRoomy] = useState(false)
  // Measures the view, which is outside React.
  useLayoutEffect(() => {
    const element = view.current
    if (element === null) return
    const measure = () => setRoomy(element.clientWidth >= roomyPx)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [view])
  const isShown = choice === undefined ? isRoomy : choice === 'shown'
  const toggle = useCallback(() => {
    const chosen = isShown ? 'hidden' : 'shown'
    setChoice(chosen)
    try {
      localStorage.setItem(store, chosen)
    } catch {
      // A full disk costs the remembered choice and nothing else.
    }
  }, [isShown])
  return { isShown, toggle }
}
