import type { TagId } from '../../shared/contracts/ids.ts'
import { type CountedTag, lens, useTags } from '../library/index.ts'
import { indexTags, type TagIndex } from './tag-index.ts'

/** What is made of the tags, once for all that show them. */
interface Made {
  index?: TagIndex
  lookup?: ReadonlyMap<TagId, CountedTag>
}

const made = new WeakMap<readonly CountedTag[], Made>()

function madeOf(tags: readonly CountedTag[]): Made {
  const known = made.get(tags) ?? {}
  made.set(tags, known)
  return known
}

/** All tags, ready to be found by typing. */
export function useTagIndex(): TagIndex {
  const tags = useTags()
  const of = madeOf(tags)
  of.index ??= indexTags(tags)
  return of.index
}

/** Looks tags up by their id. */
export function useTagLookup(): ReadonlyMap<TagId, CountedTag> {
  const tags = useTags()
  const of = madeOf(tags)
  of.lookup ??= new Map(tags.map((tag) => [tag.id, tag]))
  return of.lookup
}

const lensLabels = new Map(lens.tags.map(({ id, label }) => [id, label]))

/** A tag's name: as the delegate calls it, or as the lens does before its tags are in the library. */
export const nameOfTag = (tags: ReadonlyMap<TagId, CountedTag>, id: TagId): string => tags.get(id)?.name ?? lensLabels.get(id) ?? id
