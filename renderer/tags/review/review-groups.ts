import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import type { ProposalKey, ProposalRow } from '../../library/index.ts'

/** How the queue is gone through. */
export type GroupBy = 'tag' | 'document'

/** Proposals of one tag, or of one document, that are reviewed together. */
export interface ReviewGroup {
  readonly key: TagId | DocumentId
  readonly items: readonly ProposalRow[]
  readonly open: number
}

/** How far the review has come. */
export interface ReviewProgress {
  readonly reviewed: number
  readonly total: number
}

/** A proposal's key as a string, for sets and maps. */
export const keyText = ({ document, tag }: Pick<ProposalRow, 'document' | 'tag'>): string => `${document} ${tag}`
export const keyOf = ({ document, tag }: ProposalRow): ProposalKey => [document, tag]

/**
 * The queue in groups, those with the most and surest open proposals first. A proposal decided during this visit (`kept`)
 * stays where it stood, so that nothing moves under the reader's hands.
 */
export function groupProposals(
  proposals: readonly ProposalRow[],
  by: GroupBy,
  kept: ReadonlySet<string>,
  order: readonly ReviewGroup['key'][],
): readonly ReviewGroup[] {
  const shown = proposals.filter((proposal) => proposal.state === 'open' || kept.has(keyText(proposal)))
  const groups = [...Map.groupBy(shown, (proposal): ReviewGroup['key'] => proposal[by])].map(([key, items]) => ({
    key,
    items,
    open: items.filter(({ state }) => state === 'open').length,
  }))
  const place = new Map(order.map((key, at) => [key, at]))
  const placeOf = ({ key }: ReviewGroup) => place.get(key) ?? order.length
  return groups.sort((a, b) => placeOf(a) - placeOf(b) || weightOf(b) - weightOf(a) || a.key.localeCompare(b.key))
}

/** How many of all proposals are decided. */
export const progressOf = (proposals: readonly ProposalRow[]): ReviewProgress => ({
  reviewed: proposals.filter(({ state }) => state !== 'open').length,
  total: proposals.length,
})

/** The next open proposal after a place, going on in the groups that follow and then from the start; undefined when all are decided. */
export function nextOpen(groups: readonly ReviewGroup[], group: ReviewGroup['key'] | undefined, at: number): Position | undefined {
  const first = Math.max(
    0,
    groups.findIndex(({ key }) => key === group),
  )
  for (let step = 0; step <= groups.length; step++) {
    const each = groups[(first + step) % groups.length]
    const item = each?.items.findIndex(({ state }, index) => state === 'open' && (step > 0 || index > at)) ?? -1
    if (each !== undefined && item >= 0) return { group: each.key, at: item }
  }
  return undefined
}

/** A place in the queue. */
export interface Position {
  readonly group: ReviewGroup['key']
  readonly at: number
}

const weightOf = ({ items }: ReviewGroup): number => items.reduce((sum, { score, state }) => sum + (state === 'open' ? score : 0), 0)
