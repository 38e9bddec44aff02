import type { ByteView } from '../binary/byte-view.ts'

/** One entry of the directory (MS-CFB 2.6.1). */
export interface DirectoryEntry {
  readonly name: string
  readonly kind: 'storage' | 'stream' | 'root'
  /** What program an object is of, as 32 hexadecimal digits in file order; zeros for none. */
  readonly classId: string
  readonly left: number
  readonly right: number
  readonly child: number
  readonly firstSector: number
  readonly sizeBytes: number
}

const entryBytes = 128
const kinds = new Map<number, DirectoryEntry['kind']>([
  [1, 'storage'],
  [2, 'stream'],
  [5, 'root'],
])

/** Reads the entries of a directory by their number; free places are left empty. */
export function readDirectory(directory: ByteView, maxEntries: number): ReadonlyArray<DirectoryEntry | undefined> {
  const count = Math.min(maxEntries, Math.floor(directory.length / entryBytes))
  return Array.from({ length: count }, (_, index) => readEntry(directory, index * entryBytes))
}

function readEntry(directory: ByteView, at: number): DirectoryEntry | undefined {
  const kind = kinds.get(directory.u8(at + 66))
  if (kind === undefined) return undefined
  const nameUnits = Math.max(0, Math.min(32, directory.u16(at + 64) / 2) - 1)
  return {
    name: directory.utf16(at, Math.floor(nameUnits)),
    kind,
    classId: Array.from(directory.part(at + 80, 16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    left: directory.u32(at + 68),
    right: directory.u32(at + 72),
    child: directory.u32(at + 76),
    firstSector: directory.u32(at + 116),
    // The upper half is not written by older programs and may be anything (MS-CFB 2.6.1); no file here is that large.
    sizeBytes: directory.u32(at + 120),
  }
}

/**
 * The entries of one storage: its child and, to the left and right of each, its siblings (MS-CFB 2.6.4). `taken` holds
 * every entry met so far in the file, so that a tree that loops ends and no entry is in two storages.
 */
export function siblingsOf(
  entries: ReadonlyArray<DirectoryEntry | undefined>,
  child: number,
  taken: Set<number>,
): readonly DirectoryEntry[] {
  const found: DirectoryEntry[] = []
  const waiting = [child]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next]
    if (entry === undefined || taken.has(next)) continue
    taken.add(next)
    found.push(entry)
    waiting.push(entry.right, entry.left)
  }
  return found
}
