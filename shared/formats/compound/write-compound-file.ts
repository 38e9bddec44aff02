import { joinBytes } from '../binary/join-bytes.ts'
import type { Storage, Stream } from './compound-file.ts'

const sectorBytes = 512
const miniSectorBytes = 64
const smallerThan = 4_096
const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const tableSector = 0xfffffffd
const nothing = 0xffffffff
const entriesPerSector = sectorBytes / 4
/** Sectors of the allocation table that the header can name: a file of seven megabytes. Larger ones chain further tables. */
const headerTables = 109

interface Entry {
  readonly name: string
  readonly kind: 1 | 2 | 5
  readonly bytes: Uint8Array
  left: number
  right: number
  child: number
  first: number
}

/** Writes a storage as a compound file of its own (MS-CFB, version 3). `bytesOf` gives what each stream is to hold. */
export function writeCompoundFile(storage: Storage, bytesOf: (stream: Stream, depth: number) => Uint8Array): Uint8Array<ArrayBuffer> {
  const entries = listEntries(storage, bytesOf)
  const sectors = new SectorWriter()
  const small = placeStreams(entries, sectors)
  const [root] = entries
  if (root !== undefined) root.first = small.bytes.length === 0 ? endOfChain : sectors.add(small.bytes)
  const smallTable = small.chain.length === 0 ? endOfChain : sectors.add(numbers(small.chain, entriesPerSector))
  const directory = sectors.add(directoryBytes(entries, small.bytes.length))
  return sectors.finish({ directory, smallTable, smallTableSectors: Math.ceil(small.chain.length / entriesPerSector) })
}

function listEntries(storage: Storage, bytesOf: (stream: Stream, depth: number) => Uint8Array): Entry[] {
  const entry = (name: string, kind: Entry['kind'], bytes: Uint8Array = new Uint8Array(0)): Entry => ({
    name,
    kind,
    bytes,
    left: nothing,
    right: nothing,
    child: nothing,
    first: endOfChain,
  })
  const entries: Entry[] = [entry('Root Entry', 5)]
  const fill = (parent: number, at: Storage, depth: number): void => {
    const children: number[] = []
    for (const stream of at.streams) children.push(entries.push(entry(stream.name, 2, bytesOf(stream, depth))) - 1)
    for (const inner of at.storages) {
      const index = entries.push(entry(inner.name, 1)) - 1
      children.push(index)
      fill(index, inner, depth + 1)
    }
    const owner = entries[parent]
    if (owner !== undefined) owner.child = balance(children, entries)
  }
  fill(0, storage, 0)
  return entries
}

/** Siblings form a search tree, shorter names before longer ones (MS-CFB 2.6.4); returns its root. */
function balance(children: readonly number[], entries: readonly Entry[]): number {
  const nameOf = (index: number): string => (entries[index]?.name ?? '').toUpperCase()
  const sorted = children.toSorted((one, other) => {
    const [a, b] = [nameOf(one), nameOf(other)]
    return a.length - b.length || (a < b ? -1 : 1)
  })
  const build = (from: number, to: number): number => {
    if (from >= to) return nothing
    const middle = (from + to) >> 1
    const index = sorted[middle] ?? nothing
    const entry = entries[index]
    if (entry === undefined) return nothing
    entry.left = build(from, middle)
    entry.right = build(middle + 1, to)
    return index
  }
  return build(0, sorted.length)
}

/** Gives every stream its place: large ones in sectors, small ones in the stream of small sectors that is returned. */
function placeStreams(entries: readonly Entry[], sectors: SectorWriter): { readonly bytes: Uint8Array; readonly chain: readonly number[] } {
  const chain: number[] = []
  const parts: Uint8Array[] = []
  for (const entry of entries) {
    const { bytes } = entry
    if (entry.kind !== 2 || bytes.length === 0) continue
    if (bytes.length >= smallerThan) {
      entry.first = sectors.add(bytes)
      continue
    }
    entry.first = chain.length
    const count = Math.ceil(bytes.length / miniSectorBytes)
    for (let index = 0; index < count; index++) chain.push(index + 1 === count ? endOfChain : chain.length + 1)
    parts.push(padded(bytes, miniSectorBytes))
  }
  return { bytes: joinBytes(parts), chain }
}

