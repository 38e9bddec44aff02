import type { DocumentRow } from './rows.ts'

/** How much of the library a search reaches: all of a document's text, a part of it, or only its name. */
export interface Coverage {
  /** Documents whose whole text is searched. */
  readonly full: number
  /** Those of which a part is missing; each row says what in `detail`. */
  readonly partial: readonly DocumentRow[]
  /** Those found by name alone; each row says why in `detail`. */
  readonly none: readonly DocumentRow[]
}

/** Sorts documents by how much of them was read. */
export function coverageOf(documents: readonly DocumentRow[]): Coverage {
  const partial: DocumentRow[] = []
  const none: DocumentRow[] = []
  for (const row of documents) {
    if (row.outcome === 'partial') partial.push(row)
    else if (row.outcome !== 'read') none.push(row)
  }
  return { full: documents.length - partial.length - none.length, partial, none }
}
