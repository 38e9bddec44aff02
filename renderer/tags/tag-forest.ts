import type { TagId } from '../../shared/contracts/ids.ts'
import type { CountedTag } from '../library/index.ts'

/** A tag with those below it, by name. */
export interface TagNode {
  readonly id: TagId
  readonly tag: CountedTag
  readonly below: readonly TagNode[]
}

/** Tags as they stand under one another; one whose parent is not among them stands at the top. */
export function plantTags(tags: readonly CountedTag[]): readonly TagNode[] {
  const known = new Set(tags.map(({ id }) => id))
  const byParent = Map.groupBy(tags, ({ parent }) => (parent !== undefined && known.has(parent) ? parent : undefined))
  const grow = (parent: TagId | undefined): readonly TagNode[] =>
    (byParent.get(parent) ?? []).map((tag) => ({ id: tag.id, tag, below: grow(tag.id) }))
  return grow(undefined)
}
