import type { FileHash } from '../../../shared/contracts/ids.ts'
import type { Format, LostMember, OutcomeKind, ReadWarning, Scan, UnreadReason } from '../../../shared/contracts/reading.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'

/** One file to read. Its bytes are handed over, not copied. */
export interface ReadJob {
  readonly name: string
  readonly path: string
  readonly bytes: ArrayBuffer
  /** How many archives it stands in; at `maxArchiveDepth` its members are not taken out. */
  readonly depth: number
  /** What was read off pictures of its pages. */
  readonly scan?: Scan
}

/** A file found inside another, with its name for good. */
export interface ReadMember {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly hash: FileHash
  readonly modifiedAt?: Date
}

/** What was read and recognised in one file, in the form in which it crosses to the import worker and is kept. */
export interface ReadResult {
  readonly outcome: OutcomeKind
  readonly reason?: UnreadReason
  readonly detail?: string
  readonly format: Format
  readonly warnings: readonly ReadWarning[]
  readonly pages?: number
  readonly recognition: Recognition
  /** Encoded as they are kept. */
  readonly blocks: Uint8Array<ArrayBuffer>
  readonly passages: number
  readonly members: readonly ReadMember[]
  readonly lost: readonly LostMember[]
  readonly readMs: number
}

/** From the import worker to a reader worker. */
export interface ReadRequest extends ReadJob {
  readonly number: number
}

/** From a reader worker to the import worker. `broken`: the reader itself failed, and must not be used again. */
export type ReadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly number: number; readonly result: ReadResult }
  | { readonly kind: 'broken'; readonly number: number; readonly detail: string }

/** A job that ended without a result: its worker had to be given up, or it was not begun. */
export interface ReadFailure {
  readonly reason: 'timed-out' | 'crashed' | 'too-large'
  readonly detail: string
}
