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

/** Gives the places of one word in the candidates, which are asked for in their order; one may be left out. */
export interface PlaceReader {
  /** Bytes its positions take in the segment: how common the word is. */
  readonly bytes: number
  /** Takes all places of the word in a document. */
  readonly read: (document: number, into: Places) => void
}
