import { configure, type FileEntry, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js'
import type { ReadLimits } from '../../contracts/reading.ts'
import { joinBytes } from '../binary/join-bytes.ts'
import { tooLarge } from '../reading/faults.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { decodeNames } from './member-names.ts'
import { isPlainMethod, unpackBytes } from './unpack-bytes.ts'

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
  return entries.map((entry, index) => archiveEntry(entry, names[index] ?? entry.filename, bytes))
}

function archiveEntry(entry: FileEntry, name: string, bytes: Uint8Array): ArchiveEntry {
  const mode = (entry.externalFileAttributes ?? 0) >>> 16
  const { lastModDate } = entry
  return {
    name,
    isEncrypted: entry.encrypted,
    isLink: (mode & fileTypeBits) === symbolicLink,
    ...(Number.isFinite(lastModDate.getTime()) && { modifiedAt: lastModDate }),
    unpack: async (count) => {
      const { compressionMethod: method, uncompressedSize: claimedBytes } = entry
      if (!isPlainMethod(method)) return entry.getData(new CountedWriter(count))
      return unpackBytes({ data: compressedBytes(entry, bytes), method, isCutOff: false, claimedBytes }, count)
    },
  }
}

const localSignature = 0x04034b50
const localHeaderBytes = 30

/** The bytes of a file, which stand behind a header of its own (APPNOTE 4.3.7); fewer when the archive ends before. */
function compressedBytes({ offset, compressedSize }: FileEntry, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + localHeaderBytes > bytes.byteLength || view.getUint32(offset, true) !== localSignature)
    throw new Error('the file is not where the directory says')
  const start = offset + localHeaderBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + compressedSize)
}

/** Keeps what the library unpacks, each piece counted before the next one is made. */
class CountedWriter extends Writer<Uint8Array<ArrayBuffer>> {
  private readonly count: (bytes: number) => void
  private readonly pieces: Uint8Array[] = []

  constructor(count: (bytes: number) => void) {
    super()
    this.count = count
  }

  override async writeUint8Array(piece: Uint8Array): Promise<void> {
    this.count(piece.byteLength)
    // The library may use the same memory for the next piece.
    this.pieces.push(piece.slice())
  }

  override async getData(): Promise<Uint8Array<ArrayBuffer>> {
    return joinBytes(this.pieces)
  }
}
