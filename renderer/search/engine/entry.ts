import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'

/** What the engine holds in memory of one document. */
export interface Entry {
  readonly id: DocumentId
  /** Number in both indexes; a document whose text changes gets a new one. */
  readonly number: number
  readonly fields: CatalogueFields
  readonly passages: number
}

/** Passages of one document an id has room for. */
const room = 2 ** 20

/** The number of a document's n-th passage. Exact up to 2^33 documents. */
export const passageNumber = (document: number, nth: number): number => document * room + nth

/** The document a passage belongs to. */
export const documentOfPassage = (passage: number): number => Math.floor(passage / room)

/** Which of its document's passages it is. */
export const nthOfPassage = (passage: number): number => passage % room
