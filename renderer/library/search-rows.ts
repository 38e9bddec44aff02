import type { SearchFilter } from '../../shared/contracts/search.ts'

/** A search a delegate kept, to see what is new in it. */
export interface SavedSearchRow {
  readonly id: string
  readonly name: string
  readonly query: string
  /** Conditions chosen by hand beside the query. */
  readonly filters: readonly SearchFilter[]
  readonly createdAt: Date
  /** When it was last looked at: what came into the library after that is new. */
  readonly seenAt: Date
}