function directoryBytes(entries: readonly Entry[], smallBytes: number): Uint8Array {
  const count = Math.ceil(entries.length / 4) * 4
  const bytes = new Uint8Array(count * 128)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < count; index++) {
    const entry = entries[index]
    const at = index * 128
    for (const link of [68, 72, 76]) view.setUint32(at + link, nothing, true)
    if (entry === undefined) continue
    const name = entry.name.slice(0, 31)
    for (let unit = 0; unit < name.length; unit++) view.setUint16(at + unit * 2, name.charCodeAt(unit), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    view.setUint8(at + 66, entry.kind)
    view.setUint8(at + 67, 1)
    view.setUint32(at + 68, entry.left, true)
    view.setUint32(at + 72, entry.right, true)
    view.setUint32(at + 76, entry.child, true)
    view.setUint32(at + 116, entry.kind === 1 ? 0 : entry.first, true)
    view.setUint32(at + 120, entry.kind === 5 ? smallBytes : entry.bytes.length, true)
  }
  return bytes
}

/** Lays sectors one after another and keeps the table of which follows which. */
class SectorWriter {
  private readonly parts: Uint8Array[] = []
  private readonly table: number[] = []

  /** Adds bytes and returns the sector they begin in. */
  add(bytes: Uint8Array): number {
    const first = this.table.length
    const count = Math.ceil(bytes.length / sectorBytes)
    for (let index = 0; index < count; index++) this.table.push(index + 1 === count ? endOfChain : this.table.length + 1)
    this.parts.push(padded(bytes, sectorBytes))
    return first
  }

  /** Writes the header, the sectors, and the tables behind them. */
  finish(at: { readonly directory: number; readonly smallTable: number; readonly smallTableSectors: number }): Uint8Array<ArrayBuffer> {
    const used = this.table.length
    let tables = 0
    let further = 0
    // The tables list themselves too, so their number depends on itself.
    for (let before = -1; before !== tables + further; ) {
      before = tables + further
      tables = Math.ceil((used + tables + further) / entriesPerSector)
      further = Math.ceil(Math.max(0, tables - headerTables) / (entriesPerSector - 1))
    }
    const places = Array.from({ length: tables }, (_, index) => used + index)
    const table = [...this.table, ...places.map(() => tableSector), ...Array.from({ length: further }, () => 0xfffffffc)]
    const lists = Array.from({ length: further }, (_, index) => {
      const start = headerTables + index * (entriesPerSector - 1)
      const named = places.slice(start, start + entriesPerSector - 1)
      const filled = [...named, ...Array.from({ length: entriesPerSector - 1 - named.length }, () => freeSector)]
      return numbers([...filled, index + 1 === further ? endOfChain : used + tables + index + 1], entriesPerSector)
    })
    const header = headerBytes({ ...at, tables, further, firstFurther: further === 0 ? endOfChain : used + tables, places })
    return joinBytes([header, ...this.parts, numbers(table, entriesPerSector), ...lists])
  }
}

function headerBytes(at: {
  readonly directory: number
  readonly smallTable: number
  readonly smallTableSectors: number
  readonly tables: number
  readonly further: number
  readonly firstFurther: number
  readonly places: readonly number[]
}): Uint8Array {
  const bytes = new Uint8Array(sectorBytes)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [place, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(place, value, true)
  for (const [place, value] of [
    [44, at.tables],
    [48, at.directory],
    [56, smallerThan],
    [60, at.smallTable],
    [64, at.smallTableSectors],
    [68, at.firstFurther],
    [72, at.further],
  ] as const)
    view.setUint32(place, value, true)
  for (let index = 0; index < headerTables; index++) view.setUint32(76 + index * 4, at.places[index] ?? freeSector, true)
  return bytes
}

function numbers(values: readonly number[], multiple: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / multiple) * multiple * 4).fill(0xff)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true)
  return bytes
}

function padded(bytes: Uint8Array, multiple: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / multiple) * multiple)
  whole.set(bytes)
  return whole
}
