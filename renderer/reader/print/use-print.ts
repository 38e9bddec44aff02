import { type RefObject, useEffect } from 'react'

/**
 * Prints what is beside the window once it is there, pictures and all. Printing is the system's, outside React: it holds
 * the window until its dialog is closed.
 */
export function usePrint(holder: RefObject<HTMLElement | null>, isReady: boolean, onDone: () => void): void {
  useEffect(() => {
    if (!isReady) return
    let isWanted = true
    const pictures = [...(holder.current?.querySelectorAll('img') ?? [])]
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (!isWanted) return
      window.print()
      onDone()
    })
    return () => {
      isWanted = false
    }
  }, [holder, isReady, onDone])
}
