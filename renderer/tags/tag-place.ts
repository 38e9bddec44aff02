import { useSyncExternalStore } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'

/** Where the tag navigation leads: to the documents of a tag, or to the page about tags. */
export type TagPlace = { readonly kind: 'tag'; readonly tag: TagId; readonly name: string } | { readonly kind: 'tags' }

/** The parts of the page about tags. */
export type TagsPart = 'tags' | 'overview' | 'review' | 'rules' | 'terms'

let part: TagsPart = 'tags'
const watchers = new Set<() => void>()

/** Chooses the part of the page that is shown, also before the page is opened. */
export function showTagsPart(next: TagsPart): void {
  part = next
  for (const watcher of watchers) watcher()
}

/** The part that is shown. */
export const useTagsPart = (): TagsPart =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => part,
  )
