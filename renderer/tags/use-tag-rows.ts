import { type KeyboardEvent, useMemo, useState } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import type { TagNode } from './tag-forest.ts'
import { parentOf, rowsOf, type TagRow } from './tag-rows.ts'

/** A tree of tags that is gone through by key: its visible lines, and the one the keys act on. */
export interface TagRows {
  readonly rows: readonly TagRow[]
  readonly at: number
  readonly goTo: (at: number) => void
  readonly toggle: (id: TagId) => void
  /** The tree pattern of ARIA: arrows, Home, End, Page Up and Down, Enter, Space for the menu; what it does not know goes on. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What the keys ask of the tree. */
interface Asked {
  readonly onOpen: (node: TagNode) => void
  readonly onMenu?: (node: TagNode, at: number) => void
}

const pageRows = 12

/** Holds which tags are unfolded and where the keyboard stands. */
export function useTagRows(forest: readonly TagNode[], { onOpen, onMenu }: Asked): TagRows {
  const [open, setOpen] = useState<ReadonlySet<TagId>>(new Set())
  const [place, setPlace] = useState(0)
  const rows = useMemo(() => rowsOf(forest, open), [forest, open])
  const at = Math.min(place, Math.max(0, rows.length - 1))
  const goTo = (next: number) => setPlace(Math.max(0, Math.min(rows.length - 1, next)))
  const toggle = (id: TagId) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const row = rows[at]
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(at + 1),
    ArrowUp: () => goTo(at - 1),
    PageDown: () => goTo(at + pageRows),
    PageUp: () => goTo(at - pageRows),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    ArrowRight: () => {
      if (row?.hasBelow === true && !row.isOpen) toggle(row.node.id)
      else if (row?.isOpen === true) goTo(at + 1)
    },
    ArrowLeft: () => {
      if (row?.isOpen === true) toggle(row.node.id)
      else if (parentOf(rows, at) >= 0) goTo(parentOf(rows, at))
    },
    ' ': () => row !== undefined && onMenu?.(row.node, at),
    ContextMenu: () => row !== undefined && onMenu?.(row.node, at),
    Enter: () => row !== undefined && onOpen(row.node),
  }
  return {
    rows,
    at,
    goTo,
    toggle,
    onKeyDown: (event) => {
      // Keys meant for a button inside a line are the button's.
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
      const action = actions[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    },
  }
}
