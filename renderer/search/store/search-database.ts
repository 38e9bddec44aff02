import Dexie, { type EntityTable } from 'dexie'

/** A segment of the text index; see `text-index/segment-layout.ts`. */
export interface SegmentRow {
  readonly id: number
  readonly resident: Blob
  /** A file of the search's private folder by its name; the bytes themselves where there is no such folder. */
  readonly positions: Blob | string
}

/** The catalogue, so that it need not be built anew at each start. */
interface CatalogueRow {
  readonly name: 'catalogue'
  readonly content: Blob
}

/** The search's own database: nothing in it that cannot be made again from the library. */
export class SearchDatabase extends Dexie {
  declare readonly segments: EntityTable<SegmentRow, 'id'>
  declare readonly snapshots: EntityTable<CatalogueRow, 'name'>

  constructor(libraryName: string) {
    super(`${libraryName}-search`)
    this.version(1).stores({ passages: 'id', snapshots: 'name' })
    // 2: passages are cut from the library's texts when they are shown; the index of words is segments of its own.
    this.version(2).stores({ passages: null, segments: '++id' })
  }
}
