import type { ImportId } from '../../shared/contracts/ids.ts'

/** How an import stands: what *Import progress* shows. */
export interface ImportProgress {
  readonly state: 'idle' | 'running' | 'linking' | 'finished' | 'cancelled' | 'interrupted'
  readonly importId?: ImportId
  readonly label: string
  /** Files found so far, members of archives included; grows while folders are walked and archives opened. */
  readonly found: number
  /** Files dealt with: imported, met before, skipped or not readable. */
  readonly done: number
  readonly imported: number
  /** Documents that are here and were read once more. */
  readonly again: number
  /** Nothing is imported: all of it is reading again. */
  readonly isAgain: boolean
  readonly duplicates: number
  /** Kept and listed, but without their text. */
  readonly unread: number
  readonly skipped: number
  /** Name of the file being read. */
  readonly current?: string
  readonly elapsedMs: number
  /** An estimate, once there is something to go by. */
  readonly remainingMs?: number
  /** A sentence to be announced once, when the import has come to its end. */
  readonly announcement: string
}

/** Before anything was imported. */
export const idleProgress: ImportProgress = {
  state: 'idle',
  label: '',
  found: 0,
  done: 0,
  imported: 0,
  again: 0,
  isAgain: false,
  duplicates: 0,
  unread: 0,
  skipped: 0,
  elapsedMs: 0,
  announcement: '',
}
