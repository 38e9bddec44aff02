import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { catalogueSnapshot, documentRow, type LibraryState, watchCatalogue } from './catalogue.ts'
import type { Coverage } from './coverage.ts'
import type { DocumentRow } from './rows.ts'
import { tallyOf } from './tally.ts'

/** All light rows, in no stated order; the same array until something changes. */
export const useDocuments = (): readonly DocumentRow[] => useSyncExternalStore(watchCatalogue, catalogueSnapshot).documents

/** Whether all rows are here yet, or why they cannot be. */
export const useLibraryState = (): LibraryState => useSyncExternalStore(watchCatalogue, catalogueSnapshot).state

/** One document's light row; undefined when the library does not hold it (yet: see `useLibraryState`). */
export function useDocumentRow(id: DocumentId | undefined): DocumentRow | undefined {
  const read = useCallback(() => (id === undefined ? undefined : documentRow(id)), [id])
  return useSyncExternalStore(watchCatalogue, read)
}

/** How much of the library a search reaches. */
export const useCoverage = (): Coverage => tallyOf(useDocuments()).coverage
