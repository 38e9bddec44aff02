import { EditTable } from './edit-distance.ts'
import type { Segment } from './segment.ts'

/** A term near the one looked for, its number in the segment, and how many letters differ. */
export interface NearTerm {
  readonly term: string
  readonly number: number
  readonly edits: number
}

const decoder = new TextDecoder()

/**
 * Terms within `mostEdits` of a term. Walks the sorted dictionary once; terms that begin alike share the rows of the
 * distance table, and a beginning that is too far off already is passed over whole.
 */
export function fuzzyTerms(segment: Segment, wanted: string, mostEdits: number): readonly NearTerm[] {
  const table = new EditTable(wanted)
  /** Where the letters in the table end, in bytes of the term. */
  const ends = [0]
  const found: NearTerm[] = []
  for (const cursor = segment.dictionary.at(0); cursor.number < segment.terms; ) {
    // The first term of a block is written whole: what it has in common with the one before is worked out anew.
    let letters = table.length
    while (letters > 0 && (ends[letters] ?? 0) > cursor.shared) letters--
    table.cut(letters)
    while ((ends[letters] ?? 0) < cursor.length && table.isWithin(mostEdits)) {
      const start = ends[letters] ?? 0
      const end = letterEnd(cursor.bytes, start)
      table.push(letterOf(cursor.bytes, start, end))
      ends[++letters] = end
    }
    if (!table.isWithin(mostEdits)) {
      cursor.nextUnlike(ends[letters] ?? 0)
      continue
    }
    if (table.distance <= mostEdits) found.push({ term: decoder.decode(cursor.text()), number: cursor.number, edits: table.distance })
    cursor.next()
  }
  return found
}

/** Where the letter ends that begins at a byte of UTF-8. */
function letterEnd(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0
  return start + (first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)
}

/** The code point of a letter: what its first byte says beside its length, and six bits of each other byte. */
function letterOf(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0
  let letter = end - start === 1 ? first : first & (0x7f >> (end - start))
  for (let at = start + 1; at < end; at++) letter = (letter << 6) | ((bytes[at] ?? 0) & 0x3f)
  return letter
}
