import type { ReactVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { keepPlaces, rememberPlace } from './reading-places.ts'
import type { ReadingRow } from './reading-rows.ts'

/** Remembers where the delegate is in a document; the function returned is to be called as it is scrolled, and gives the block at the top. */
export function useReadingPlace(id: DocumentId, rows: readonly ReadingRow[], virtualizer: ReactVirtualizer<HTMLElement, Element>) {
  // Places are written down when the delegate leaves; the window's end is outside React.
  useEffect(() => {
    window.addEventListener('pagehide', keepPlaces)
    return () => {
      window.removeEventListener('pagehide', keepPlaces)
      keepPlaces()
    }
  }, [])

  return useCallback(
    (scrollTop: number): number => {
      const item = virtualizer.getVirtualItemForOffset(scrollTop)
      const row = item === undefined ? undefined : rows[item.index]
      if (item === undefined || row === undefined) return 0
      rememberPlace(id, { block: row.first, tableRow: row.kind === 'table' ? row.from : 0, past: Math.max(0, scrollTop - item.start) })
      return row.first
    },
    [id, rows, virtualizer],
  )
}
