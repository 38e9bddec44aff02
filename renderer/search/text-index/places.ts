import type { RowMarks } from './row-marks.ts'

/** Where something stands in one document, ascending, up to `size`; used again for the next document. */
export class Places {
  values = new Uint32Array(1 << 10)
  size = 0

  /** Makes room for `count` places; what was in it is forgotten. */
  clear(count: number): void {
    if (count > this.values.length) this.values = new Uint32Array(count * 2)
    this.size = 0
  }
}

/**
 * Gives the places of one word in the candidates, which are sought in their order; one may be left out. A place's slot is
 * `offset` after it.
 */
export interface PlaceReader {
  /** Bytes its positions take in the segment: how common the word is. */
  readonly bytes: number
  /** Goes to a document; what follows may be asked of it once or again. */
  readonly seek: (document: number) => void
  /** Takes all places of the word in the document. */
  readonly read: (into: Places) => void
  /** Leaves the present mark in the slots of its places; says which is the last. */
  readonly mark: (marks: RowMarks, offset: number) => number
  /** Raises the present mark in those slots of its places that bear it; says how many they are. */
  readonly raise: (marks: RowMarks, offset: number) => number
}
