import type { DrawRequest } from './draw-messages.ts'

/** What became of asking a worker: its answer, or a sentence why there is none. */
export type WorkerAnswer<T> = { readonly kind: 'answered'; readonly answer: T } | { readonly kind: 'failed'; readonly detail: string }

/** Longest time a worker may take: whoever looks at a file does not wait longer. */
const deadlineMs = 30_000

/** Hands one file over to a worker made for it, which is ended with its answer, on its deadline or when `signal` says so. */
export function askWorker<T>(worker: Worker, name: string, blob: Blob, signal: AbortSignal): Promise<WorkerAnswer<T>> {
  return new Promise<WorkerAnswer<T>>((resolve) => {
    const fail = (detail: string) => resolve({ kind: 'failed', detail })
    const late = AbortSignal.timeout(deadlineMs)
    late.addEventListener('abort', () => fail(`Laying it out took longer than ${deadlineMs / 1000} seconds and was stopped.`))
    signal.addEventListener('abort', () => fail('Laying it out was stopped.'))
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve({ kind: 'answered', answer: data })
    worker.onerror = (event) => fail(event.message || 'Laying it out stopped without a word.')
    blob.arrayBuffer().then(
      (bytes) => worker.postMessage({ name, bytes } satisfies DrawRequest, [bytes]),
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    )
  }).finally(() => worker.terminate())
}
