import { database } from './database.ts'
import type { ImportRow, ProblemRow } from './rows.ts'
import { useTables } from './use-tables.ts'

const none: readonly never[] = []

/** Every run of the importer, newest first. */
export const useImports = (): readonly ImportRow[] =>
  useTables<readonly ImportRow[]>(['imports'], 'all', () => database().imports.orderBy('startedAt').reverse().toArray(), none)

/** What could not be read or was skipped, newest first. */
export const useProblems = (): readonly ProblemRow[] =>
  useTables<readonly ProblemRow[]>(['problems'], 'all', () => database().problems.orderBy('id').reverse().toArray(), none)
