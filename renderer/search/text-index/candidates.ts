import type { TermRange } from './dictionary.ts'
import type { PlacedSegment } from './text-index.ts'

/** Documents of a segment that are looked into, ascending. */
export interface Candidates {
  readonly documents: Uint32Array
}

/** The documents of a segment that hold every word at least once and are found by their number. */
export function candidatesFor({ segment, numbers }: PlacedSegment, words: ReadonlyArray<readonly TermRange[]>): Candidates {
  const { documents } = segment
  if (words.some((ranges) => ranges.length === 0)) return { documents: new Uint32Array(0) }
  // Counts how many words in a row a document was met for: only those with all the words before are counted on.
  const met = new Uint16Array(documents)
  for (const [at, ranges] of words.entries())
    for (const range of ranges)
      segment.eachPosting(range, (document) => {
        if (met[document] === at) met[document] = at + 1
      })
  const found = new Uint32Array(documents)
  let size = 0
  for (let document = 0; document < documents; document++)
    if (met[document] === words.length && (numbers[document] ?? -1) >= 0) found[size++] = document
  return { documents: found.subarray(0, size) }
}
