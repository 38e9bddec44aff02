import type { SegmentViews } from './segment-layout.ts'

/**
 * Calls `take` for each posting of a term: a document of the segment and how often it bears the term. This loop is
 * where a search spends its time; varints are read in place.
 */
export function eachPosting(
  { postings, postingEnds }: SegmentViews,
  term: number,
  take: (document: number, frequency: number) => void,
): void {
  const end = postingEnds[term + 1] ?? 0
  let document = -1
  for (let at = postingEnds[term] ?? 0; at < end; ) {
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
    if ((value & 1) === 1) {
      take(document, 1)
      continue
    }
    let frequency = postings[at++] ?? 0
    if (frequency > 127) {
      frequency &= 127
      let byte = 128
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = postings[at++] ?? 0
        frequency |= (byte & 127) << shift
      }
    }
    take(document, frequency)
  }
}
