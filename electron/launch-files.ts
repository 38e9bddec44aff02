import { randomUUID } from 'node:crypto'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { AnnouncedFile } from '../shared/contracts/ipc.ts'

/** The paths a delegate named when starting the app: those, and only those, the page may have read, each by its token. */
export class LaunchFiles {
  readonly #files = new Map<string, string>()
  #waiting: AnnouncedFile[] = []

  /** Looks at what was named, folders included, and keeps it until the page asks. */
  async add(paths: readonly string[]): Promise<void> {
    for (const each of paths) {
      for await (const { file, ...announced } of expand(path.resolve(each), path.basename(path.resolve(each)))) {
        this.#files.set(announced.token, file)
        this.#waiting.push(announced)
      }
    }
  }

  /** What was named since the last call. */
  take(): readonly AnnouncedFile[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }

  /** Reads a file that was named; rejects with a sentence when its token is unknown. */
  async read(token: string): Promise<Uint8Array> {
    const file = this.#files.get(token)
    if (file === undefined) throw new Error('This file was not named when the app was started.')
    return new Uint8Array(await readFile(file))
  }
}

type Expanded = AnnouncedFile & { readonly file: string }

/** A path as one entry, or one for each file under it. Links to folders are left alone: they may lead round in a circle. */
async function* expand(file: string, shown: string): AsyncGenerator<Expanded> {
  const common = { token: randomUUID(), file, path: shown, name: path.basename(file) }
  try {
    const found = await stat(file)
    if (found.isDirectory()) {
      for (const name of (await readdir(file)).sort()) {
        if (!(await leadsToFolder(path.join(file, name)))) yield* expand(path.join(file, name), `${shown}/${name}`)
      }
    } else if (found.isFile()) {
      yield { ...common, sizeBytes: found.size, modifiedAt: found.mtime }
    }
  } catch (error) {
    yield { ...common, sizeBytes: 0, error: reasonOf(error) }
  }
}

async function leadsToFolder(file: string): Promise<boolean> {
  if (!(await lstat(file)).isSymbolicLink()) return false
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false, // leads nowhere: told as a file that is not there
  )
}

function reasonOf(error: unknown): NonNullable<AnnouncedFile['error']> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'not-found'
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'damaged'
}
