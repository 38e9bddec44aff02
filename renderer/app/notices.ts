import { useSyncExternalStore } from 'react'

/** A sentence shown for a while; a new object each time. */
export interface Notice {
  readonly text: string
}

let last: Notice | undefined
const watchers = new Set<() => void>()

/** Says a sentence at the foot of the window. */
export function notify(text: string): void {
  last = { text }
  for (const watcher of watchers) watcher()
}

/** The last sentence said. */
export const useLastNotice = (): Notice | undefined =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => last,
  )
