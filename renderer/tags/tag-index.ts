import type { TagId } from '../../shared/contracts/ids.ts'
import type { CountedTag } from '../library/index.ts'

/** A tag with what finding it by typing needs. */
export interface IndexedTag {
  readonly tag: CountedTag
  /** Names of the tags above it, outermost first. */
  readonly above: readonly string[]
  readonly folded: string
  /** Its other names. */
  readonly foldedAliases: readonly string[]
  readonly foldedPath: string
}

/** All tags, ready to be found by a few typed letters. */
export type TagIndex = readonly IndexedTag[]

/** Tags that match, best first, and how many more there are than were asked for. */
export interface FoundTags {
  readonly tags: readonly IndexedTag[]
  readonly more: number
}

/** Makes the index; a tag whose parents run in a circle stands at the top. */
export function indexTags(tags: readonly CountedTag[]): TagIndex {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  return tags.map((tag) => {
    const above: string[] = []
    const seen = new Set<TagId>([tag.id])
    for (let at = tag.parent; at !== undefined && !seen.has(at); at = byId.get(at)?.parent) {
      seen.add(at)
      above.unshift(byId.get(at)?.name ?? at)
    }
    return {
      tag,
      above,
      folded: fold(tag.name),
      foldedAliases: (tag.aliases ?? []).map(fold),
      foldedPath: fold([...above, tag.name].join(' / ')),
    }
  })
}

/** Tags by typed letters: those whose name starts so, then another name of theirs, a word, any part, a tag above. */
export function findTags(index: TagIndex, typed: string, most: number): FoundTags {
  const wanted = fold(typed.trim())
  if (wanted === '') return { tags: index.slice(0, most), more: Math.max(0, index.length - most) }
  const ranked = index.flatMap((entry) => {
    const rank = rankOf(entry, wanted)
    return rank === undefined ? [] : [{ entry, rank }]
  })
  ranked.sort((a, b) => a.rank - b.rank || b.entry.tag.documents - a.entry.tag.documents)
  return { tags: ranked.slice(0, most).map(({ entry }) => entry), more: Math.max(0, ranked.length - most) }
}

/** Where a new tag of this typed name would stand: `Meeting / Plenary` is Plenary below the tag Meeting, if there is one. */
export function placeNewTag(index: TagIndex, typed: string): { readonly name: string; readonly parent?: CountedTag } {
  const slash = typed.lastIndexOf('/')
  const parent = slash < 0 ? undefined : index.find(({ foldedPath }) => foldedPath === fold(tidyPath(typed.slice(0, slash))))
  if (parent === undefined || typed.slice(slash + 1).trim() === '') return { name: typed.trim() }
  return { name: typed.slice(slash + 1).trim(), parent: parent.tag }
}

/** Whether a tag of exactly this name stands in this place, or one anywhere has it as another name. */
export const hasTag = (index: TagIndex, name: string, parent: TagId | undefined): boolean =>
  index.some(
    ({ tag, folded, foldedAliases }) =>
      (tag.parent === parent && folded === fold(name.trim())) || foldedAliases.includes(fold(name.trim())),
  )

function rankOf({ folded, foldedAliases, foldedPath }: IndexedTag, wanted: string): number | undefined {
  if (folded === wanted || foldedAliases.includes(wanted)) return 0
  if (folded.startsWith(wanted)) return 1
  if (foldedAliases.some((alias) => alias.startsWith(wanted))) return 2
  if (folded.includes(` ${wanted}`)) return 3
  if (folded.includes(wanted) || foldedAliases.some((alias) => alias.includes(wanted))) return 4
  return foldedPath.includes(wanted) ? 5 : undefined
}

const tidyPath = (path: string): string =>
  path
    .split('/')
    .map((part) => part.trim())
    .join(' / ')

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en')
