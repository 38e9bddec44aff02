import { Segment } from '../text-index/segment.ts'
import type { SegmentBytes } from '../text-index/segment-layout.ts'
import type { SearchDatabase, SegmentRow } from './search-database.ts'
import { SliceCache } from './slice-cache.ts'

/** A segment with its place on disk. */
export interface StoredSegment {
  readonly id: number
  readonly segment: Segment
  /** All its positions, for a merge. */
  readonly positions: () => Promise<Uint8Array>
}

/** Keeps segments in IndexedDB: the resident part is read when one is opened, positions in slices when they are needed. */
export class SegmentStore {
  private readonly db: SearchDatabase
  private readonly slices = new SliceCache()

  constructor(db: SearchDatabase) {
    this.db = db
  }

  /** Every segment that is whole; a damaged one is let go, and its documents are indexed again. */
  async open(): Promise<readonly StoredSegment[]> {
    const opened: StoredSegment[] = []
    for (const row of await this.db.segments.toArray()) {
      const resident = await row.resident.arrayBuffer()
      const stored = storedSegment(row, resident, this.slices)
      if (stored === undefined) await this.db.segments.delete(row.id)
      else opened.push(stored)
    }
    return opened
  }

  /** Writes a segment, in place of those it was merged from; either all of that happens or nothing. */
  async add(bytes: SegmentBytes, instead: readonly StoredSegment[] = []): Promise<StoredSegment> {
    const row = { resident: new Blob([bytes.resident]), positions: new Blob([bytes.positions]) }
    const id = await this.db.transaction('rw', this.db.segments, async () => {
      await this.db.segments.bulkDelete(instead.map((stored) => stored.id))
      return this.db.segments.add(row)
    })
    // Read back, so that positions are slices of what is on disk rather than of what is in memory.
    const written = await this.db.segments.get(id)
    const stored = storedSegment({ ...row, ...written, id }, bytes.resident, this.slices)
    if (stored === undefined) throw new Error('A segment could not be opened after it was written.')
    return stored
  }

  async clear(): Promise<void> {
    await this.db.segments.clear()
  }
}

function storedSegment({ id, positions }: SegmentRow, resident: ArrayBuffer, slices: SliceCache): StoredSegment | undefined {
  const segment = Segment.open(resident, slices.readerOf(positions))
  if (segment === undefined || segment.views.positionBytes !== positions.size) return undefined
  return { id, segment, positions: async () => new Uint8Array(await positions.arrayBuffer()) }
}
