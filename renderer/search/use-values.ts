import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FacetCount, SearchFilter } from '../../shared/contracts/search.ts'
import { findValues, indexStatus, watchIndex } from './search-client.ts'

const none: readonly FacetCount[] = []

/** The values that a qualifier can have in the index, the most frequent first; asked only while a field is named. */
export function useValues(field: SearchFilter['field'] | undefined): readonly FacetCount[] {
  const revision = useSyncExternalStore(watchIndex, () => indexStatus().revision)
  const [values, setValues] = useState(none)
  // Asks the worker, which is outside React, anew when the index has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true
    if (field !== undefined)
      findValues(field).then(
        (found) => isWanted && setValues(found),
        () => {}, // nothing is offered; the search itself says when the index has failed
      )
    return () => {
      isWanted = false
    }
  }, [field, revision])
  return field === undefined ? none : values
}
