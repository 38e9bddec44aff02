import { useCallback, useRef } from 'react'
import { gatherFiles, startImport } from '../import/index.ts'

/** The two file inputs behind *Import…*, one for files and one for a folder. */
export function useImportInputs() {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = useCallback(async (input: HTMLInputElement) => {
    const chosen = input.files
    if (chosen === null || chosen.length === 0) return
    const gathered = gatherFiles(chosen)
    await startImport(gathered)
    input.value = ''
  }, [])
  return {
    files,
    folder,
    take,
    chooseFiles: useCallback(() => files.current?.click(), []),
    chooseFolder: useCallback(() => folder.current?.click(), []),
  }
}
