import { type ReadPositions, Segment } from '../text-index/segment.ts'
import type { SegmentBytes } from '../text-index/segment-layout.ts'
import { nameOf, PassagePacks, packsIn } from './passage-packs.ts'
import { PrivateFile, PrivateFolder } from './private-folder.ts'
import type { SearchDatabase, SegmentRow } from './search-database.ts'
import { SliceCache } from './slice-cache.ts'

/** A segment with its place on disk. */
export interface StoredSegment {
  readonly id: number
  readonly segment: Segment
  /** All its positions, for a merge. */
  readonly positions: () => Promise<Uint8Array>
  /** Ends its use. */
  readonly release: () => Promise<void>
}

/** Where the positions of a segment are. */
type Positions = PrivateFile | Blob

/**
 * Keeps segments: the resident part in IndexedDB, read when one is opened; positions in a file of the private folder, read
 * in slices when they are needed; beside them the passages of their documents. Where there is no such folder, positions
 * are in IndexedDB too, and passages nowhere.
 *
 * A file is written before the row that names it and removed after it, so that after a kill at most a file is left over
 * that no row names; it is removed at the next start.
 */
export class SegmentStore {
  private readonly db: SearchDatabase
  private readonly slices = new SliceCache()
  private readonly folder: Promise<PrivateFolder | undefined>
  /** The passages of the segments' documents; undefined until the segments were opened, and where there is no folder. */
  passages: PassagePacks | undefined

  constructor(db: SearchDatabase) {
    this.db = db
    this.folder = PrivateFolder.open(db.name)
  }

  /** Every segment that is whole; a damaged one is let go, and its documents are indexed again. */
  async open(): Promise<readonly StoredSegment[]> {
    const folder = await this.folder
    const opened: StoredSegment[] = []
    for (const row of await this.db.segments.toArray()) {
      const [resident, positions] = await Promise.all([row.resident.arrayBuffer(), positionsOf(row, folder)])
      const stored = positions && this.stored(row.id, resident, positions)
      if (stored === undefined) await this.db.segments.delete(row.id)
      else opened.push(stored)
    }
    if (folder !== undefined) {
      this.passages = new PassagePacks(folder)
      await this.passages.open(opened.map(({ segment }) => segment.views.passages))
      await this.sweep(folder, opened)
    }
    return opened
  }

  /** Writes a segment, in place of those it was merged from; either all of that happens or nothing. They can be read until they are released. */
  async add({ resident, positions }: SegmentBytes, instead: readonly StoredSegment[] = []): Promise<StoredSegment> {
    const file = await (await this.folder)?.create('positions')
    try {
      file?.append(positions)
      file?.flush()
      const row = { resident: new Blob([resident]), positions: file?.name ?? new Blob([positions]) }
      const id = await this.db.transaction('rw', this.db.segments, async () => {
        await this.db.segments.bulkDelete(instead.map((stored) => stored.id))
        return this.db.segments.add(row)
      })
      const stored = this.stored(id, resident, file ?? (await this.writtenPositions(id)))
      if (stored === undefined) throw new Error('A segment could not be opened after it was written.')
      return stored
    } catch (error) {
      if (file !== undefined) await this.discard(file)
      throw error
    }
  }

  private stored(id: number, resident: ArrayBuffer, positions: Positions): StoredSegment | undefined {
    const segment = Segment.open(resident, { positions: this.readerOf(positions), passages: (place) => this.passages?.read(place) })
    if (segment === undefined || segment.views.positionBytes !== positions.size) return undefined
    return {
      id,
      segment,
      positions: async () =>
        positions instanceof PrivateFile
          ? positions.read(0, new Uint8Array(positions.size))
          : new Uint8Array(await positions.arrayBuffer()),
      release: async () => {
        if (positions instanceof PrivateFile) await this.discard(positions)
      },
    }
  }

  private readerOf(positions: Positions): ReadPositions {
    return positions instanceof PrivateFile
      ? (from, to, room) => positions.read(from, room.take(to - from))
      : this.slices.readerOf(positions)
  }

  /** Read back, so that positions are slices of what is on disk rather than of what is in memory. */
  private async writtenPositions(id: number): Promise<Blob> {
    const row = await this.db.segments.get(id)
    return row?.positions instanceof Blob ? row.positions : new Blob()
  }

  private async discard(file: PrivateFile): Promise<void> {
    file.close()
    await (await this.folder)?.remove(file.name)
  }

  /** Removes the files that nothing names: what a kill left over. */
  private async sweep(folder: PrivateFolder, opened: readonly StoredSegment[]): Promise<void> {
    const rows = await this.db.segments.toArray()
    const packs = packsIn(opened.map(({ segment }) => segment.views.passages))
    const named = new Set([...rows.map(({ positions }) => positions), ...[...packs].map(nameOf)])
    for (const name of await folder.names()) if (!named.has(name)) await folder.remove(name)
  }
}

async function positionsOf({ positions }: SegmentRow, folder: PrivateFolder | undefined): Promise<Positions | undefined> {
  if (positions instanceof Blob) return positions
  return (await folder?.find(positions)) ?? (await folder?.copy(positions))
}
