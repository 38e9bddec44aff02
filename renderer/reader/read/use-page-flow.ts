import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { estimateHeight } from './estimate-height.ts'
import { type ReadingRow, rowIndexOf } from './reading-rows.ts'

/** A place to go to: a block and, of a table, a row of it. */
export interface Destination {
  readonly block: number
  readonly tableRow?: number
  /** What to bring into view within the block, as a selector; the block itself when nothing fits it. */
  readonly within?: string
  /** Where in the window it is to stand, as a part of its height from the top. */
  readonly share?: number
  /** Pixels to scroll past it. */
  readonly past?: number
}

/** Frames in which a place is followed while the rows around it are being measured for the first time. */
const mostFrames = 40
const steadyFrames = 4

/** The virtual flow of a document's rows in a scrolling element, and the way to a place in it. */
export function usePageFlow(rows: readonly ReadingRow[], scroller: RefObject<HTMLElement | null>) {
  const estimateSize = useCallback(
    (index: number) => {
      const row = rows[index]
      return row === undefined ? 0 : estimateHeight(row)
    },
    [rows],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey: (index) => rowKey(rows[index]),
    overscan: 6,
    paddingStart: 20,
    paddingEnd: 120,
    useFlushSync: false,
  })
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const goTo = useCallback(
    ({ block, tableRow = 0, within, share = 0, past = 0 }: Destination) => {
      cancelAnimationFrame(frame.current)
      const element = scroller.current
      if (element === null || rows.length === 0) return
      const index = rowIndexOf(rows, block, tableRow)
      let frames = 0
      let steady = 0
      // Row heights are known only once drawn, so the place moves while it is approached.
      const approach = () => {
        const row = element.querySelector<HTMLElement>(`[data-index="${index}"]`)
        if (row === null) {
          element.scrollTop = virtualizer.getOffsetForIndex(index, 'start')?.[0] ?? 0
        } else {
          const marked = within === undefined ? null : row.querySelector<HTMLElement>(within)
          const goal = marked ?? row.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? row
          const wanted = element.getBoundingClientRect().top + element.clientHeight * share - past
          const wayOff = goal.getBoundingClientRect().top - wanted
          const before = element.scrollTop
          if (Math.abs(wayOff) > 1) element.scrollTop += wayOff
          steady = element.scrollTop === before ? steady + 1 : 0
          if (marked !== null && steady === steadyFrames) marked.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        }
        if (steady < steadyFrames && ++frames < mostFrames) frame.current = requestAnimationFrame(approach)
      }
      approach()
    },
    [rows, scroller, virtualizer],
  )
  /** Ends the approach: the delegate scrolls. */
  const letGo = useCallback(() => cancelAnimationFrame(frame.current), [])
  return { virtualizer, goTo, letGo }
}

const rowKey = (row: ReadingRow | undefined): string => (row === undefined ? '' : `${row.first} ${row.kind === 'table' ? row.from : 0}`)
