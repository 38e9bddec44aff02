import { ByteView } from '../binary/byte-view.ts'
import { damaged, truncated } from '../reading/faults.ts'
import { type DirectoryEntry, readDirectory, siblingsOf } from './directory.ts'
import { firstMark, SectorChains } from './sector-chains.ts'

/** A folder of a compound file. Names of streams and storages are told apart without regard to case (MS-CFB 2.6.4). */
export interface Storage {
  readonly name: string
  /** What program an embedded object is of, as 32 hexadecimal digits in file order; zeros for none. */
  readonly classId: string
  readonly storages: readonly Storage[]
  readonly streams: readonly Stream[]
}

/** A file in a compound file; its bytes are asked for with `CompoundFile.bytes`. */
export interface Stream {
  readonly name: string
  readonly firstSector: number
  /** As declared. */
  readonly sizeBytes: number
}

/** Storages inside one another that are followed: objects in objects in objects of a document stop at four. */
const maxDepth = 16
const miniSectorBytes = 64

/**
 * A compound file (MS-CFB): folders and files inside one file, as Office wrote everything until 2007 and Outlook still
 * does. Small streams share one stream of small sectors. Throws when there is no directory to be read.
 */
export class CompoundFile {
  readonly root: Storage
  /** Streams and storages of the whole file by name, for files whose directory tree is broken. */
  private readonly everyStream: readonly Stream[]
  private readonly chains: SectorChains
  private readonly small: { readonly chain: ByteView; readonly sectors: Uint8Array<ArrayBuffer> }
  private readonly smallerThan: number

  constructor(bytes: Uint8Array<ArrayBuffer>, maxEntries = 10_000) {
    const file = new ByteView(bytes)
    if (file.length < 512) throw truncated()
    this.chains = new SectorChains(file)
    this.smallerThan = file.u32(56)
    const entries = readDirectory(new ByteView(this.chains.readWhole(file.u32(48))), maxEntries)
    const root = entries.find((entry) => entry?.kind === 'root') ?? entries[0]
    if (root === undefined) throw this.chains.isCutOff ? truncated() : damaged('it has no directory')
    this.root = storageOf(root, { entries, taken: new Set([entries.indexOf(root)]), depth: 0 })
    this.everyStream = entries.filter((entry) => entry?.kind === 'stream').map(streamOf)
    this.small = {
      chain: new ByteView(file.u32(60) < firstMark ? this.chains.readWhole(file.u32(60)) : new Uint8Array(0)),
      sectors: root.firstSector < firstMark ? this.chains.read(root.firstSector, root.sizeBytes) : new Uint8Array(0),
    }
  }

  /** Whether something led beyond the end of the file, as far as it was read. */
  get isCutOff(): boolean {
    return this.chains.isCutOff
  }

  /** The bytes of a stream of the root. Where the directory's tree is broken, of any stream of that name. */
  stream(name: string): Uint8Array<ArrayBuffer> | undefined {
    const key = name.toLowerCase()
    const isIt = (stream: Stream) => stream.name.toLowerCase() === key
    const found = this.root.streams.find(isIt) ?? (this.root.streams.length === 0 ? this.everyStream.find(isIt) : undefined)
    return found === undefined ? undefined : this.bytes(found)
  }

  /** The bytes of a stream: as many as it is said to have, or fewer when the file does not hold them. */
  bytes({ firstSector, sizeBytes }: Stream): Uint8Array<ArrayBuffer> {
    return sizeBytes < this.smallerThan ? this.smallBytes(firstSector, sizeBytes) : this.chains.read(firstSector, sizeBytes)
  }

  /** Names of the root's streams and storages; of all streams when the tree is broken. */
  get names(): readonly string[] {
    const { storages, streams } = this.root
    return (storages.length + streams.length > 0 ? [...storages, ...streams] : this.everyStream).map(({ name }) => name)
  }

  private smallBytes(first: number, length: number): Uint8Array<ArrayBuffer> {
    const { chain, sectors } = this.small
    const bytes = new Uint8Array(Math.min(length, sectors.length))
    let filled = 0
    for (let sector = first; sector < firstMark && filled < bytes.length; ) {
      const at = sector * miniSectorBytes
      const part = sectors.subarray(at, Math.min(at + miniSectorBytes, at + bytes.length - filled))
      if (part.length === 0) break
      bytes.set(part, filled)
      filled += part.length
      sector = sector * 4 + 4 <= chain.length ? chain.u32(sector * 4) : firstMark
    }
    return bytes.subarray(0, filled)
  }
}

function storageOf(
  entry: DirectoryEntry,
  at: { readonly entries: ReadonlyArray<DirectoryEntry | undefined>; readonly taken: Set<number>; readonly depth: number },
): Storage {
  const below = siblingsOf(at.entries, entry.child, at.taken)
  const inner = at.depth >= maxDepth ? [] : below.filter(({ kind }) => kind === 'storage')
  return {
    name: entry.name,
    classId: entry.classId,
    storages: inner.map((each) => storageOf(each, { ...at, depth: at.depth + 1 })),
    streams: below.filter(({ kind }) => kind === 'stream').map(streamOf),
  }
}

const streamOf = (entry: DirectoryEntry | undefined): Stream => ({
  name: entry?.name ?? '',
  firstSector: entry?.firstSector ?? firstMark,
  sizeBytes: entry?.sizeBytes ?? 0,
})
