import type { DrawOutcome } from '../../../../shared/contracts/drawing.ts'
import type { DrawReply, DrawRequest } from './draw-messages.ts'

/** Longest time a drawing may take: whoever looks at a file does not wait longer. */
const deadlineMs = 30_000

/** Has one file drawn in a worker of its own, which is ended with it, on its deadline or when `signal` says so. */
export function drawOriginal(name: string, blob: Blob, signal: AbortSignal): Promise<DrawOutcome> {
  const worker = new Worker(new URL('../../../workers/draw.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<DrawOutcome>((resolve) => {
    const fail = (detail: string) => resolve({ kind: 'not-drawn', detail })
    const late = AbortSignal.timeout(deadlineMs)
    late.addEventListener('abort', () => fail(`Laying it out took longer than ${deadlineMs / 1000} seconds and was stopped.`))
    signal.addEventListener('abort', () => fail('Laying it out was stopped.'))
    worker.onmessage = ({ data }: MessageEvent<DrawReply>) => resolve(data)
    worker.onerror = (event) => fail(event.message || 'Laying it out stopped without a word.')
    blob.arrayBuffer().then(
      (bytes) => worker.postMessage({ name, bytes } satisfies DrawRequest, [bytes]),
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    )
  }).finally(() => worker.terminate())
}
