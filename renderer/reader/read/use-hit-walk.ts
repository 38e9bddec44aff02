import { useCallback, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { firstHitFrom, type Hit } from './find-hits.ts'
import { rowAtOffset } from './table-shape.ts'
import { useHits } from './use-hits.ts'
import type { Destination } from './use-page-flow.ts'

interface Walk {
  readonly terms: readonly MatchTerm[]
  readonly visit: number
  readonly index: number
}

interface Options {
  readonly blocks: readonly Block[]
  readonly terms: readonly MatchTerm[]
  /** Counts arrivals: with each one the walk begins anew. */
  readonly visit: number
  /** The block from which the first hit is looked for. */
  readonly start: () => number
  readonly goTo: (destination: Destination, hit: Hit) => void
}

/** Hits stand at a third of the window, so that what leads up to them is seen. */
const share = 0.3

/** The hits of a document, and the walk from one to the next; the first is gone to as soon as it is found. */
export function useHitWalk({ blocks, terms, visit, start, goTo }: Options) {
  const { hits, isComplete } = useHits(blocks, terms)
  const [walk, setWalk] = useState<Walk>()
  const isBegun = walk !== undefined && walk.terms === terms && walk.visit === visit
  const index = isBegun && walk.index < hits.length ? walk.index : -1

  const goToHit = useCallback(
    (hit: Hit) => {
      const { block, start: offset } = hit
      const found = blocks[block]
      const tableRow = found?.type === 'table' ? rowAtOffset(found, offset) : 0
      goTo({ block, tableRow, within: 'mark[data-now]', share }, hit)
    },
    [blocks, goTo],
  )

  const latestStart = useRef(start)
  latestStart.current = start
  // Goes to the first hit when the search for it, which is outside React, has found it: one at or after the start as soon
  // as there is one, any other only once there can be none.
  useEffect(() => {
    if (isBegun || hits.length === 0) return
    const from = latestStart.current()
    const first = firstHitFrom(hits, from)
    const hit = hits[first]
    if (hit === undefined || (hit.block < from && !isComplete)) return
    setWalk({ terms, visit, index: first })
    goToHit(hit)
  }, [isBegun, hits, isComplete, terms, visit, goToHit])

  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length === 0) return
      const next = (Math.max(index, 0) + (index === -1 ? 0 : by) + hits.length) % hits.length
      const hit = hits[next]
      setWalk({ terms, visit, index: next })
      if (hit !== undefined) goToHit(hit)
    },
    [hits, index, terms, visit, goToHit],
  )
  return { hits, isComplete, index, current: hits[index], step }
}
