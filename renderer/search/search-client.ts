import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { FacetCount, MatchTerm, SearchFilter, SearchRequest, SearchResponse, SimilarPassage } from '../../shared/contracts/search.ts'
import type { HitDetail, IndexState, SearchCall, SearchReply } from './messages.ts'

let worker: Worker | undefined
let libraryName = ''
let lastNumber = 0
/** The last revision this worker told; another worker counts from its own beginning. */
let toldRevision = -1
let status: IndexState = { documents: 0, waiting: 0, revision: 0 }
const calls = new Map<number, Waiting>()
const watchers = new Set<() => void>()

/** A call that is not answered yet. */
interface Waiting {
  readonly resolve: (reply: SearchReply) => void
  readonly reject: (error: Error) => void
}

/**
 * Asks the index; what it holds the worker takes from the library itself. A newer question of the same `asker` voids
 * the older one, which then rejects with `superseded`.
 */
export async function search(request: SearchRequest, asker: string): Promise<SearchResponse> {
  const reply = await ask((number) => ({ kind: 'search', number, asker, request }))
  return reply.kind === 'answer' ? reply.response : unexpected(reply)
}

/** Whether a search was given up because a newer one came: no failure. */
export const isSuperseded = (error: unknown): boolean => error instanceof Error && error.message === 'superseded'

/**
 * The passages of documents that an answer left pending, or more of them than it gave. When `signal` says that nobody waits
 * any more, it rejects with `superseded`.
 */
export async function detail(
  ids: readonly DocumentId[],
  terms: readonly MatchTerm[],
  { limit, signal }: { readonly limit?: number | undefined; readonly signal?: AbortSignal } = {},
): Promise<readonly HitDetail[]> {
  const reply = await ask((number) => {
    signal?.addEventListener('abort', () => worker?.postMessage({ kind: 'give-up', number } satisfies SearchCall), { once: true })
    return { kind: 'detail', number, ids, terms, ...(limit !== undefined && { limit }) }
  })
  return reply.kind === 'detailed' ? reply.details : unexpected(reply)
}

/** Where else nearly the same is said as in a paragraph of the document `except`. */
export async function findSimilar(text: string, except: DocumentId): Promise<readonly SimilarPassage[]> {
  const reply = await ask((number) => ({ kind: 'similar', number, text, except }))
  return reply.kind === 'similar' ? reply.passages : unexpected(reply)
}

/** The values that a qualifier can have in the library, the most frequent first. */
export async function findValues(field: SearchFilter['field']): Promise<readonly FacetCount[]> {
  const reply = await ask((number) => ({ kind: 'values', number, field }))
  return reply.kind === 'values' ? reply.values : unexpected(reply)
}

function ask(call: (number: number) => SearchCall): Promise<SearchReply> {
  return new Promise((resolve, reject) => {
    worker ??= openWorker()
    const number = ++lastNumber
    calls.set(number, { resolve, reject })
    worker.postMessage(call(number))
  })
}

function unexpected(reply: SearchReply): never {
  throw new Error(`The search answered ${reply.kind} to another question.`)
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
  for (const call of calls.values()) call.reject(new Error(message))
  calls.clear()
}

function openWorker(): Worker {
  const opened = new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module', name: libraryName })
  opened.onmessage = (message: MessageEvent<SearchReply>) => {
    const reply = message.data
    if (reply.kind === 'status') return hearStatus(reply.status)
    const call = calls.get(reply.number)
    calls.delete(reply.number)
    if (reply.kind === 'failure') call?.reject(new Error(reply.message))
    else call?.resolve(reply)
  }
  // The index is disposable: the next question starts the worker again, which goes on from what is stored.
  opened.onerror = (event) => {
    opened.terminate()
    worker = undefined
    failCalls(`The search stopped (${event.message || 'its worker failed'}). Search again to start it anew.`)
  }
  return opened
}
