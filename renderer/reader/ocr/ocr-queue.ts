import { useSyncExternalStore } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { keepScan, type Scanned, scannedPages } from '../../library/index.ts'
import type { OcrLanguage } from './ocr-languages.ts'
import type { PagePictures } from './page-pictures.ts'
import { PageRecogniser } from './page-recogniser.ts'

/** What the reading of scanned pages is doing. */
export interface OcrState {
  readonly running?: { readonly id: DocumentId; readonly name: string; readonly done: number; readonly pages: number }
  readonly waiting: readonly DocumentId[]
  /** What went wrong with a document, in words, until it is tried again. */
  readonly failed: ReadonlyMap<DocumentId, string>
  /** What was done since the queue was last empty. */
  readonly finished: { readonly documents: number; readonly pages: number }
  /** The queue came to its end. */
  readonly hasEnded: boolean
}

/** What to read, in which languages, and how the document is then read again. */
export interface OcrOrder {
  readonly ids: readonly DocumentId[]
  readonly languages: readonly OcrLanguage[]
  readonly readAgain: (ids: readonly DocumentId[]) => void
}

const idle: OcrState = { waiting: [], failed: new Map(), finished: { documents: 0, pages: 0 }, hasEnded: false }
let state: OcrState = idle
const orders = new Map<DocumentId, OcrOrder>()
const watchers = new Set<() => void>()
let cancelled: AbortController | undefined

/** Follows the queue. */
export const useOcr = (): OcrState => useSyncExternalStore(watch, () => state)

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function set(change: Omit<Partial<OcrState>, 'running'> & { readonly running?: OcrState['running'] | undefined }): void {
  const { running, ...rest } = { ...state, ...change }
  state = { ...rest, ...(running !== undefined && { running }) }
  for (const watcher of watchers) watcher()
}

/** Has documents' scanned pages read, one document after the other. */
export function startOcr(order: OcrOrder): void {
  const added = order.ids.filter((id) => id !== state.running?.id && !state.waiting.includes(id))
  if (added.length === 0) return
  for (const id of added) orders.set(id, order)
  const failed = new Map([...state.failed].filter(([id]) => !added.includes(id)))
  const isIdle = state.running === undefined && state.waiting.length === 0
  set({ waiting: [...state.waiting, ...added], failed, hasEnded: false, ...(isIdle && { finished: idle.finished }) })
  if (isIdle) void work()
}

/** Stops the reading, and takes up no other document. What was read of finished documents stays. */
export function cancelOcr(): void {
  set({ waiting: [] })
  cancelled?.abort()
}

async function work(): Promise<void> {
  for (let id = state.waiting[0]; id !== undefined; id = state.waiting[0]) {
    const order = orders.get(id)
    orders.delete(id)
    set({ waiting: state.waiting.slice(1) })
    if (order !== undefined) await readOne(id, order)
  }
  set({ running: undefined, hasEnded: true })
}

async function readOne(id: DocumentId, order: OcrOrder): Promise<void> {
  const stop = new AbortController()
  cancelled = stop
  try {
    const scanned = await scannedPages(id)
    if (scanned === undefined) return
    const read = await readPages(scanned, order.languages, stop.signal)
    if (stop.signal.aborted) return
    await keepScan(id, { languages: order.languages, pages: read })
    order.readAgain([id])
    set({ finished: { documents: state.finished.documents + 1, pages: state.finished.pages + read.length } })
  } catch (error) {
    if (!stop.signal.aborted) set({ failed: new Map(state.failed).set(id, error instanceof Error ? error.message : String(error)) })
  } finally {
    set({ running: undefined })
  }
}

type PageRead = { readonly page: number; readonly paragraphs: readonly string[] }

/** Reads page after page. One that cannot be drawn or read is passed over while others can. */
async function readPages(scanned: Scanned, languages: readonly OcrLanguage[], stop: AbortSignal): Promise<readonly PageRead[]> {
  const { id, name, pages } = scanned
  const recogniser = new PageRecogniser(languages)
  stop.addEventListener('abort', () => recogniser.end(), { once: true })
  set({ running: { id, name, done: 0, pages: pages.length } })
  let pictures: PagePictures | undefined
  const read: PageRead[] = []
  let problem: unknown
  try {
    // pdf.js is large: it is loaded when the first page is to be read.
    const { openPagePictures } = await import('./page-pictures.ts')
    pictures = await openPagePictures(scanned)
    for (const [index, page] of pages.entries()) {
      if (stop.aborted) break
      try {
        // The worker of a cancelled reading is ended and answers nothing more.
        const paragraphs = await Promise.race([recogniser.read(await pictures.draw(page)), whenAborted(stop)])
        if (paragraphs !== undefined) read.push({ page, paragraphs })
      } catch (error) {
        problem = error
        if (read.length === 0 && index >= 2) throw error
      }
      set({ running: { id, name, done: index + 1, pages: pages.length } })
    }
  } finally {
    recogniser.end()
    pictures?.close()
  }
  if (read.length === 0 && problem !== undefined) throw problem
  return read
}

const whenAborted = (stop: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => stop.addEventListener('abort', () => resolve(undefined), { once: true }))
