import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { type Block, blockText } from '../../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { Hit } from '../../read/find-hits.ts'
import { useHitWalk } from '../../read/use-hit-walk.ts'
import type { Destination } from '../../read/use-page-flow.ts'
import type { usePages } from '../pages/use-pages.ts'
import type { Stretch } from './nearest-stretch.ts'

interface Options {
  readonly blocks: readonly Block[]
  readonly terms: readonly MatchTerm[]
  readonly visit: number
  /** The block from which the first hit is looked for. */
  readonly start: () => number
  readonly scroller: RefObject<HTMLElement | null>
  readonly pages: ReturnType<typeof usePages>
}

/** A hit, and the page it is on as far as its reading says. */
export interface HitPlace extends Stretch {
  readonly hit: Hit
  readonly page: number | undefined
}

/** Of the window's height, at its edges, where a hit is not well in view. */
const edge = 0.1

/**
 * The walk through the hits of a PDF. They are those of its text as it was read, so that both tabs count the same; where
 * on the page one stands is known once its page is drawn and marked.
 */
export function usePdfHits({ blocks, terms, visit, start, scroller, pages: { goTo, letGo } }: Options) {
  /** The hit the delegate went to, until it is seen. The one before it may be painted yet, when its page was drawn late. */
  const awaited = useRef<Hit>(undefined)
  const goToPage = useCallback(
    ({ block }: Destination, hit: Hit) => {
      const page = blocks[block]?.locator.page
      if (page === undefined) return
      awaited.current = hit
      if (!isInMiddle(scroller.current, page)) goTo({ page, past: 0 })
    },
    [blocks, scroller, goTo],
  )
  const walk = useHitWalk({ blocks, terms, visit, start, goTo: goToPage })
  const { current } = walk

  const now = useMemo((): HitPlace | undefined => {
    const block = current === undefined ? undefined : blocks[current.block]
    if (current === undefined || block === undefined) return undefined
    return { hit: current, text: blockText(block), start: current.start, end: current.end, page: block.locator.page }
  }, [blocks, current])

  const onPainted = useCallback(
    ({ hit }: HitPlace, range: Range) => {
      const element = scroller.current
      if (awaited.current !== hit || element === null) return
      awaited.current = undefined
      letGo()
      const [place, window] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
      const margin = edge * window.height
      if (place.top < window.top + margin || place.bottom > window.bottom - margin) element.scrollTop += place.top - window.top - 3 * margin
      if (place.left < window.left || place.right > window.right) element.scrollLeft += place.left - window.left - margin
    },
    [scroller, letGo],
  )
  /** The delegate scrolls: no hit is brought into view any more. */
  const leave = useCallback(() => {
    awaited.current = undefined
  }, [])
  return { walk, now, onPainted, leave }
}

/** Whether a page lies across the middle of the window, as it is now and not as it was last drawn. */
function isInMiddle(scroller: HTMLElement | null, page: number): boolean {
  const shown = scroller?.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect()
  if (scroller === null || shown === undefined) return false
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2
  return shown.top <= middle && shown.bottom >= middle
}
