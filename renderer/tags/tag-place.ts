import { useSyncExternalStore } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'

/** Where the tag navigation leads: to the documents of a tag, or to the page about tags. */
export type TagPlace = { readonly kind: 'tag'; readonly tag: TagId; readonly name: string } | { readonly kind: 'tags' }

/** The parts of the page about tags. */
export type TagsPart = 'tags' | 'overview' | 'review' | 'rules' | 'terms'

/** What the page shows: one of its parts, or the dossier of a tag in their place. */
export interface TagsShown {
  readonly part: TagsPart
  readonly dossier?: TagId
}

let shown: TagsShown = { part: 'tags' }
const watchers = new Set<() => void>()

/** Chooses the part of the page that is shown, also before the page is opened. */
export const showTagsPart = (part: TagsPart): void => show({ part })

/** Shows the dossier of a tag; the part it was asked from is gone back to. */
export const showDossier = (dossier: TagId): void => show({ ...shown, dossier })

/** Leaves a dossier for the part it was asked from. */
export const leaveDossier = (): void => show({ part: shown.part })

function show(next: TagsShown): void {
  shown = next
  for (const watcher of watchers) watcher()
}

/** What is shown. */
export const useTagsShown = (): TagsShown =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => shown,
  )
