import type { TagId } from '../../shared/contracts/ids.ts'
import { onLibraryChange } from './announce.ts'
import { failCatalogue } from './catalogue.ts'
import { database } from './database.ts'
import type { DocumentRow, TagRow } from './rows.ts'
import { withAncestors } from './tag-tree.ts'

/** A tag with how many documents bear it, itself or a tag below it. */
export interface CountedTag extends TagRow {
  readonly documents: number
}

/**
 * Every tag, read once for all that show tags: with thousands of them, a reading for each chip would hold up the window.
 * Read anew when tags change, and when somebody looks after nobody did.
 */
let rows: readonly TagRow[] = []
const watchers = new Set<() => void>()
let stop: (() => void) | undefined
let isReading = false
let isStale = false

/** For `useSyncExternalStore`; the first watcher starts the reading. */
export function watchTags(watcher: () => void): () => void {
  watchers.add(watcher)
  if (stop === undefined) {
    stop = onLibraryChange(({ tables }) => {
      if (tables?.includes('tags') === true) void refresh()
    })
    void refresh()
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** The tags as they are now, by name; the same array until something changes. */
export const tagRows = (): readonly TagRow[] => rows

/** Every tag as the database has it. */
export const readTags = (): Promise<readonly TagRow[]> => database().tags.toArray()

async function refresh(): Promise<void> {
  isStale = isReading
  if (isReading) return
  isReading = true
  try {
    rows = [...(await readTags())].sort((a, b) => names.compare(a.name, b.name))
    for (const watcher of watchers) watcher()
  } catch (error) {
    failCatalogue(error)
  } finally {
    isReading = false
  }
  if (isStale) await refresh()
}

/** One collator for all: `localeCompare` makes its own at each comparison. */
const names = new Intl.Collator('en', { numeric: true })

let counted:
  | { readonly tags: readonly TagRow[]; readonly documents: readonly DocumentRow[]; readonly value: readonly CountedTag[] }
  | undefined

/** Tags with their documents counted; worked out once for the same tags and documents, however many ask. */
export function countTags(tags: readonly TagRow[], documents: readonly DocumentRow[]): readonly CountedTag[] {
  if (counted?.tags === tags && counted.documents === documents) return counted.value
  const parents = new Map(tags.map((tag) => [tag.id, tag.parent]))
  const counts = new Map<TagId, number>()
  for (const row of documents) {
    if (row.tags.length === 0) continue
    for (const tag of withAncestors(row.tags, parents)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const before = new Map(counted?.value.map((tag) => [tag.id, tag]))
  const isSame = counted?.tags === tags && tags.every(({ id }) => before.get(id)?.documents === (counts.get(id) ?? 0))
  const value = isSame && counted !== undefined ? counted.value : tags.map((tag) => ({ ...tag, documents: counts.get(tag.id) ?? 0 }))
  counted = { tags, documents, value }
  return value
}
