import type { DrawOutcome } from '../../../../shared/contracts/drawing.ts'
import { askWorker } from './ask-worker.ts'
import type { DrawReply } from './draw-messages.ts'

/** Has one file drawn in a worker of its own. */
export async function drawOriginal(name: string, blob: Blob, signal: AbortSignal): Promise<DrawOutcome> {
  const worker = new Worker(new URL('../../../workers/draw.worker.ts', import.meta.url), { type: 'module' })
  const outcome = await askWorker<DrawReply>(worker, name, blob, signal)
  return outcome.kind === 'answered' ? outcome.answer : { kind: 'not-drawn', detail: outcome.detail }
}
