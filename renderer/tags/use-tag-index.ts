import { useMemo } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { type CountedTag, lens, useTags } from '../library/index.ts'
import { indexTags, type TagIndex } from './tag-index.ts'

/** All tags, ready to be found by typing. */
export function useTagIndex(): TagIndex {
  const tags = useTags()
  return useMemo(() => indexTags(tags), [tags])
}

/** Looks tags up by their id. */
export function useTagLookup(): ReadonlyMap<TagId, CountedTag> {
  const tags = useTags()
  return useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags])
}

const lensLabels = new Map(lens.tags.map(({ id, label }) => [id, label]))

/** A tag's name: as the delegate calls it, or as the lens does before its tags are in the library. */
export const nameOfTag = (tags: ReadonlyMap<TagId, CountedTag>, id: TagId): string => tags.get(id)?.name ?? lensLabels.get(id) ?? id
