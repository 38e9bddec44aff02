import type { ReadOutcome } from '../shared/contracts/reading.ts'

/** To a read worker. */
export interface ReadRequest {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** From a read worker, one a request. */
export interface ReadAnswer {
  readonly outcome: ReadOutcome
  readonly readMs: number
}
