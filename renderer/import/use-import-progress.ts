import { useSyncExternalStore } from 'react'
import { importProgress, watchImport } from './import-client.ts'
import type { ImportProgress } from './progress.ts'

/** How the import stands; a new object at most ten times a second. */
export const useImportProgress = (): ImportProgress => useSyncExternalStore(watchImport, importProgress)
