import type { ImportId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import { explainStorage } from './errors.ts'
import type { ImportRow, ProblemRow } from './rows.ts'

/** Enters a run of the importer into the list of imports. */
export async function openImport(row: ImportRow): Promise<void> {
  await database().imports.put(row)
  announce({ tables: ['imports'] })
}

/** Writes how an import stands. */
export async function patchImport(id: ImportId, patch: Partial<Omit<ImportRow, 'id'>>): Promise<void> {
  await database().imports.update(id, patch)
  announce({ tables: ['imports'] })
}

/** Adds to the lasting list of what could not be read or was left out. */
export async function addProblems(rows: readonly ProblemRow[]): Promise<void> {
  try {
    await database().problems.bulkAdd([...rows])
  } catch (error) {
    throw explainStorage(error)
  }
  announce({ tables: ['problems'] })
}
