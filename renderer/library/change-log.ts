import { explainStorage } from './errors.ts'

/** Something the delegate did: named, and able to be taken back. */
export interface Change {
  /** As a sentence for the notice with its *Undo*: `Tagged 3 documents “Data poisoning”`. */
  readonly label: string
  readonly undo: () => Promise<void>
}

/** How many changes *Undo* goes back. */
const depth = 200

let done: readonly Change[] = []
const watchers = new Set<() => void>()

/**
 * Carries out one change and remembers it. Every change a delegate makes passes through here, and nothing else does:
 * a journal of what was done stands behind this one function.
 */
export async function record(label: string, work: () => Promise<() => Promise<void>>): Promise<Change> {
  const change = await carryOut(label, work)
  publish([...done.slice(-depth + 1), change])
  return change
}

/** As `record`, for what a delegate does in passing and would not expect *Undo* to go back to: opening a document. */
export const recordInPassing = (label: string, work: () => Promise<() => Promise<void>>): Promise<Change> => carryOut(label, work)

async function carryOut(label: string, work: () => Promise<() => Promise<void>>): Promise<Change> {
  const restore = await work().catch((error: unknown) => {
    throw explainStorage(error)
  })
  let isUndone = false
  const change: Change = {
    label,
    undo: async () => {
      if (isUndone) return
      isUndone = true
      try {
        await restore()
      } catch (error) {
        isUndone = false
        throw explainStorage(error)
      }
      publish(done.filter((other) => other !== change))
    },
  }
  return change
}

/** Takes back the last change; undefined when there is none left. */
export async function undoLast(): Promise<Change | undefined> {
  const last = done.at(-1)
  await last?.undo()
  return last
}

/** The last change that can be taken back. */
export const lastChange = (): Change | undefined => done.at(-1)

/** For `useSyncExternalStore`. */
export function watchChanges(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function publish(changes: readonly Change[]): void {
  done = changes
  for (const watcher of watchers) watcher()
}
