import { type DocumentId, type ImportId, importId } from '../../shared/contracts/ids.ts'
import type { Gathered, ImportSource } from './import-source.ts'
import type { ImportReply, ImportRequest, SentSource } from './messages.ts'
import { type ImportProgress, idleProgress } from './progress.ts'

/** Sources sent in one message: a few milliseconds of the window's time. */
const batchSize = 200

let worker: Worker | undefined
let libraryName = ''
let progress: ImportProgress = idleProgress
let lastNumber = 0
const waiting = new Map<number, () => Promise<ArrayBuffer>>()
const watchers = new Set<() => void>()

/** For tests, which work on libraries of their own: the library that the next import goes into. */
export function importInto(name: string): void {
  stopImporting()
  libraryName = name
}

/** Imports files and folders' files; resolves when all are handed over. What happens then is in the progress. */
export async function startImport(gathered: Gathered | readonly ImportSource[]): Promise<ImportId> {
  const { sources, unreadable, label } = 'sources' in gathered ? gathered : { sources: gathered, unreadable: [], label: labelOf(gathered) }
  const id = importId(crypto.randomUUID())
  send({ kind: 'begin', importId: id, label })
  if (unreadable.length > 0) send({ kind: 'unreadable', importId: id, sources: unreadable })
  for (let start = 0; start < sources.length; start += batchSize) {
    send({ kind: 'files', importId: id, sources: sources.slice(start, start + batchSize).map(sent) })
    await new Promise((resume) => setTimeout(resume))
  }
  send({ kind: 'sealed', importId: id })
  return id
}

/** Stops reading; what is imported stays, what is not is left out. */
export const cancelImport = (): void => send({ kind: 'cancel' })

/**
 * Takes up imports that were interrupted, and documents that an older version read. Call it once when the app starts;
 * the worker it starts also keeps the links true when documents are removed.
 */
export const resumeImports = (): void => send({ kind: 'resume' })

/** Reads documents once more from their originals, keeping everything that was decided about them. */
export const readAgain = (ids: readonly DocumentId[]): void => send({ kind: 'read-again', ids })

/** Ends the worker at once, as closing the window would. */
function stopImporting(): void {
  worker?.terminate()
  worker = undefined
  waiting.clear()
  publish(idleProgress)
}

/** How the import stands. */
export const importProgress = (): ImportProgress => progress

/** For `useSyncExternalStore`. */
export function watchImport(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function publish(next: ImportProgress): void {
  progress = next
  for (const watcher of watchers) watcher()
}

function send(request: ImportRequest, transfer: Transferable[] = []): void {
  worker ??= openWorker()
  worker.postMessage(request, transfer)
}

function openWorker(): Worker {
  const opened = new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module', name: libraryName })
  opened.onmessage = (message: MessageEvent<ImportReply>) => {
    const reply = message.data
    if (reply.kind === 'progress') publish(reply.progress)
    else void handOver(reply.number)
  }
  opened.onerror = (event) => {
    opened.terminate()
    worker = undefined
    waiting.clear()
    publish({
      ...progress,
      state: 'interrupted',
      announcement: `The import stopped (${event.message || 'its worker failed'}). What was imported is safe; it goes on when the app is opened again.`,
    })
  }
  return opened
}

function sent(source: ImportSource): SentSource {
  const { path, name, modifiedAt } = source
  const place = { path, name, ...(modifiedAt !== undefined && { modifiedAt }) }
  if (source.file instanceof Blob) return { ...place, content: source.file }
  const number = ++lastNumber
  waiting.set(number, source.file)
  return { ...place, content: number }
}

async function handOver(number: number): Promise<void> {
  const read = waiting.get(number)
  waiting.delete(number)
  try {
    if (read === undefined) throw new Error('The file is no longer offered.')
    const bytes = await read()
    send({ kind: 'bytes', number, bytes }, [bytes])
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    send({ kind: 'no-bytes', number, name, detail: message })
  }
}

const labelOf = (sources: readonly ImportSource[]) => (sources.length === 1 ? (sources[0]?.name ?? '1 file') : `${sources.length} files`)
