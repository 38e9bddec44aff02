import type { ScoredSet } from './scored-set.ts'
import type { TermRange } from './segment.ts'
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

/**
 * Adds the frequencies of all terms of a range to a set, by the numbers documents have in it. The same loop as above
 * with everything it touches in local names: a prefix of two letters goes through half a million postings at each key.
 */
export function addFrequencies(
  { postings, postingEnds }: SegmentViews,
  { from, to }: TermRange,
  numbers: Int32Array,
  into: ScoredSet,
): void {
  const { scores, members } = into
  let { size } = into
  for (let term = from; term < to; term++) {
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
      let frequency = 1
      if ((value & 1) === 0) {
        frequency = postings[at++] ?? 0
        if (frequency > 127) {
          frequency &= 127
          let byte = 128
          for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
            byte = postings[at++] ?? 0
            frequency |= (byte & 127) << shift
          }
        }
      }
      const number = numbers[document] ?? -1
      if (number < 0) continue
      const before = scores[number] ?? 0
      if (before === 0) members[size++] = number
      scores[number] = before + frequency
    }
  }
  into.size = size
}
