import { useMemo, useState } from 'react'
import { Agreement } from '../../../shared/taxonomy/index.ts'
import type { ProposalDecision, ProposalRow } from '../../library/index.ts'
import { keyText, useDecisions } from '../use-decisions.ts'
import {
  type GroupBy,
  groupProposals,
  indexOf,
  nextOpen,
  type Position,
  progressOf,
  type ReviewGroup,
  type ReviewProgress,
} from './review-groups.ts'
import { useProposed } from './use-proposed.ts'

/** The queue as the page shows it, and what can be done in it. */
export interface ReviewState {
  readonly by: GroupBy
  readonly groupBy: (by: GroupBy) => void
  readonly groups: readonly ReviewGroup[]
  readonly group: ReviewGroup | undefined
  /** Index of the proposal that the keys act on. */
  readonly at: number
  readonly progress: ReviewProgress
  /** How the delegate has decided so far, tag by tag and term by term. */
  readonly agreement: Agreement
  /** Decisions that the present order does not count in yet. */
  readonly unranked: number
  /** Puts what is open in the order that all decisions make. */
  readonly rankAnew: () => void
  readonly goTo: (position: Position) => void
  /** Goes to the next proposal that is open, here or in a group that follows. */
  readonly goToNextOpen: () => void
  readonly decide: (items: readonly ProposalRow[], state: ProposalDecision) => void
  readonly undo: () => void
  /** Why the last decision could not be carried out, or not be taken back. */
  readonly refused?: string
}

/** What keeps its place while a group is gone through, so that nothing moves under the reader's hands. */
interface Frozen {
  readonly order: readonly ReviewGroup['key'][]
  /** By what the proposals were ranked when the first of the group was decided. */
  readonly ranking?: Agreement
}

const notFrozen: Frozen = { order: [] }

/** Holds the place in the queue of proposals and carries decisions out. */
export function useReview(): ReviewState {
  const { proposals, decide, undo, refused } = useDecisions(useProposed())
  const [by, setBy] = useState<GroupBy>('tag')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [frozen, setFrozen] = useState(notFrozen)
  const [place, setPlace] = useState<Position>()
  const agreement = useMemo(() => new Agreement(proposals), [proposals])
  const ranking = frozen.ranking ?? agreement
  const groups = useMemo(() => {
    const items = proposals.map((proposal) => ({ ...proposal, sure: ranking.sharpened(proposal) }))
    return groupProposals(items, by, kept, frozen.order)
  }, [proposals, ranking, by, kept, frozen.order])
  const group = groups.find(({ key }) => key === place?.group) ?? groups[0]
  const at = group === undefined ? 0 : indexOf(group, place?.group === group.key ? place : { group: group.key })

  const rankAnew = () => setFrozen(({ order }) => ({ order }))
  const goTo = (position: Position) => {
    if (position.group !== group?.key) rankAnew()
    setPlace(position)
  }
  return {
    by,
    groupBy: (next) => {
      setBy(next)
      setKept(new Set())
      setFrozen(notFrozen)
      setPlace(undefined)
    },
    groups,
    group,
    at,
    progress: progressOf(proposals),
    agreement,
    unranked: decided(agreement) - decided(ranking),
    rankAnew: () => {
      rankAnew()
      if (group !== undefined) setPlace({ group: group.key })
    },
    goTo,
    goToNextOpen: () => {
      const next = nextOpen(groups, group?.key, at)
      if (next !== undefined) goTo(next)
    },
    decide: (items, state) => {
      setFrozen(({ order }) => ({ order: order.length === 0 ? groups.map(({ key }) => key) : order, ranking }))
      setKept((before) => new Set([...before, ...items.map(keyText)]))
      if (group !== undefined) setPlace({ group: group.key, at })
      decide(items, state)
    },
    undo,
    ...(refused !== undefined && { refused }),
  }
}

const decided = ({ all: { accepted, rejected } }: Agreement): number => accepted + rejected
