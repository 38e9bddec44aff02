import type { DrawOutcome } from '../../../../shared/contracts/drawing.ts'

/** From the window to the drawing worker: one file, its bytes handed over. */
export interface DrawRequest {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** From the drawing worker, once. */
export type DrawReply = DrawOutcome
