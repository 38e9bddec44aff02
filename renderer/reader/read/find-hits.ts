import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { matchRanges } from '../../search/index.ts'

/** A place in a document that holds what is looked for; `start` and `end` count in the block's accepted text. */
export interface Hit {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** What was found until now; `isComplete` once the whole document was looked through. */
export interface FoundHits {
  readonly hits: readonly Hit[]
  readonly isComplete: boolean
}

/** How long the window may be held at a stretch. */
const sliceMs = 10

/**
 * Every hit of a document in order, found in slices that leave the window alive; `receive` is told after the first
 * slice, then as the number of hits doubles, and at the end. Stops when the signal says so.
 */
export async function findHits(
  blocks: readonly Block[],
  terms: readonly MatchTerm[],
  signal: AbortSignal,
  receive: (found: FoundHits) => void,
): Promise<void> {
  const hits: Hit[] = []
  let told = 0
  let sliceEnd = performance.now() + sliceMs
  for (const block of blocks) {
    for (const [start, end] of matchRanges(blockText(block), terms)) hits.push({ block: block.locator.block, start, end })
    if (performance.now() < sliceEnd) continue
    if (hits.length > told * 2) {
      told = hits.length
      receive({ hits: [...hits], isComplete: false })
    }
    await new Promise((resume) => setTimeout(resume))
    if (signal.aborted) return
    sliceEnd = performance.now() + sliceMs
  }
  receive({ hits, isComplete: true })
}

/** The first hit at or after a block, or the first of all; -1 when there is none. */
export function firstHitFrom(hits: readonly Hit[], block: number): number {
  const found = hits.findIndex((hit) => hit.block >= block)
  return found === -1 && hits.length > 0 ? 0 : found
}
