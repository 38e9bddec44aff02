import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useEffect, useRef } from 'react'
import type { DocumentHit } from '../../../shared/contracts/search.ts'
import type { PassageRequests } from '../../search/index.ts'
import { useSession } from '../session.ts'
import { cellId } from './cell-id.ts'
import styles from './document-grid.module.css'
import { DocumentGridRow } from './document-grid-row.tsx'
import { gridKeys } from './grid-keys.ts'
import { canOpenMore } from './more-cell.tsx'
import { useGrid } from './use-grid.ts'
import type { ListContent } from './use-list.ts'

interface Props extends Pick<ListContent, 'isSearch' | 'answered' | 'items' | 'total' | 'terms'> {
  /** Of a search: asks for passages beyond those that came with it. */
  readonly requests: PassageRequests | undefined
  readonly grid: RefObject<HTMLDivElement | null>
}

/** About how high rows are, in pixels; each is measured when it is drawn. */
const listedHeight = 82
const foundHeight = 200
/** Rows drawn beyond those that are seen. Results are taller, and all of them are drawn anew at each key. */
const overscannedListed = 6
const overscannedFound = 3

/** The list itself: virtual, of any length, saying its true size. */
export const DocumentGrid = memo(function DocumentGrid({ isSearch, answered, items, total, terms, requests, grid: element }: Props) {
  const openId = useSession((now) => now.open?.id)
  const grid = useGrid({ items, terms, requests })
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const sort = useSession((now) => (isSearch ? now.searchSort : now.listSort))
  const shown = useRef<readonly unknown[]>([])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => element.current,
    estimateSize: () => (isSearch ? foundHeight : listedHeight),
    getItemKey: (index) => items[index]?.row.id ?? index,
    overscan: isSearch ? overscannedFound : overscannedListed,
    // The cursor's row stays drawn wherever the list is scrolled to, since the list names it as the active one.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(grid.at >= 0 ? [grid.at] : [])])].sort((a, b) => a - b),
  })

  const drawn = virtual.getVirtualItems()
  const pending = drawn.flatMap(({ index }) => (items[index]?.hit?.isPending === true ? (items[index]?.row.id ?? []) : []))
  const pendingKey = pending.join()
  // Asks the search, which is outside React. `pendingKey` stands for the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (pending.length > 0) requests?.wantPassages(pending)
  }, [pendingKey])

  /** A result may be taller than the list: it is shown from its top. */
  const isTall = (index: number) => (virtual.measurementsCache[index]?.size ?? 0) > (element.current?.clientHeight ?? 0)
  const question = isSearch ? answered : ''
  // Scrolls, which is outside React. An answer starts at its best result, wherever the opened document stands in it; else
  // the cursor is brought into sight, which is the first document of a place without an opened one. Documents that come
  // in or are ranked anew move the cursor's row, and scroll nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list or another document under the cursor scrolls
  useEffect(() => {
    const asked = [view, filters, sort, question]
    const isAnother = asked.some((part, at) => part !== shown.current[at])
    shown.current = asked
    if (isSearch && isAnother) virtual.scrollToOffset(0)
    else if (grid.at !== -1) virtual.scrollToIndex(grid.at, { align: isTall(grid.at) ? 'start' : 'auto' })
  }, [view, filters, sort, question, grid.steered])

  const onKeyDown = gridKeys({
    grid,
    rows: items.length,
    pageRows: () => Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / (isSearch ? foundHeight : listedHeight)) - 1),
    cellsOf: (index) => cellsOf(items[index]?.hit),
  })
  const name = isSearch ? 'Results' : 'Documents'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list of cards is no <table>
    <div
      ref={element}
      role="grid"
      aria-label={name}
      aria-rowcount={total}
      aria-multiselectable
      aria-activedescendant={grid.at < 0 ? undefined : cellId(grid.at, grid.cell)}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ blockSize: virtual.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <DocumentGridRow
              key={key}
              item={item}
              index={index}
              start={start}
              terms={terms}
              activeCell={grid.at === index ? grid.cell : -1}
              isOpen={item.row.id === openId}
              isSelected={grid.selected.has(item.row.id)}
              measure={virtual.measureElement}
              onPress={grid.press}
            />
          )
        })}
      </div>
    </div>
  )
})

/** Cells of a row: the document, its passages, and the one that shows more of them. */
const cellsOf = (hit: DocumentHit | undefined) => (hit === undefined ? 1 : 1 + hit.passages.length + (canOpenMore(hit) ? 1 : 0))
