import { useMemo } from 'react'
import { useDocuments } from '../library/index.ts'

/** How many proposals nobody decided yet. */
export function useReviewCount(): number {
  const documents = useDocuments()
  return useMemo(() => documents.reduce((sum, row) => sum + row.openProposals, 0), [documents])
}
