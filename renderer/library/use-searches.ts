import { database } from './database.ts'
import type { SavedSearchRow } from './search-rows.ts'
import { useTables } from './use-tables.ts'

const none: readonly never[] = []

/** The searches that were saved, by name. */
export const useSavedSearches = (): readonly SavedSearchRow[] =>
  useTables<readonly SavedSearchRow[]>(
    ['searches'],
    'all',
    async () => (await database().searches.toArray()).sort((a, b) => a.name.localeCompare(b.name)),
    none,
  )
