import { useMemo, useState } from 'react'
import { type Change, changes, type ProposalRow, undoLast, useLastChange, useProposals } from '../../library/index.ts'
import {
  type GroupBy,
  groupProposals,
  keyOf,
  keyText,
  nextOpen,
  type Position,
  progressOf,
  type ReviewGroup,
  type ReviewProgress,
} from './review-groups.ts'

/** The queue as the page shows it, and what can be done in it. */
export interface ReviewState {
  readonly by: GroupBy
  readonly groupBy: (by: GroupBy) => void
  readonly groups: readonly ReviewGroup[]
  readonly group: ReviewGroup | undefined
  /** Index of the proposal that the keys act on. */
  readonly at: number
  readonly progress: ReviewProgress
  readonly goTo: (position: Position) => void
  /** Goes to the next proposal that is open, here or in a group that follows. */
  readonly goToNextOpen: () => void
  readonly decide: (items: readonly ProposalRow[], state: ProposalRow['state']) => Promise<void>
  readonly undo: () => Promise<void>
}

/** Decisions the table has not given back yet. They hold while the change they came with is the last one. */
interface Ahead {
  readonly change: Change
  readonly states: ReadonlyMap<string, ProposalRow['state']>
}

const nothing: ReadonlyMap<string, ProposalRow['state']> = new Map()

/** Holds the place in the queue of proposals and carries decisions out. */
export function useReview(): ReviewState {
  const stored = useProposals()
  const last = useLastChange()
  const [by, setBy] = useState<GroupBy>('tag')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [order, setOrder] = useState<readonly ReviewGroup['key'][]>([])
  const [place, setPlace] = useState<Position>()
  const [ahead, setAhead] = useState<Ahead>()
  const states = ahead !== undefined && ahead.change === last ? ahead.states : nothing
  const proposals = useMemo(() => applyStates(stored, states), [stored, states])
  const groups = useMemo(() => groupProposals(proposals, by, kept, order), [proposals, by, kept, order])
  const group = groups.find(({ key }) => key === place?.group) ?? groups[0]
  const at = group === undefined || group.key !== place?.group ? 0 : Math.min(place.at, group.items.length - 1)

  const goTo = (position: Position) => setPlace(position)
  return {
    by,
    groupBy: (next) => {
      setBy(next)
      setKept(new Set())
      setOrder([])
      setPlace(undefined)
    },
    groups,
    group,
    at,
    progress: progressOf(proposals),
    goTo,
    goToNextOpen: () => {
      const next = nextOpen(groups, group?.key, at)
      if (next !== undefined) goTo(next)
    },
    decide: async (items, state) => {
      // The groups stay in the order in which the first decision found them.
      if (order.length === 0) setOrder(groups.map(({ key }) => key))
      setKept((before) => new Set([...before, ...items.map(keyText)]))
      if (group !== undefined) goTo({ group: group.key, at })
      const change = await changes.decideProposals(items.map(keyOf), state)
      setAhead({ change, states: new Map([...states, ...items.map((item) => [keyText(item), state] as const)]) })
    },
    undo: async () => {
      await undoLast()
    },
  }
}

function applyStates(stored: readonly ProposalRow[], states: Ahead['states']): readonly ProposalRow[] {
  if (states.size === 0) return stored
  return stored.map((row) => {
    const state = states.get(keyText(row))
    return state === undefined || state === row.state ? row : { ...row, state }
  })
}
