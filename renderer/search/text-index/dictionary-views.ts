/** Terms a block holds: every sixteenth is written whole, and a search walks over fifteen at most. */
export const termsABlock = 16

/**
 * A sorted dictionary as it lies in a segment: what begins like the term before is not written again.
 *
 *   block  = 16 terms, the last one fewer;  where it begins in each of three: `bytes`, the postings, the positions
 *   term   = varint(bytes shared with the one before, 0 in a block's first) varint(bytes left) bytes
 *            varint(documents) varint(bytes of postings) varint(bytes of positions)
 */
export interface DictionaryViews {
  readonly terms: number
  readonly blockStarts: Uint32Array
  readonly blockPostings: Uint32Array
  readonly blockPositions: Uint32Array
  readonly bytes: Uint8Array
}
