import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import type { TagProposal } from '../../shared/contracts/recognition.ts'
import type { LibraryDatabase } from './database.ts'
import type { ProposalRow } from './rows.ts'

/** The terms of each tag that the delegate silenced. */
export type QuietTerms = ReadonlyMap<TagId, ReadonlySet<string>>

/** What the delegate silenced, by tag. */
export async function readQuietTerms({ quietTerms }: LibraryDatabase): Promise<QuietTerms> {
  const byTag = Map.groupBy(await quietTerms.toArray(), ({ tag }) => tag)
  return new Map([...byTag].map(([tag, rows]) => [tag, new Set(rows.map(({ term }) => term))]))
}

/** Whether only silenced terms carry a proposal. What names no terms was proposed before they were kept: it stands. */
export function isWithdrawn({ tag, terms = [] }: Pick<ProposalRow, 'tag' | 'terms'>, quiet: QuietTerms): boolean {
  const silenced = quiet.get(tag)
  return silenced !== undefined && terms.length > 0 && terms.every((term) => silenced.has(term))
}

/**
 * Makes the open proposals of a document those the lens makes now. What the delegate decided stays as it was decided,
 * with the sentences it was decided on, and a tag the document bears is not proposed to it. Inside a transaction.
 */
export async function replaceProposals(
  db: LibraryDatabase,
  id: DocumentId,
  proposed: readonly TagProposal[],
  quiet: QuietTerms,
): Promise<void> {
  const [before, borne] = await Promise.all([
    db.proposals.where('document').equals(id).toArray(),
    db.taggings.where('document').equals(id).toArray(),
  ])
  const isUndecided = ({ state }: ProposalRow) => state === 'open' || state === 'withdrawn'
  const settled = new Set([...before.filter((row) => !isUndecided(row)), ...borne].map(({ tag }) => tag))
  const fresh = proposed
    .filter(({ tag }) => !settled.has(tag))
    .map((proposal): ProposalRow => ({ document: id, ...proposal, state: isWithdrawn(proposal, quiet) ? 'withdrawn' : 'open' }))
  await db.proposals.bulkDelete(before.filter(isUndecided).map(({ document, tag }) => [document, tag]))
  await db.proposals.bulkPut(fresh)
}
