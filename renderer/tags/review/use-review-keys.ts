import { type KeyboardEvent, useRef } from 'react'
import type { ProposalRow } from '../../library/index.ts'
import type { ReviewState } from './use-review.ts'

interface Actions {
  readonly review: ReviewState
  readonly openItem: (item: ProposalRow) => void
}

/** The keys of the review as they are shown to the delegate. */
export const reviewKeys = [
  ['j k', 'next, previous'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['s', 'skip'],
  ['o', 'open'],
  ['u', 'undo'],
] as const

/** How long `g` waits for the second key of one of the window's pairs, such as `g r`. */
const pairMs = 900

/** Carries out the review's keys; what it does not know goes on to the window. */
export function useReviewKeys({ review, openItem }: Actions): (event: KeyboardEvent) => void {
  const pairStart = useRef(Number.NEGATIVE_INFINITY)
  const { group, groups, at } = review
  const item = group?.items[at]
  const step = (by: 1 | -1) => {
    if (group === undefined) return
    if (group.items[at + by] !== undefined) return review.goTo({ group: group.key, at: at + by })
    const other = groups[groups.indexOf(group) + by]
    if (other !== undefined) review.goTo({ group: other.key, at: by > 0 ? 0 : other.items.length - 1 })
  }
  const decide = (state: 'accepted' | 'rejected') => {
    if (item === undefined) return
    review.decide([item], state)
    review.goToNextOpen()
  }
  const actions: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    s: () => review.goToNextOpen(),
    o: () => item !== undefined && openItem(item),
    u: () => review.undo(),
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isSecond = event.timeStamp - pairStart.current < pairMs
    pairStart.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
    const action = isSecond ? undefined : actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
}
