import { database } from './database.ts'
import type { QuietTermRow } from './rows.ts'
import { useTables } from './use-tables.ts'

const none: readonly never[] = []

/** The terms of the lens that the delegate silenced. */
export const useQuietTerms = (): readonly QuietTermRow[] =>
  useTables<readonly QuietTermRow[]>(['quietTerms'], 'all', () => database().quietTerms.toArray(), none)
