import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import type { ProposalRow } from '../../library/index.ts'
import { keyText } from '../use-decisions.ts'

/** How the queue is gone through. */
export type GroupBy = 'tag' | 'document'

/** A proposal in the queue: with the terms that carry it, and how sure it is with the delegate's decisions counted in, 0 to 1. */
export interface ReviewItem extends ProposalRow {
  readonly terms: readonly string[]
  readonly sure: number
}

/** Proposals of one tag, or of one document, that are reviewed together. */
export interface ReviewGroup {
  readonly key: TagId | DocumentId
  readonly items: readonly ReviewItem[]
  readonly open: number
}

/** How far the review has come. */
export interface ReviewProgress {
  readonly reviewed: number
  readonly total: number
}

/**
 * The queue in groups, those with the most and surest open proposals first, and in each the surest first. A proposal decided during this visit (`kept`)
 * stays where it stood, so that nothing moves under the reader's hands.
 */
export function groupProposals(
  proposals: readonly ReviewItem[],
  by: GroupBy,
  kept: ReadonlySet<string>,
  order: readonly ReviewGroup['key'][],
): readonly ReviewGroup[] {
  const shown = proposals.filter((proposal) => proposal.state === 'open' || kept.has(keyText(proposal)))
  const groups = [...Map.groupBy(shown, (proposal): ReviewGroup['key'] => proposal[by])].map(([key, items]) => ({
    key,
    items: items.toSorted((a, b) => b.sure - a.sure),
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

/**
 * The next open proposal after a place, going on in the groups that follow and then from the start; undefined when all are
 * decided. In another group no place is named: it is ranked anew when it is entered, and its first open one is meant.
 */
export function nextOpen(groups: readonly ReviewGroup[], group: ReviewGroup['key'] | undefined, at: number): Position | undefined {
  const first = Math.max(
    0,
    groups.findIndex(({ key }) => key === group),
  )
  const here = groups[first]
  const later = here?.items.findIndex(({ state }, index) => state === 'open' && index > at) ?? -1
  if (here !== undefined && later >= 0) return { group: here.key, at: later }
  const others = [...groups.slice(first + 1), ...groups.slice(0, first + 1)]
  const other = others.find(({ open }) => open > 0)
  return other === undefined ? undefined : { group: other.key }
}

/** A place in the queue; without `at` the first open proposal of the group. */
export interface Position {
  readonly group: ReviewGroup['key']
  readonly at?: number
}

/** The index a place means in its group. */
export function indexOf({ items }: ReviewGroup, { at }: Position): number {
  if (at !== undefined) return Math.min(at, items.length - 1)
  return Math.max(
    0,
    items.findIndex(({ state }) => state === 'open'),
  )
}

const weightOf = ({ items }: ReviewGroup): number => items.reduce((sum, { sure, state }) => sum + (state === 'open' ? sure : 0), 0)
