import type { TagId } from '../../shared/contracts/ids.ts'

/** Tags and all they stand under, each once. */
export function withAncestors(tags: readonly TagId[], parents: ReadonlyMap<TagId, TagId | undefined>): ReadonlySet<TagId> {
  const all = new Set<TagId>()
  for (const tag of tags) for (let at: TagId | undefined = tag; at !== undefined && !all.has(at); at = parents.get(at)) all.add(at)
  return all
}
