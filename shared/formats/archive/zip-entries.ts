import { configure, type FileEntry, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js'
import type { ReadLimits } from '../../contracts/reading.ts'
import { tooLarge } from '../reading/faults.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { decodeNames } from './member-names.ts'

configure({ useWebWorkers: false })

/** The file type bits of a Unix mode, and the value that is a symbolic link. */
const fileTypeBits = 0xf000
const symbolicLink = 0xa000

/** The files an archive's central directory lists, in its order. Fails when there is no directory. */
export async function zipEntries(bytes: Uint8Array<ArrayBuffer>, limits: ReadLimits): Promise<readonly ArchiveEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'tolerant', checkLocalDirectory: false, checkCrc32: false })
  const entries: FileEntry[] = []
  let count = 0
  for await (const entry of reader.getEntriesGenerator()) {
    if (++count > limits.maxEntries) throw tooLarge(`it has more than ${limits.maxEntries.toLocaleString('en')} files`)
    if (!entry.directory) entries.push(entry)
  }
  const names = decodeNames(entries.map(({ rawFilename, filename }) => ({ bytes: rawFilename, decoded: filename })))
  return entries.map((entry, index) => archiveEntry(entry, names[index] ?? entry.filename))
}

function archiveEntry(entry: FileEntry, name: string): ArchiveEntry {
  const mode = (entry.externalFileAttributes ?? 0) >>> 16
  const { lastModDate } = entry
  return {
    name,
    isEncrypted: entry.encrypted,
    isLink: (mode & fileTypeBits) === symbolicLink,
    ...(Number.isFinite(lastModDate.getTime()) && { modifiedAt: lastModDate }),
    unpack: async (take) => {
      await entry.getData(new Taker(take))
    },
  }
}

/** Hands every piece on, so that it can be counted before the next one is made. */
class Taker extends Writer<undefined> {
  private readonly take: (piece: Uint8Array) => void

  constructor(take: (piece: Uint8Array) => void) {
    super()
    this.take = take
  }

  override async writeUint8Array(piece: Uint8Array): Promise<void> {
    this.take(piece)
  }

  override async getData(): Promise<undefined> {
    return undefined
  }
}
