import type { LaunchFile } from '../../shared/contracts/host.ts'
import type { Gathered, ImportSource, UnreadableSource } from './import-source.ts'

/** Files of a file picker; those of a folder picker keep their path below it. */
export function gatherFiles(files: Iterable<File>): Gathered {
  const sources = [...files].map(sourceOfFile)
  return { sources, unreadable: [], label: labelOf(sources.map((source) => source.path)) }
}

/** Files a shell may read for us, as named on the command line. */
export function gatherLaunchFiles(files: readonly LaunchFile[]): Gathered {
  const sources = files.map(
    (file): ImportSource => ({
      path: file.path,
      name: file.name,
      file: file.bytes,
      ...(file.modifiedAt !== undefined && { modifiedAt: file.modifiedAt }),
    }),
  )
  return { sources, unreadable: [], label: labelOf(sources.map((source) => source.path)) }
}

/**
 * Everything under what was dropped. Call it in the drop event itself: the entries are taken at once, since the
 * browser empties the transfer when the event ends; the folders are walked afterwards.
 */
export function gatherDrop(transfer: DataTransfer): Promise<Gathered> {
  const entries: FileSystemEntry[] = []
  const loose: File[] = []
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry === null ? item.getAsFile() : null
    if (entry !== null) entries.push(entry)
    else if (file !== null) loose.push(file)
  }
  return walkEntries(entries, loose)
}

async function walkEntries(entries: readonly FileSystemEntry[], loose: readonly File[]): Promise<Gathered> {
  const sources: ImportSource[] = loose.map(sourceOfFile)
  const unreadable: UnreadableSource[] = []
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    const path = entry.fullPath.replace(/^\//, '')
    try {
      if (isFile(entry)) {
        const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
        sources.push({ path, name: file.name, file, modifiedAt: new Date(file.lastModified) })
      } else if (isFolder(entry)) {
        for await (const child of children(entry)) await walk(child)
      }
    } catch (error) {
      unreadable.push(unreadableSource(path, entry.isDirectory, error))
    }
  }
  for (const entry of entries) await walk(entry)
  return { sources, unreadable, label: labelOf([...loose.map((file) => file.name), ...entries.map((entry) => entry.name)]) }
}

/** `readEntries` hands over at most a hundred at a time and nothing when it is done. */
async function* children(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader()
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return
    yield* batch
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

function unreadableSource(path: string, isFolder: boolean, error: unknown): UnreadableSource {
  const what = isFolder ? 'folder' : 'file'
  const isGone = error instanceof DOMException && error.name === 'NotFoundError'
  return isGone
    ? { path, reason: 'not-found', detail: `The ${what} is no longer there. Import it again from where it is now.` }
    : {
        path,
        reason: 'no-permission',
        detail: `The ${what} may not be read. Change its permissions or copy it elsewhere, then import it again.`,
      }
}

function sourceOfFile(file: File): ImportSource {
  return {
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    name: file.name,
    file,
    modifiedAt: new Date(file.lastModified),
  }
}

/** The one folder or file all paths start with, or how many files there are. */
function labelOf(paths: readonly string[]): string {
  const tops = new Set(paths.map((path) => path.replace(/^[/\\]+/, '').split(/[/\\]/)[0] ?? path))
  const [top] = tops
  if (tops.size === 1 && top !== undefined && top !== '') return paths.length === 1 ? (paths[0]?.split(/[/\\]/).at(-1) ?? top) : top
  return paths.length === 1 ? '1 file' : `${paths.length} files`
}
