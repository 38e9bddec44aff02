import type { TagId } from '../../../shared/contracts/ids.ts'
import type { CountedTag, DocumentRow } from '../../library/index.ts'

/** A tag in the network, with how many documents bear it itself. */
export interface NetworkTag {
  readonly tag: CountedTag
  readonly documents: number
}

/** Two tags that occur together. */
export interface TagPair {
  readonly a: NetworkTag
  readonly b: NetworkTag
  readonly documents: number
  /** Share of the documents of either that bear both, 0 to 1. */
  readonly closeness: number
}

/** Which tags occur together, and how often. */
export interface TagNetwork {
  readonly tags: readonly NetworkTag[]
  /** The most frequent first. */
  readonly pairs: readonly TagPair[]
  readonly moreTags: number
}

/** Counts the pairs among the most used tags. Only what documents bear themselves counts: a tag always occurs with those above it. */
export function tagNetwork(tags: readonly CountedTag[], documents: readonly DocumentRow[], mostTags: number): TagNetwork {
  const borne = new Map<TagId, number>()
  for (const row of documents) for (const tag of row.tags) borne.set(tag, (borne.get(tag) ?? 0) + 1)
  const used = tags.flatMap((tag): readonly NetworkTag[] => {
    const count = borne.get(tag.id) ?? 0
    return count === 0 ? [] : [{ tag, documents: count }]
  })
  const kept = used.toSorted((a, b) => b.documents - a.documents || a.tag.name.localeCompare(b.tag.name)).slice(0, mostTags)
  const at = new Map(kept.map(({ tag }, index) => [tag.id, index]))
  const both = new Map<number, number>()
  for (const row of documents) {
    const here = row.tags.flatMap((tag) => at.get(tag) ?? []).sort((a, b) => a - b)
    for (const [index, a] of here.entries())
      for (const b of here.slice(index + 1)) both.set(a * mostTags + b, (both.get(a * mostTags + b) ?? 0) + 1)
  }
  const pairs = [...both].flatMap(([key, count]): readonly TagPair[] => {
    const [a, b] = [kept[Math.floor(key / mostTags)], kept[key % mostTags]]
    if (a === undefined || b === undefined) return []
    return [{ a, b, documents: count, closeness: count / (a.documents + b.documents - count) }]
  })
  return {
    tags: kept,
    pairs: pairs.sort((a, b) => b.documents - a.documents || b.closeness - a.closeness || a.a.tag.name.localeCompare(b.a.tag.name)),
    moreTags: used.length - kept.length,
  }
}
