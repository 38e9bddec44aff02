import type { DocumentId } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'

/** The tables whose readers re-read them when they change; documents are named one by one. */
export type WatchedTable =
  | 'relations'
  | 'corrections'
  | 'missing'
  | 'events'
  | 'tags'
  | 'taggings'
  | 'proposals'
  | 'rules'
  | 'quietTerms'
  | 'notes'
  | 'searches'
  | 'imports'
  | 'problems'
  | 'files'

/** What a committed transaction changed. `documents` holds ids written or deleted. */
export interface LibraryChange {
  readonly documents?: readonly DocumentId[]
  readonly tables?: readonly WatchedTable[]
  /** The links must be worked out again: documents came, went, or are called otherwise. */
  readonly relink?: boolean
}

type Listener = (change: LibraryChange) => void

const listeners = new Set<Listener>()
let heard = 0
let channel: { readonly name: string; readonly port: BroadcastChannel } | undefined

/** The wire between this window or worker and the others that hold the same library. */
function wire(): BroadcastChannel {
  const name = `${database().name}/changes`
  if (channel?.name !== name) {
    channel?.port.close()
    const port = new BroadcastChannel(name)
    port.onmessage = (message: MessageEvent<LibraryChange>) => tell(message.data)
    channel = { name, port }
  }
  return channel.port
}

/** How many committed changes this window heard of so far, its own included: says which of them a reading can hold. */
export const changesHeard = (): number => heard

function tell(change: LibraryChange): void {
  heard++
  for (const listener of listeners) listener(change)
}

/** Tells every window and worker what was just committed; this one too. */
export function announce(change: LibraryChange): void {
  wire().postMessage(change)
  tell(change)
}

/** Hears of every committed change, wherever it was made. */
export function onLibraryChange(listener: Listener): () => void {
  wire()
  listeners.add(listener)
  return () => listeners.delete(listener)
}
