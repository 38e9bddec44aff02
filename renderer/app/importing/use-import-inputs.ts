import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { gatherFiles, startImport } from '../../import/index.ts'

/** The two file inputs behind *Import…*, one for files and one for a folder. */
export interface ImportInputs {
  readonly files: RefObject<HTMLInputElement | null>
  readonly folder: RefObject<HTMLInputElement | null>
  /** Imports what an input was given and empties it, so that the same can be chosen again. */
  readonly take: (input: HTMLInputElement) => Promise<void>
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
}

export function useImportInputs(): ImportInputs {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = useCallback(async (input: HTMLInputElement) => {
    const chosen = input.files
    if (chosen === null || chosen.length === 0) return
    const gathered = gatherFiles(chosen)
    await startImport(gathered)
    input.value = ''
  }, [])
  const chooseFiles = useCallback(() => files.current?.click(), [])
  const chooseFolder = useCallback(() => folder.current?.click(), [])
  return useMemo(() => ({ files, folder, take, chooseFiles, chooseFolder }), [take, chooseFiles, chooseFolder])
}
