import type { DocumentKind } from '../../shared/contracts/recognition.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { DocumentRow } from './rows.ts'

/** What is counted of all documents. */
interface Tally {
  readonly kinds: ReadonlyMap<DocumentKind, number>
  /** Tags that are proposed and that nobody decided on. */
  readonly openProposals: number
  readonly coverage: Coverage
}

/** Kept with the rows it was counted from, which are another array whenever one of them changes. */
const tallies = new WeakMap<readonly DocumentRow[], Tally>()

/** Counts documents: once for the same rows, however many ask. */
export function tallyOf(documents: readonly DocumentRow[]): Tally {
  const known = tallies.get(documents)
  if (known !== undefined) return known
  const kinds = new Map<DocumentKind, number>()
  let openProposals = 0
  for (const row of documents) {
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1)
    openProposals += row.openProposals
  }
  const tally = { kinds, openProposals, coverage: coverageOf(documents) }
  tallies.set(documents, tally)
  return tally
}
