import { useSyncExternalStore } from 'react'
import type { LensProgress } from '../../library/index.ts'
import type { LensReply } from './messages.ts'

/** What the lens does in the background. */
export type LensRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly progress: LensProgress }
  | { readonly kind: 'failed'; readonly detail: string }

let run: LensRun = { kind: 'idle' }
let worker: Worker | undefined
const watchers = new Set<() => void>()

/**
 * Lets the lens read what an older version of it read, in a worker that ends when it is done. Call it once when the app
 * starts; cut off, it goes on at the next start. `library`: for tests, which work on libraries of their own.
 */
export function rerunLensInBackground(library = ''): void {
  if (worker !== undefined) return
  const opened = new Worker(new URL('../../workers/lens.worker.ts', import.meta.url), { type: 'module', name: library })
  worker = opened
  const end = (last: LensRun) => {
    opened.terminate()
    worker = undefined
    publish(last)
  }
  opened.onmessage = ({ data }: MessageEvent<LensReply>) => {
    if (data.kind === 'progress') publish({ kind: 'reading', progress: data.progress })
    else end(data.kind === 'done' ? { kind: 'idle' } : data)
  }
  opened.onerror = ({ message }) => end({ kind: 'failed', detail: message || 'its worker could not be started' })
}

/** For `useSyncExternalStore`. */
function watchLensRun(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What the lens is doing. */
export const lensRun = (): LensRun => run

export const useLensRun = (): LensRun => useSyncExternalStore(watchLensRun, lensRun)

function publish(next: LensRun): void {
  run = next
  for (const watcher of watchers) watcher()
}
