import { useMemo, useSyncExternalStore } from 'react'
import type { DocumentId, SymbolKey } from '../../shared/contracts/ids.ts'
import { bearersOf } from './bearers.ts'
import { catalogueSnapshot, documentRow, watchCatalogue } from './catalogue.ts'
import type { DocumentRow } from './rows.ts'

/** The documents a symbol means (see `bearersOf`); redraws only when there are others than before, since a text may name hundreds. */
export function useBearers(key: SymbolKey): readonly DocumentRow[] {
  const ids = useSyncExternalStore(watchCatalogue, () =>
    bearersOf(key)
      .map(({ id }) => id)
      .join(' '),
  )
  return useMemo(() => ids.split(' ').flatMap((id) => documentRow(id as DocumentId) ?? []), [ids])
}

/** The light rows of these documents; those the library does not hold are left out. */
export function useRows(ids: readonly DocumentId[]): ReadonlyMap<DocumentId, DocumentRow> {
  const { documents } = useSyncExternalStore(watchCatalogue, catalogueSnapshot)
  const key = ids.join(' ')
  // A new snapshot is asked for the same ids again; the ids themselves are a new array at each drawing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () =>
      new Map(
        ids.flatMap((id) => {
          const row = documentRow(id)
          return row === undefined ? [] : [[id, row] as const]
        }),
      ),
    [documents, key],
  )
}
