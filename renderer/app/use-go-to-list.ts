import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { openItem } from './list/open-item.ts'
import type { ListContent } from './list/use-list.ts'
import { session } from './session.ts'

interface Options {
  readonly list: ListContent
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly grid: RefObject<HTMLDivElement | null>
}

/**
 * Goes from the search box on to the list, and opens its first document when told to. While the answer to what stands in
 * the box is on its way the list still shows an earlier one: then the answer is waited for, unless the delegate goes on.
 */
export function useGoToList({ list, searchField, grid }: Options): (isOpening: boolean) => void {
  const latest = useRef(list)
  latest.current = list
  const awaited = useRef<{ readonly query: string; readonly isOpening: boolean }>(undefined)

  const goToList = useCallback(
    (isOpening: boolean) => {
      const { items, terms, isSearching } = latest.current
      awaited.current = isSearching ? { query: session.read().query, isOpening } : undefined
      const first = items[0]
      if (isSearching || first === undefined) return
      if (isOpening) openItem(first, 0, terms)
      grid.current?.focus()
    },
    [grid],
  )

  // The answer comes from the worker, and the focus is the browser's: both are outside React.
  useEffect(() => {
    if (awaited.current === undefined || list.isSearching) return
    const { query, isOpening } = awaited.current
    awaited.current = undefined
    if (query === session.read().query && document.activeElement === searchField.current) goToList(isOpening)
  }, [list, goToList, searchField])

  return goToList
}
