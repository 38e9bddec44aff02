import { type DocumentRow, useDocuments } from '../library/index.ts'
import { useGentle } from './use-gentle.ts'

/** Documents up to which every change is drawn at once. */
const gentleFrom = 3_000
const gentleMs = 400

/** All documents; while many change at once, as in an import, it keeps up with them a few times a second. */
export function useSteadyDocuments(): readonly DocumentRow[] {
  const documents = useDocuments()
  return useGentle(documents, documents.length < gentleFrom ? 0 : gentleMs)
}
