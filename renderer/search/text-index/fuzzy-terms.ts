import { editDistance } from './edit-distance.ts'
import type { Segment } from './segment.ts'

/** A term near the one looked for, and how many letters differ. */
export interface NearTerm {
  readonly term: string
  readonly edits: number
  /** Documents of the segment that bear it. */
  readonly documents: number
}

const decoder = new TextDecoder()

/**
 * Terms within `mostEdits` insertions, deletions or replacements of a term. Walks the sorted dictionary once; terms that
 * begin alike share the rows of the distance table, and a beginning that is too far off already is passed over whole.
 *
 *        l i a s o n          row i: distances from the first i bytes of a dictionary term
 *      0 1 2 3 4 5 6          to every beginning of the term looked for
 *   l  1 0 1 2 3 4 5
 */
export function fuzzyTerms(segment: Segment, wanted: string, mostEdits: number): readonly NearTerm[] {
  const query = new TextEncoder().encode(wanted)
  // Letters outside ASCII are two bytes or more; the table counts bytes, the letters of what is near are counted after it.
  const mostBytes = query.length === wanted.length ? mostEdits : mostEdits * 2
  const rows: Uint8Array[] = [Uint8Array.from({ length: query.length + 1 }, (_, at) => at)]
  const found: NearTerm[] = []
  let filled = 0
  for (const cursor = segment.dictionary.at(0); cursor.number < segment.terms; ) {
    const { bytes, length } = cursor
    // The first term of a block is written whole: what it has in common with the one before is worked out anew.
    filled = Math.min(filled, cursor.shared)
    let least = 0
    while (filled < length && least <= mostBytes) {
      least = nextRow(rows, filled, query, bytes[filled] ?? 0)
      filled++
    }
    if (least > mostBytes) {
      cursor.nextUnlike(filled)
      continue
    }
    if ((rows[length]?.[query.length] ?? 255) <= mostBytes) {
      const term = decoder.decode(cursor.text())
      const edits = editDistance(term, wanted)
      if (edits <= mostEdits) found.push({ term, edits, documents: cursor.documents })
    }
    cursor.next()
  }
  return found
}

/** Fills the row after `at` and returns its least distance. */
function nextRow(rows: Uint8Array[], at: number, query: Uint8Array, byte: number): number {
  const before = rows[at] ?? new Uint8Array(query.length + 1)
  const row = rows[at + 1] ?? new Uint8Array(query.length + 1)
  rows[at + 1] = row
  let left = at + 1
  let diagonal = before[0] ?? 0
  let least = left
  row[0] = left
  for (let column = 1; column <= query.length; column++) {
    const above = before[column] ?? 0
    const replaced = diagonal + (query[column - 1] === byte ? 0 : 1)
    left = Math.min(replaced, above + 1, left + 1)
    row[column] = left
    diagonal = above
    if (left < least) least = left
  }
  return least
}
