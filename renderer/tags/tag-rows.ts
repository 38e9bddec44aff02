import type { TagId } from '../../shared/contracts/ids.ts'
import type { TagNode } from './tag-forest.ts'

/** A tag as a line of a tree that is partly unfolded. */
export interface TagRow {
  readonly node: TagNode
  /** 1 at the top. */
  readonly level: number
  readonly hasBelow: boolean
  readonly isOpen: boolean
  /** Its place among those of one parent, from 1, and how many they are. */
  readonly place: number
  readonly siblings: number
}

/** The lines of a tree of which some tags are unfolded, from top to bottom. */
export function rowsOf(forest: readonly TagNode[], open: ReadonlySet<TagId>, level = 1): readonly TagRow[] {
  const rows: TagRow[] = []
  for (const [index, node] of forest.entries()) {
    const hasBelow = node.below.length > 0
    const isOpen = hasBelow && open.has(node.id)
    rows.push({ node, level, hasBelow, isOpen, place: index + 1, siblings: forest.length })
    if (isOpen) for (const row of rowsOf(node.below, open, level + 1)) rows.push(row)
  }
  return rows
}

/** Where the line stands that a line is below; -1 at the top. */
export function parentOf(rows: readonly TagRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let above = at - 1; above >= 0; above--) if ((rows[above]?.level ?? 1) < level) return above
  return -1
}
