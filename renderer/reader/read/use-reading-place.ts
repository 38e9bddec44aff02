import type { ReactVirtualizer } from '@tanstack/react-virtual'
import { useCallback } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { useKeptPlaces } from '../use-kept-places.ts'
import { readingPlaces } from './reading-places.ts'
import type { ReadingRow } from './reading-rows.ts'

/** Remembers where the delegate is in a document; the function returned is to be called as it is scrolled, and gives the block at the top. */
export function useReadingPlace(id: DocumentId, rows: readonly ReadingRow[], virtualizer: ReactVirtualizer<HTMLElement, Element>) {
  useKeptPlaces(readingPlaces)
  return useCallback(
    (scrollTop: number): number => {
      const item = virtualizer.getVirtualItemForOffset(scrollTop)
      const row = item === undefined ? undefined : rows[item.index]
      if (item === undefined || row === undefined) return 0
      readingPlaces.remember(id, {
        block: row.first,
        tableRow: row.kind === 'table' ? row.from : 0,
        past: Math.max(0, Math.round(scrollTop - item.start)),
      })
      return row.first
    },
    [id, rows, virtualizer],
  )
}
