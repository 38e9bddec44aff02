import type { ByteRange } from './bytes.ts'
import type { TermRange } from './dictionary.ts'
import type { Segment } from './segment.ts'
import type { PlacedSegment } from './text-index.ts'

/** Documents of a segment that are looked into, ascending. */
export interface Candidates {
  readonly documents: Uint32Array
}

/** The documents of a segment that hold every word at least once and are found by their number. */
export function candidatesFor({ segment, numbers }: PlacedSegment, words: ReadonlyArray<readonly TermRange[]>): Candidates {
  // The rarest first: often nothing is left before the common ones.
  const bytesOf = (ranges: readonly TermRange[]) => ranges.reduce((sum, range) => sum + postingBytes(segment, range), 0)
  const sorted = words.map((ranges) => ({ ranges, bytes: bytesOf(ranges) })).sort((a, b) => a.bytes - b.bytes)
  // Counts how many words in a row a document was met for: only those with all the words before are counted on.
  const met = new Uint16Array(segment.documents)
  let left = 0
  for (const [before, { ranges }] of sorted.entries()) {
    left = 0
    for (const range of ranges) left += meet(segment, range, { met, before })
    if (left === 0) return { documents: new Uint32Array(0) }
  }
  const found = new Uint32Array(left)
  let size = 0
  for (let document = 0; document < met.length; document++)
    if (met[document] === words.length && (numbers[document] ?? -1) >= 0) found[size++] = document
  return { documents: found.subarray(0, size) }
}

function postingBytes({ dictionary }: Segment, { from, to, summed }: TermRange): number {
  return summed === undefined ? dictionary.at(to - 1).postingsTo - dictionary.at(from).postingsFrom : summed.to - summed.from
}

/** How often documents were met, and how often those that are counted on were before. */
interface Meetings {
  readonly met: Uint16Array
  readonly before: number
}

/** Counts on in the documents that bear one of the terms of a range; says in how many. */
function meet({ views, dictionary }: Segment, { from, to, summed }: TermRange, meetings: Meetings): number {
  if (summed !== undefined) return meetIn(views.summed, summed, meetings)
  let count = 0
  for (const cursor = dictionary.at(from); cursor.number < to; cursor.next())
    count += meetIn(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, meetings)
  return count
}

/** As `eachPosting`, for what only asks which documents there are: twice as fast as being called for each. */
function meetIn(postings: Uint8Array, { from, to }: ByteRange, { met, before }: Meetings): number {
  let document = -1
  let count = 0
  for (let at = from; at < to; ) {
    let value = postings[at++] ?? 0
    if (value > 127) {
      value &= 127
      let byte = 128
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = postings[at++] ?? 0
        value |= (byte & 127) << shift
      }
    }
    document += value >>> 1
    // The frequency, to its last byte.
    if ((value & 1) === 0) while ((postings[at++] ?? 0) > 127);
    if (met[document] !== before) continue
    met[document] = before + 1
    count++
  }
  return count
}
