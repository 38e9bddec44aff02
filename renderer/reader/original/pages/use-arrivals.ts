import { useEffect, useRef } from 'react'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import type { PagePlace } from './use-pages.ts'

/** Goes where the delegate asks to stand when they come again to the same document; the first arrival is where pages start. */
export function useArrivals(
  { blocks }: Opened,
  {
    at,
    part,
    goTo,
  }: { readonly at: OpenAt & { readonly visit: number }; readonly part: 'page' | 'slide'; readonly goTo: (place: PagePlace) => void },
): void {
  const arrived = useRef(at.visit)
  // Scrolling is outside React.
  useEffect(() => {
    const page = at.block === undefined ? undefined : blocks[at.block]?.locator[part]
    if (arrived.current !== at.visit && page !== undefined) goTo({ page, past: 0 })
    arrived.current = at.visit
  }, [at.visit, at.block, blocks, part, goTo])
}
