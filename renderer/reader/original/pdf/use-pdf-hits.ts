import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { type Block, blockText } from '../../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
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

/** Of the window's height, at its edges, where a hit is not well in view. */
const edge = 0.1

/**
 * The walk through the hits of a PDF. They are those of its text as it was read, so that both tabs count the same; where
 * on the page one stands is known once its page is drawn and marked.
 */
export function usePdfHits({ blocks, terms, visit, start, scroller, pages: { current: shownPage, goTo, letGo } }: Options) {
  /** Whether the delegate went to a hit that was not seen yet. */
  const isAwaited = useRef(false)
  const shown = useRef(shownPage)
  shown.current = shownPage
  const goToPage = useCallback(
    ({ block }: Destination) => {
      const page = blocks[block]?.locator.page
      if (page === undefined) return
      isAwaited.current = true
      if (page !== shown.current) goTo({ page, past: 0 })
    },
    [blocks, goTo],
  )
  const walk = useHitWalk({ blocks, terms, visit, start, goTo: goToPage })
  const { current } = walk

  const now = useMemo((): (Stretch & { readonly page: number | undefined }) | undefined => {
    const block = current === undefined ? undefined : blocks[current.block]
    if (current === undefined || block === undefined) return undefined
    return { text: blockText(block), start: current.start, end: current.end, page: block.locator.page }
  }, [blocks, current])

  const onPainted = useCallback(
    (_hit: Stretch, range: Range) => {
      const element = scroller.current
      if (!isAwaited.current || element === null) return
      isAwaited.current = false
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
    isAwaited.current = false
  }, [])
  return { walk, now, onPainted, leave }
}
