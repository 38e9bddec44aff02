import { askWorker } from './ask-worker.ts'
import type { CutReply } from './draw-messages.ts'

/** Has one Word document cut into pieces in a worker of its own. */
export async function cutOriginal(name: string, blob: Blob, signal: AbortSignal): Promise<CutReply> {
  const worker = new Worker(new URL('../../../workers/cut.worker.ts', import.meta.url), { type: 'module' })
  const outcome = await askWorker<CutReply>(worker, name, blob, signal)
  return outcome.kind === 'answered' ? outcome.answer : { kind: 'not-cut', detail: outcome.detail }
}
