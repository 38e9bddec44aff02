import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { UnreadReason } from '../shared/contracts/reading.ts'
import { printableName } from '../shared/formats/index.ts'

/** What stands under the paths of a command line. */
export type Gathered =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'skipped'; readonly path: string; readonly why: string }
  | {
      readonly kind: 'unreadable'
      readonly path: string
      readonly name: string
      readonly reason: UnreadReason
      readonly detail: string
    }

const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:~\$.*|\.~lock\..*#)$/, 'a lock file of an office program'],
  [/^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|\.localized)$/i, 'a file of the operating system'],
  [/\.(?:crdownload|part|partial|download|opdownload)$/i, 'an unfinished download'],
]
const hiddenFolders = /^(?:\.git|\.svn|__MACOSX|node_modules)$/

/** Files under the paths in a stable order, folders in full; what is left out or cannot be opened is said, never dropped. */
export function* gatherPaths(paths: readonly string[]): Generator<Gathered> {
  for (const given of paths) yield* gather(given, path.basename(path.resolve(given)))
}

function* gather(file: string, name: string): Generator<Gathered> {
  try {
    const stats = lstatSync(file)
    if (stats.isDirectory()) yield* gatherFolder(file, name)
    else if (stats.isSymbolicLink()) yield { kind: 'skipped', path: file, why: 'a link to another place' }
    else if (!stats.isFile()) yield { kind: 'skipped', path: file, why: 'neither a file nor a folder' }
    else {
      const why = rules.find(([pattern]) => pattern.test(name))?.[1]
      yield why === undefined ? { kind: 'file', path: file, name } : { kind: 'skipped', path: file, why }
    }
  } catch (error) {
    yield unreadable(file, name, error)
  }
}

function* gatherFolder(folder: string, name: string): Generator<Gathered> {
  if (hiddenFolders.test(name)) {
    yield { kind: 'skipped', path: folder, why: 'a folder of another program' }
    return
  }
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true })
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) yield* gather(path.join(folder, entry.name), entry.name)
}

/** Why a file cannot be opened, in a sentence. */
export function unreadable(file: string, name: string, error: unknown): Gathered & { readonly kind: 'unreadable' } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const shown = printableName(file)
  const because = (reason: UnreadReason, detail: string) => ({ kind: 'unreadable', path: file, name, reason, detail }) as const
  if (code === 'ENOENT') return because('not-found', `There is no file at ${shown}.`)
  if (code === 'EACCES' || code === 'EPERM')
    return because('no-permission', `You may not read ${shown}. Ask its owner, or copy it to where you may.`)
  if (code === 'ERR_FS_FILE_TOO_LARGE') return because('too-large', `${shown} is larger than what can be read at once.`)
  if (code === '') throw error
  return because('damaged', `${shown} cannot be opened (${code}).`)
}
