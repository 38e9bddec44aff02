import type { DocumentId, ImportId } from '../../shared/contracts/ids.ts'
import type { UnreadableSource } from './import-source.ts'
import type { ImportProgress } from './progress.ts'

/** A source as it crosses to the import worker: the file itself, or the number under which its bytes are asked for. */
export interface SentSource {
  readonly path: string
  readonly name: string
  readonly content: Blob | number
  readonly modifiedAt?: Date
}

/** From the window to the import worker. Files come in several messages, so that none takes the window long. */
export type ImportRequest =
  | { readonly kind: 'begin'; readonly importId: ImportId; readonly label: string }
  | { readonly kind: 'files'; readonly importId: ImportId; readonly sources: readonly SentSource[] }
  | { readonly kind: 'unreadable'; readonly importId: ImportId; readonly sources: readonly UnreadableSource[] }
  | { readonly kind: 'sealed'; readonly importId: ImportId }
  | { readonly kind: 'bytes'; readonly number: number; readonly bytes: ArrayBuffer }
  | { readonly kind: 'no-bytes'; readonly number: number; readonly name: string; readonly detail: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'read-again'; readonly ids: readonly DocumentId[] }

/** From the import worker to the window. */
export type ImportReply =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'bytes-wanted'; readonly number: number }
