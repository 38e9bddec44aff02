import { useEffect } from 'react'
import type { KeptPlaces } from './kept-places.ts'

/** Writes places down when the delegate leaves the document, or the window. */
export function useKeptPlaces<P>({ keep }: KeptPlaces<P>): void {
  // The window's end is outside React.
  useEffect(() => {
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [keep])
}
