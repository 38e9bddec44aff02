/** A file to import, wherever it was found. A function reads it when its turn comes. */
export interface ImportSource {
  /** As dropped, picked or named, folders included: `Downloads/SG17/TD1447.docx`. */
  readonly path: string
  readonly name: string
  readonly file: Blob | (() => Promise<ArrayBuffer>)
  readonly modifiedAt?: Date
}

/** A file or folder that was found and cannot be imported, with what to tell the delegate. */
export interface UnreadableSource {
  readonly path: string
  readonly reason: 'no-permission' | 'not-found'
  readonly detail: string
}

/** What was found where a delegate pointed. */
export interface Gathered {
  readonly sources: readonly ImportSource[]
  readonly unreadable: readonly UnreadableSource[]
  /** For the list of imports: the folder's or file's name, or `12 files`. */
  readonly label: string
}
