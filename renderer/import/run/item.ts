import type { FileHash, ImportId } from '../../../shared/contracts/ids.ts'
import type { Run } from './run-state.ts'

/** A file that is staged: its bytes are in `originals`, its place in the queue is written. */
export interface Item {
  readonly run: Run
  readonly importId: ImportId
  /** Its place in the queue; absent when it is only read again. */
  readonly queued?: number
  readonly path: string
  readonly name: string
  readonly hash: FileHash
  readonly sizeBytes: number
  readonly modifiedAt?: Date
  readonly archive?: FileHash
  readonly depth: number
  /** Held while there is room; otherwise read back from `originals` when its turn comes. */
  bytes?: ArrayBuffer
}
