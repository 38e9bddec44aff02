import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { useHitWalk } from '../../read/use-hit-walk.ts'
import type { Destination } from '../../read/use-page-flow.ts'
import type { PagePlace } from '../pages/use-pages.ts'
import type { SlideWords } from './slide-words.ts'

interface Options {
  readonly words: SlideWords
  readonly terms: readonly MatchTerm[]
  readonly visit: number
  /** The slide from which the first hit is looked for. */
  readonly standing: () => number
  readonly scroller: RefObject<HTMLElement | null>
  readonly pages: { readonly current: number; readonly goTo: (place: PagePlace) => void; readonly letGo: () => void }
}

/** Frames in which a hit is waited for while its slide is drawn. */
const mostFrames = 40

/** The walk through what is found on the slides and in their notes; the hit stood on is brought into view. */
export function useSlideHits({ words: { blocks }, terms, visit, standing, scroller, pages: { current: shown, goTo, letGo } }: Options) {
  const shownSlide = useRef(shown)
  shownSlide.current = shown
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  /** The delegate scrolls: no hit is brought into view any more. */
  const leave = useCallback(() => cancelAnimationFrame(frame.current), [])

  const goToBlock = useCallback(
    ({ block }: Destination) => {
      const slide = blocks[block]?.locator.slide
      if (slide === undefined) return
      leave()
      if (slide !== shownSlide.current) goTo({ page: slide, past: 0 })
      let frames = 0
      // The slide is drawn a few frames from now, and its hit with it.
      const seek = () => {
        const mark = scroller.current?.querySelector<HTMLElement>('mark[data-now]')
        const isThere = mark?.closest(`[data-page="${slide}"]`) !== null && mark !== null && mark !== undefined
        if (isThere && (shownSlide.current === slide || frames > mostFrames / 2)) {
          letGo()
          mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        } else if (++frames < mostFrames) frame.current = requestAnimationFrame(seek)
      }
      frame.current = requestAnimationFrame(seek)
    },
    [blocks, goTo, letGo, leave, scroller],
  )
  const start = () => {
    const slide = standing()
    const first = blocks.findIndex(({ locator }) => (locator.slide ?? 0) >= slide)
    return first === -1 ? 0 : first
  }
  const walk = useHitWalk({ blocks, terms, visit, start, goTo: goToBlock })
  return { walk, leave, goToBlock }
}
