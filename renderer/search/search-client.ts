import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { MatchTerm, SearchRequest, SearchResponse } from '../../shared/contracts/search.ts'
import type { HitDetail, IndexState, SearchCall, SearchReply } from './messages.ts'

let worker: Worker | undefined
let libraryName = ''
let lastNumber = 0
/** The last revision this worker told; another worker counts from its own beginning. */
let toldRevision = -1
let status: IndexState = { documents: 0, waiting: 0, revision: 0 }
const calls = new Map<number, Waiting<SearchResponse>>()
const detailCalls = new Map<number, Waiting<readonly HitDetail[]>>()
const watchers = new Set<() => void>()

interface Waiting<T> {
  readonly resolve: (answer: T) => void
  readonly reject: (error: Error) => void
}

/**
 * Asks the index; what it holds the worker takes from the library itself. A newer question of the same `asker` voids
 * the older one, which then rejects with `superseded`.
 */
export function search(request: SearchRequest, asker: string): Promise<SearchResponse> {
  return new Promise((resolve, reject) => {
    const number = ++lastNumber
    calls.set(number, { resolve, reject })
    ask({ kind: 'search', number, asker, request })
  })
}

/** The passages of documents that an answer left pending. */
export function detail(ids: readonly DocumentId[], terms: readonly MatchTerm[]): Promise<readonly HitDetail[]> {
  return new Promise((resolve, reject) => {
    const number = ++lastNumber
    detailCalls.set(number, { resolve, reject })
    ask({ kind: 'detail', number, ids, terms })
  })
}

function ask(call: SearchCall): void {
  worker ??= openWorker()
  worker.postMessage(call)
}

/** Starts the index before the first question, so that it is ready by then. Call it when the app starts. */
export function warmSearch(): void {
  worker ??= openWorker()
}

/** For tests, which work on libraries of their own: the library that is searched from now on. */
export function searchIn(name: string): void {
  stopSearching()
  libraryName = name
}

/** Ends the worker at once, as closing the window would. */
export function stopSearching(): void {
  worker?.terminate()
  worker = undefined
  failCalls('The search was closed.')
  publish({ documents: 0, waiting: 0, revision: status.revision + 1 })
}

/** The index as last heard of. */
export const indexStatus = (): IndexState => status

/** For `useSyncExternalStore`; starts the index. */
export function watchIndex(watcher: () => void): () => void {
  warmSearch()
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function publish(next: IndexState): void {
  status = next
  for (const watcher of watchers) watcher()
}

function hearStatus(told: IndexState): void {
  const isNew = told.revision !== toldRevision
  toldRevision = told.revision
  publish({ ...told, revision: isNew ? status.revision + 1 : status.revision })
}

function failCalls(message: string): void {
  for (const call of [...calls.values(), ...detailCalls.values()]) call.reject(new Error(message))
  calls.clear()
  detailCalls.clear()
}

function openWorker(): Worker {
  const opened = new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module', name: libraryName })
  opened.onmessage = (message: MessageEvent<SearchReply>) => {
    const reply = message.data
    if (reply.kind === 'status') return hearStatus(reply.status)
    const call = calls.get(reply.number)
    const detailCall = detailCalls.get(reply.number)
    calls.delete(reply.number)
    detailCalls.delete(reply.number)
    if (reply.kind === 'answer') call?.resolve(reply.response)
    else if (reply.kind === 'detailed') detailCall?.resolve(reply.details)
    else (call ?? detailCall)?.reject(new Error(reply.message))
  }
  // The index is disposable: the next question starts the worker again, which goes on from what is stored.
  opened.onerror = (event) => {
    opened.terminate()
    worker = undefined
    failCalls(`The search stopped (${event.message || 'its worker failed'}). Search again to start it anew.`)
  }
  return opened
}
