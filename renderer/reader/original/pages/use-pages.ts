import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** A place among the pages: one of them, counted from 1, and the part of its height above the top of the window. */
export interface PagePlace {
  readonly page: number
  readonly past: number
}

interface Options {
  readonly count: number
  /** Of the first page, in points. */
  readonly height: number
  /** What stands above and below a page beside the gap, in CSS pixels, as far as it is known. */
  readonly around?: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly scale: number
  /** Nothing is drawn before it is known how large. */
  readonly isMeasured: boolean
  readonly start: PagePlace
}

export const pageGap = 16
/** Frames in which a place is followed while pages take their size. */
const mostFrames = 40
const steadyFrames = 4

/** The virtual column of a document's pages or slides, the page in view, and the way to a place. */
export function usePages({ count, height, around = 0, scroller, scale, isMeasured, start }: Options) {
  const virtualizer = useVirtualizer({
    count: isMeasured ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height * scale + around + pageGap,
    overscan: 1,
    paddingStart: pageGap,
    useFlushSync: false,
  })
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const latest = useRef(start)

  const goTo = useCallback(
    ({ page, past }: PagePlace) => {
      cancelAnimationFrame(frame.current)
      latest.current = { page, past }
      let frames = 0
      let steady = 0
      // A page knows its size only once it is drawn, so the place moves while it is approached.
      const approach = () => {
        const element = scroller.current
        if (element === null) return
        const before = element.scrollTop
        const shown = element.querySelector<HTMLElement>(`[data-page="${page}"]`)
        if (shown === null) element.scrollTop = virtualizer.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0
        else element.scrollTop += shown.getBoundingClientRect().top - element.getBoundingClientRect().top + past * shown.offsetHeight
        steady = shown !== null && Math.abs(element.scrollTop - before) < 1 ? steady + 1 : 0
        if (steady < steadyFrames && ++frames < mostFrames) frame.current = requestAnimationFrame(approach)
      }
      approach()
    },
    [scroller, virtualizer],
  )
  /** Ends the approach: the delegate scrolls. */
  const letGo = useCallback(() => cancelAnimationFrame(frame.current), [])

  // Stands on the place asked for, and keeps it when pages become larger or smaller; scrolling is outside React.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `scale` is what makes the pages another size
  useEffect(() => {
    if (!isMeasured) return
    virtualizer.measure()
    for (const shown of scroller.current?.querySelectorAll('[data-index]') ?? []) virtualizer.measureElement(shown)
    goTo(latest.current)
  }, [scale, isMeasured, virtualizer, scroller, goTo])

  const top = virtualizer.scrollOffset ?? 0
  const middle = top + (scroller.current?.clientHeight ?? 0) / 2
  const current = (virtualizer.getVirtualItemForOffset(middle)?.index ?? start.page - 1) + 1
  /** Where the top of the window stands. */
  const place = useCallback((): PagePlace => {
    const scrolled = scroller.current?.scrollTop ?? 0
    const item = virtualizer.getVirtualItemForOffset(scrolled)
    if (item === undefined) return latest.current
    latest.current = { page: item.index + 1, past: (scrolled - item.start) / Math.max(1, item.size - pageGap) }
    return latest.current
  }, [scroller, virtualizer])
  return { virtualizer, current, goTo, letGo, place }
}
