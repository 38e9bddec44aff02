import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'

/** What the engine holds in memory of one document. */
export interface Entry {
  readonly id: DocumentId
  /** Its number in catalogue and text index; it keeps it as long as it is in the library. */
  readonly number: number
  readonly fields: CatalogueFields
}
