/** What an archive says of one of its files. Sizes are not here: they are claims. */
export interface ArchiveEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** A link to another place instead of a file. */
  readonly isLink: boolean
  readonly modifiedAt?: Date
  /** Unpacks the file; `count` is called for what comes out while it does, and may throw to stop it. */
  readonly unpack: (count: (bytes: number) => void) => Promise<Uint8Array<ArrayBuffer>>
}

/** Files that programs leave behind, which nobody means to keep: resource forks, thumbnails, lock files. */
export const isLeftover = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|~\$[^/]*$|\.~lock\.[^/]*#$)/iu.test(path)
