/** Importing: from what a delegate drops, picks or names to documents in the library. */
export { gatherDrop, gatherFiles, gatherLaunchFiles } from './gather.ts'
export { cancelImport, readAgain, resumeImports, startImport } from './import-client.ts'
export type { ImportSource } from './import-source.ts'
export type { ImportProgress } from './progress.ts'
export { useImportProgress } from './use-import-progress.ts'
