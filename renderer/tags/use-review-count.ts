import { tallyOf, useDocuments } from '../library/index.ts'

/** How many proposals nobody decided yet. */
export const useReviewCount = (): number => tallyOf(useDocuments()).openProposals
