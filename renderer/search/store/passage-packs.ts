import type { DocumentPassages } from '../document-passages.ts'
import { ByteWriter } from '../text-index/bytes.ts'
import { noPlaces, type PassagePlace, type PassagePlaces } from '../text-index/segment-layout.ts'
import { decodePassages } from './passage-record.ts'
import type { PrivateFile, PrivateFolder } from './private-folder.ts'

const kind = 'passages'
/** Bytes from which on the next documents get a new pack. */
const fullBytes = 64 * 1024 * 1024
/** A pack smaller than this is written again, with others, when the segments of its documents are merged. */
const smallBytes = 4 * 1024 * 1024
/** How often a pack is looked for that is not there, and how long between. */
const openingTries = 5
const betweenTriesMs = 1_000

/** Where the passages of a segment's documents are, and which of these are still there. */
export interface LivingPassages {
  readonly places: PassagePlaces
  readonly isAlive: (document: number) => boolean
}

/**
 * The passages of the index's documents, in packs of which a worker reads without waiting: ten documents of 20 kB in a
 * quarter of a millisecond, where IndexedDB and the parsing of their blocks take three. Segments say where each document's
 * are. Nothing depends on them: whatever cannot be read here is cut from the library's texts.
 */
export class PassagePacks {
  private readonly folder: PrivateFolder
  private readonly packs = new Map<number, PrivateFile>()
  /** The pack that is written to. */
  private present: number | undefined
  /** What records are read into: new memory would take longer than reading does. */
  private buffer = new Uint8Array(1 << 18)

  constructor(folder: PrivateFolder) {
    this.folder = folder
  }

  /** Opens the packs that segments name. One that is gone, or that another window writes to, is done without. */
  async open(places: readonly PassagePlaces[]): Promise<void> {
    await Promise.all([...packsIn(places)].map((pack) => this.take(pack, openingTries)))
  }

  /** Keeps the passages of some documents, and says where; nowhere when the disk is full. */
  async add(records: ReadonlyArray<Uint8Array<ArrayBuffer>>): Promise<PassagePlaces> {
    const places = noPlaces(records.length)
    await this.put([...records.entries()], places)
    return places
  }

  read({ pack, start, size }: PassagePlace): DocumentPassages | undefined {
    const record = this.record(pack, start, size)
    return record && decodePassages(record)
  }

  /**
   * Writes the passages of some segments into the present pack, as far as they are in packs that are small or hold more of
   * removed documents than of others. `all`: those of every segment.
   */
  async gather(some: readonly LivingPassages[], all: readonly LivingPassages[]): Promise<void> {
    const living = new Map<number, number>()
    for (const { places, isAlive } of all)
      for (const [document, pack] of places.packs.entries())
        if (isAlive(document)) living.set(pack, (living.get(pack) ?? 0) + (places.sizes[document] ?? 0))
    const isLeft = (pack: number) => {
      const bytes = this.packs.get(pack)?.size ?? 0
      return pack !== this.present && (bytes < smallBytes || (living.get(pack) ?? 0) < bytes / 2)
    }
    const left = new Set([...living.keys()].filter(isLeft))
    for (const { places, isAlive } of some) {
      const moved: [document: number, record: Uint8Array<ArrayBuffer>][] = []
      for (const [document, pack] of places.packs.entries()) {
        if (!left.has(pack) || !isAlive(document)) continue
        const record = this.record(pack, places.starts[document] ?? 0, places.sizes[document] ?? 0)
        if (record !== undefined) moved.push([document, record.slice()])
      }
      await this.put(moved, places)
    }
  }

  /** Removes the packs that no segment names any more. */
  async retain(places: readonly PassagePlaces[]): Promise<void> {
    const used = packsIn(places)
    for (const [pack, file] of this.packs) {
      if (used.has(pack) || pack === this.present) continue
      this.packs.delete(pack)
      file.close()
      await this.folder.remove(file.name)
    }
  }

  /** Lets go of all files. */
  close(): void {
    for (const file of this.packs.values()) file.close()
    this.packs.clear()
  }

  /** The bytes of a record; good until the next is read. */
  private record(pack: number, start: number, size: number): Uint8Array<ArrayBuffer> | undefined {
    const file = this.packs.get(pack)
    // A damaged size must not ask for more memory than there is.
    if (file === undefined || start + size > file.size) return undefined
    if (size > this.buffer.length) this.buffer = new Uint8Array(size * 2)
    return file.read(start, this.buffer.subarray(0, size))
  }

  /** Writes records of documents, and where they are; what cannot be written stays where it was. */
  private async put(
    records: ReadonlyArray<readonly [document: number, record: Uint8Array<ArrayBuffer>]>,
    places: PassagePlaces,
  ): Promise<void> {
    if (records.length === 0) return
    try {
      const [pack, file] = (await this.writable()) ?? []
      if (pack === undefined || file === undefined) return
      const written = new ByteWriter(records.reduce((sum, [, { length }]) => sum + length, 0))
      for (const [, record] of records) written.append(record)
      let start = file.append(written.finish())
      for (const [document, { length }] of records) {
        places.packs[document] = pack
        places.starts[document] = start
        places.sizes[document] = length
        start += length
      }
    } catch (error) {
      console.warn('Passages could not be kept beside the index; they are cut from the texts instead.', error)
    }
  }

  /** Opens a pack; one whose window is just closing is free a moment later. */
  private async take(pack: number, tries: number): Promise<void> {
    const file = await this.folder.find(nameOf(pack))
    if (file !== undefined) this.packs.set(pack, file)
    else if (tries > 1) setTimeout(() => void this.take(pack, tries - 1), betweenTriesMs)
  }

  /** The present pack; undefined when none can be made. */
  private async writable(): Promise<readonly [number, PrivateFile] | undefined> {
    const file = this.present === undefined ? undefined : this.packs.get(this.present)
    if (this.present !== undefined && file !== undefined && file.size < fullBytes) return [this.present, file]
    const created = await this.folder.create(kind)
    if (created === undefined) return undefined
    this.present = Number(created.name.slice(kind.length + 1))
    this.packs.set(this.present, created)
    return [this.present, created]
  }
}

/** The name of a pack's file. */
export const nameOf = (pack: number): string => `${kind}-${pack}`

/** The packs that hold passages. */
export function packsIn(places: readonly PassagePlaces[]): ReadonlySet<number> {
  const packs = new Set<number>()
  for (const { packs: own, sizes } of places) for (const [document, pack] of own.entries()) if ((sizes[document] ?? 0) > 0) packs.add(pack)
  return packs
}
