/** A folder to be written. */
export interface NewStorage {
  readonly name: string
  /** As `Storage.classId`; none when left out. */
  readonly classId?: string
  readonly streams: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>
  readonly storages: readonly NewStorage[]
}

interface NewEntry {
  readonly name: string
  readonly kind: 1 | 2 | 5
  readonly classId: string
  left: number
  right: number
  child: number
  firstSector: number
  sizeBytes: number
}

const sectorBytes = 4_096
const miniSectorBytes = 64
const entryBytes = 128
const none = 0xffffffff
const endOfChain = 0xfffffffe
const tableSector = 0xfffffffd
const noClass = '0'.repeat(32)

/**
 * Makes a compound file (MS-CFB, version 4) of a folder, so that an object that stood inside a document can stand by
 * itself. Sectors of 4,096 bytes let the header list the whole sector table of up to 450 MB.
 */
export function writeCompound(root: NewStorage): Uint8Array<ArrayBuffer> {
  const sectors = new Sectors()
  const small = new SmallStreams()
  const entries: NewEntry[] = [entryOf(root, 5)]
  const addBelow = (storage: NewStorage, at: NewEntry): void => {
    const numbers: number[] = []
    for (const { name, bytes } of storage.streams) {
      const firstSector = bytes.length === 0 ? endOfChain : bytes.length < sectorBytes ? small.add(bytes) : sectors.add(bytes)
      numbers.push(entries.push({ ...entryOf({ name }, 2), firstSector, sizeBytes: bytes.length }) - 1)
    }
    for (const each of storage.storages) {
      const entry = entryOf(each, 1)
      numbers.push(entries.push(entry) - 1)
      addBelow(each, entry)
    }
    at.child = treeOf(numbers.toSorted(inOrder(entries)), entries)
  }
  const rootEntry = entries[0]
  if (rootEntry !== undefined) {
    addBelow(root, rootEntry)
    rootEntry.sizeBytes = small.length
    rootEntry.firstSector = small.length === 0 ? endOfChain : sectors.add(small.bytes)
  }
  const smallTable = small.length === 0 ? endOfChain : sectors.add(small.table)
  const directory = sectors.add(directoryOf(entries))
  return sectors.file({ directory, smallTable })
}

/** Sectors in the order they are written; what is added stands in a row. */
class Sectors {
  private readonly parts: Uint8Array[] = []
  private readonly next: number[] = []

  add(bytes: Uint8Array): number {
    const first = this.next.length
    const count = Math.ceil(bytes.length / sectorBytes)
    const padded = new Uint8Array(count * sectorBytes)
    padded.set(bytes)
    this.parts.push(padded)
    for (let index = 1; index <= count; index++) this.next.push(index === count ? endOfChain : first + index)
    return first
  }

  file({ directory, smallTable }: { readonly directory: number; readonly smallTable: number }): Uint8Array<ArrayBuffer> {
    const perSector = sectorBytes / 4
    let tables = 1
    while (tables * perSector < this.next.length + tables) tables++
    const firstTable = this.next.length
    const file = new Uint8Array((1 + this.next.length + tables) * sectorBytes)
    const view = new DataView(file.buffer)
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [at, value] of [
      [24, 0x3e],
      [26, 4],
      [28, 0xfffe],
      [30, 12],
      [32, 6],
    ] as const)
      view.setUint16(at, value, true)
    const smallSectors = smallTable === endOfChain ? 0 : directory - smallTable
    const directorySectors = firstTable - directory
    const fields = [
      [40, directorySectors],
      [44, tables],
      [48, directory],
      [56, sectorBytes],
      [60, smallTable],
      [64, smallSectors],
      [68, endOfChain],
    ] as const
    for (const [at, value] of fields) view.setUint32(at, value, true)
    for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index < tables ? firstTable + index : none, true)
    let at = sectorBytes
    for (const part of this.parts) {
      file.set(part, at)
      at += part.length
    }
    for (let sector = 0; sector < tables * perSector; sector++)
      view.setUint32(at + sector * 4, this.next[sector] ?? (sector < firstTable + tables ? tableSector : none), true)
    return file
  }
}

/** Streams below 4,096 bytes share one stream of small sectors. */
class SmallStreams {
  private readonly parts: Array<readonly [at: number, bytes: Uint8Array]> = []
  private readonly next: number[] = []

  add(bytes: Uint8Array): number {
    const first = this.next.length
    const count = Math.ceil(bytes.length / miniSectorBytes)
    this.parts.push([first * miniSectorBytes, bytes])
    for (let index = 1; index <= count; index++) this.next.push(index === count ? endOfChain : first + index)
    return first
  }

  get length(): number {
    return this.next.length * miniSectorBytes
  }

  get bytes(): Uint8Array {
    const bytes = new Uint8Array(this.length)
    for (const [at, part] of this.parts) bytes.set(part, at)
    return bytes
  }

  get table(): Uint8Array {
    const table = new Uint8Array(Math.ceil((this.next.length * 4) / sectorBytes) * sectorBytes).fill(0xff)
    const view = new DataView(table.buffer)
    for (const [index, value] of this.next.entries()) view.setUint32(index * 4, value, true)
    return table
  }
}

const entryOf = ({ name, classId = noClass }: Pick<NewStorage, 'name' | 'classId'>, kind: NewEntry['kind']): NewEntry => ({
  name: kind === 5 ? 'Root Entry' : name,
  kind,
  classId,
  left: none,
  right: none,
  child: none,
  firstSector: 0,
  sizeBytes: 0,
})

/** Shorter names first, then by their upper case (MS-CFB 2.6.4). */
const inOrder =
  (entries: readonly NewEntry[]) =>
  (one: number, other: number): number => {
    const [name, otherName] = [entries[one]?.name.toUpperCase() ?? '', entries[other]?.name.toUpperCase() ?? '']
    return name.length - otherName.length || (name < otherName ? -1 : name > otherName ? 1 : 0)
  }

/** Makes a balanced tree of sorted entries and returns its top. */
function treeOf(sorted: readonly number[], entries: readonly NewEntry[]): number {
  const middle = sorted.length >>> 1
  const top = sorted[middle]
  const entry = top === undefined ? undefined : entries[top]
  if (top === undefined || entry === undefined) return none
  entry.left = treeOf(sorted.slice(0, middle), entries)
  entry.right = treeOf(sorted.slice(middle + 1), entries)
  return top
}

function directoryOf(entries: readonly NewEntry[]): Uint8Array {
  const perSector = sectorBytes / entryBytes
  const bytes = new Uint8Array(Math.ceil(entries.length / perSector) * sectorBytes)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < bytes.length / entryBytes; index++) {
    const at = index * entryBytes
    const entry = entries[index]
    const units = Math.min(31, entry?.name.length ?? 0)
    for (let unit = 0; unit < units; unit++) view.setUint16(at + unit * 2, entry?.name.charCodeAt(unit) ?? 0, true)
    view.setUint16(at + 64, entry === undefined ? 0 : units * 2 + 2, true)
    bytes[at + 66] = entry?.kind ?? 0
    bytes[at + 67] = 1
    const links = [
      [68, entry?.left ?? none],
      [72, entry?.right ?? none],
      [76, entry?.child ?? none],
      [116, entry?.firstSector ?? 0],
      [120, entry?.sizeBytes ?? 0],
    ] as const
    for (const [field, value] of links) view.setUint32(at + field, value, true)
    for (let digit = 0; digit < 16; digit++)
      bytes[at + 80 + digit] = Number.parseInt(entry?.classId.slice(digit * 2, digit * 2 + 2) ?? '0', 16)
  }
  return bytes
}
