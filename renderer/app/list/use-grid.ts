import { useCallback, useMemo, useRef, useState } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { PassageRequests } from '../../search/index.ts'
import { session, useSession } from '../session.ts'
import { canOpenMore, hiddenPassages } from './more-cell.tsx'
import { openItem } from './open-item.ts'
import { type ListContent, positionOf } from './use-list.ts'

/** Where the keyboard stands: a row, and in it a cell (the document, then its passages). */
interface Cursor {
  readonly id: DocumentId
  readonly cell: number
}

/** How a row was pressed. */
interface Pressed {
  readonly range?: boolean
  readonly toggle?: boolean
}

/** The list's keyboard and selection: one cursor, an anchor for ranges, the selected documents. */
export interface Grid {
  /** Index of the cursor's row; -1 in an empty list. */
  readonly at: number
  /** The document that the cursor was put on, or else the opened one; undefined while neither is in the list. */
  readonly steered: DocumentId | undefined
  readonly cell: number
  readonly selected: ReadonlySet<DocumentId>
  readonly moveTo: (index: number, options?: { readonly extend?: boolean; readonly cell?: number }) => void
  readonly toggle: (index: number) => void
  readonly selectAll: () => void
  readonly clear: () => void
  readonly open: (index: number, cell: number) => void
  readonly press: (index: number, cell: number, how: Pressed) => void
}

interface Options extends Pick<ListContent, 'items' | 'terms'> {
  readonly requests: PassageRequests | undefined
}

export function useGrid({ items, terms, requests }: Options): Grid {
  const openId = useSession((now) => now.open?.id)
  const chosen = useSession((now) => now.selected)
  const [cursor, setCursor] = useState<Cursor>()
  const anchor = useRef<DocumentId>(undefined)
  const selected = useMemo(() => new Set(chosen), [chosen])
  const cursorAt = useMemo(() => positionOf(items, cursor?.id), [items, cursor?.id])
  const openAt = useMemo(() => positionOf(items, openId), [items, openId])
  const steeredAt = cursorAt === -1 ? openAt : cursorAt
  const steered = items[steeredAt]?.row.id
  const at = steeredAt === -1 && items.length > 0 ? 0 : steeredAt

  const moveTo: Grid['moveTo'] = (index, { extend = false, cell = 0 } = {}) => {
    const to = Math.min(items.length - 1, Math.max(0, index))
    const item = items[to]
    if (item === undefined) return
    const anchored = positionOf(items, anchor.current)
    const from = anchored === -1 ? at : anchored
    setCursor({ id: item.row.id, cell })
    if (!extend) {
      anchor.current = item.row.id
      return
    }
    anchor.current ??= items[from]?.row.id
    session.select(items.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ row }) => row.id))
  }
  const toggle = (index: number) => {
    const id = items[index]?.row.id
    if (id === undefined) return
    anchor.current = id
    setCursor({ id, cell: 0 })
    session.select(selected.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const open = (index: number, cell: number) => {
    const item = items[index]
    if (item === undefined) return
    setCursor({ id: item.row.id, cell })
    anchor.current = item.row.id
    const { hit } = item
    if (hit === undefined || cell <= hit.passages.length || !canOpenMore(hit)) openItem(item, cell, terms)
    else if (hiddenPassages(hit) > 0) requests?.showMore(hit.id)
    else requests?.showFewer(hit.id)
  }
  const press: Grid['press'] = (index, cell, { range = false, toggle: isToggle = false }) => {
    if (range) return moveTo(index, { extend: true })
    if (isToggle) return toggle(index)
    session.select([])
    open(index, cell)
  }
  const latest = useRef(press)
  latest.current = press
  // One function for all rows and all time: rows are drawn again only when they change.
  const steadyPress = useCallback<Grid['press']>((...pressed) => latest.current(...pressed), [])

  return {
    at,
    steered,
    cell: cursor?.cell ?? 0,
    selected,
    moveTo,
    toggle,
    selectAll: () => session.select(items.map(({ row }) => row.id)),
    clear: () => session.select([]),
    open,
    press: steadyPress,
  }
}
