import type { ByteRange, ByteWriter } from './bytes.ts'
import type { TermRange } from './dictionary.ts'
import type { ScoredSet } from './scored-set.ts'
import type { Segment } from './segment.ts'

/** Writes a posting: the document as its distance from the one before, and how often it bears the term. */
export function writePosting(into: ByteWriter, delta: number, frequency: number): void {
  if (frequency === 1) into.varint(delta * 2 + 1)
  else {
    into.varint(delta * 2)
    into.varint(frequency)
  }
}

/**
 * Calls `take` for each posting of a stretch: a document of the segment and how often it bears the term. This loop is
 * where a search spends its time; varints are read in place.
 */
export function eachPosting(postings: Uint8Array, { from, to }: ByteRange, take: (document: number, frequency: number) => void): void {
  let document = -1
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

/** How often each document bears one of the terms of a range, added to a set by the numbers documents have in it. */
export function addFrequencies({ views, dictionary }: Segment, range: TermRange, numbers: Int32Array, into: ScoredSet): void {
  if (range.summed !== undefined) {
    addPostings(views.summed, range.summed, numbers, into)
    return
  }
  for (const cursor = dictionary.at(range.from); cursor.number < range.to; cursor.next())
    addPostings(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, numbers, into)
}

/** The same loop as `eachPosting` with everything it touches in local names: it goes through a hundred thousand at each key. */
function addPostings(postings: Uint8Array, { from, to }: ByteRange, numbers: Int32Array, into: ScoredSet): void {
  const { scores, members } = into
  let { size } = into
  let document = -1
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
    // Whether a frequency follows is as good as random: a branch on it would be foreseen wrongly half the time.
    const follows = (value & 1) ^ 1
    let frequency = 1 + follows * ((postings[at] ?? 0) - 1)
    at += follows
    if (frequency > 127) {
      frequency &= 127
      let byte = 128
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = postings[at++] ?? 0
        frequency |= (byte & 127) << shift
      }
    }
    const number = numbers[document] ?? -1
    if (number < 0) continue
    const before = scores[number] ?? 0
    if (before === 0) members[size++] = number
    scores[number] = before + frequency
  }
  into.size = size
}
