import type { DocxPiece } from '../../../../shared/formats/index.ts'
import type { DrawRequest } from '../drawing/draw-messages.ts'

/** Longest time cutting may take: whoever looks at a file does not wait longer. */
const deadlineMs = 30_000

/**
 * The pieces of a Word document as a worker of its own cuts them, the last of them an end or a failure. The worker is
 * ended when nobody asks for more, when `signal` says so, or on its deadline.
 */
export async function* cutOriginal(name: string, blob: Blob, signal: AbortSignal): AsyncGenerator<DocxPiece> {
  const worker = new Worker(new URL('../../../workers/cut.worker.ts', import.meta.url), { type: 'module' })
  const arrived: DocxPiece[] = []
  let wake: () => void = () => undefined
  const arrive = (piece: DocxPiece) => {
    arrived.push(piece)
    wake()
  }
  const fail = (detail: string) => arrive({ kind: 'failed', detail })
  worker.onmessage = ({ data }: MessageEvent<DocxPiece>) => arrive(data)
  worker.onerror = (event) => fail(event.message || 'Laying it out stopped without a word.')
  signal.addEventListener('abort', () => fail('Laying it out was stopped.'))
  AbortSignal.timeout(deadlineMs).addEventListener('abort', () =>
    fail(`Laying it out took longer than ${deadlineMs / 1000} seconds and was stopped.`),
  )
  try {
    const bytes = await blob.arrayBuffer()
    worker.postMessage({ name, bytes } satisfies DrawRequest, [bytes])
    for (;;) {
      const piece = arrived.shift()
      if (piece !== undefined) yield piece
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    worker.terminate()
  }
}
