import { type RefObject, useEffect, useState } from 'react'
import { type SelectedText, selectedTextIn } from './selected-text.ts'

/** How long a selection must rest before something is offered for it. */
const restMs = 180

/** What is selected in the element, once the delegate has finished selecting. */
export function useSelectedText(element: RefObject<HTMLElement | null>): SelectedText | undefined {
  const [selected, setSelected] = useState<SelectedText>()
  // Follows the browser's selection, which is outside React.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(selectedTextIn(element.current)), restMs)
    }
    const scroller = element.current
    document.addEventListener('selectionchange', look)
    scroller?.addEventListener('scroll', look, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      scroller?.removeEventListener('scroll', look)
    }
  }, [element])
  return selected
}
