import { ByteReader } from './bytes.ts'
import { eachPosting } from './postings.ts'
import type { Segment, TermRange } from './segment.ts'
import type { SegmentViews } from './segment-layout.ts'

/** Documents of a segment that are looked into, ascending, and the place of each among them (-1 for the others). */
export interface Candidates {
  readonly documents: Uint32Array
  readonly placeOf: Int32Array
}

/** Places of words: those in the n-th candidate are `places[starts[n]..starts[n+1])`, ascending. */
export interface WordPlaces {
  readonly starts: Uint32Array
  readonly places: Uint32Array
}

/** The documents of a segment that hold every word at least once and are found by their number. */
export function candidatesFor(segment: Segment, numbers: Int32Array, words: ReadonlyArray<readonly TermRange[]>): Candidates {
  const { documents } = segment
  // Counts how many words in a row a document was met for: only those with all the words before are counted on.
  const met = new Uint8Array(documents)
  for (const [at, terms] of words.entries())
    for (const { from, to } of terms)
      for (let term = from; term < to; term++)
        eachPosting(segment.views, term, (document) => {
          if (met[document] === at) met[document] = at + 1
        })
  const placeOf = new Int32Array(documents).fill(-1)
  const found: number[] = []
  for (let document = 0; document < documents; document++) {
    if (met[document] !== words.length || (numbers[document] ?? -1) < 0) continue
    placeOf[document] = found.length
    found.push(document)
  }
  return { documents: Uint32Array.from(found), placeOf }
}

/** Where a word stands in the candidates: positions are read and decoded only for terms that stand in one of them. */
export async function placesOf(segment: Segment, terms: readonly TermRange[], candidates: Candidates): Promise<WordPlaces> {
  const needed = terms.filter((range) => bearsAny(segment, range, candidates.placeOf))
  const read = await Promise.all(needed.map((range) => segment.positions(range)))
  const parts: TermPlaces[] = []
  for (const [at, { from, to }] of needed.entries()) {
    const bytes = read[at] ?? new Uint8Array(0)
    let offset = 0
    for (let term = from; term < to; term++) {
      const part = placesOfTerm(segment.views, term, { bytes, offset }, candidates)
      offset = part.offset
      parts.push(part)
    }
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : joined(parts, candidates.documents.length)
}

function bearsAny(segment: Segment, { from, to }: TermRange, placeOf: Int32Array): boolean {
  let bears = false
  for (let term = from; term < to && !bears; term++)
    eachPosting(segment.views, term, (document) => {
      bears ||= (placeOf[document] ?? -1) >= 0
    })
  return bears
}

/** The places of one term, and where its positions end in the bytes. */
interface TermPlaces extends WordPlaces {
  readonly offset: number
}

/**
 * Decodes one term's positions in the candidates, passing over the others'. Postings ascend as the candidates do, so
 * places are written one after the other. The loop is flat for the same reason as that of `addFrequencies`.
 */
function placesOfTerm(
  { postings, postingEnds }: SegmentViews,
  term: number,
  { bytes, offset }: { readonly bytes: Uint8Array; readonly offset: number },
  { documents, placeOf }: Candidates,
): TermPlaces {
  const starts = new Uint32Array(documents.length + 1)
  let places = new Uint32Array(documents.length * 4 + 16)
  const end = postingEnds[term + 1] ?? 0
  const reader = new ByteReader(postings, postingEnds[term])
  let document = -1
  let byteAt = offset
  let found = 0
  let filled = 0
  while (reader.at < end) {
    const value = reader.varint()
    document += value >>> 1
    let left = (value & 1) === 1 ? 1 : reader.varint()
    const place = placeOf[document] ?? -1
    if (place < 0) {
      for (; left > 0 && byteAt < bytes.length; byteAt++) if ((bytes[byteAt] ?? 0) < 128) left--
      continue
    }
    while (filled < place) starts[++filled] = found
    if (found + left > places.length) places = grown(places, found + left)
    for (let position = 0; left > 0; left--) {
      let delta = bytes[byteAt++] ?? 0
      if (delta > 127) {
        delta &= 127
        let byte = 128
        for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
          byte = bytes[byteAt++] ?? 0
          delta |= (byte & 127) << shift
        }
      }
      position += delta
      places[found++] = position
    }
    starts[place + 1] = found
    filled = place + 1
  }
  while (filled < documents.length) starts[++filled] = found
  return { starts, places: places.subarray(0, found), offset: byteAt }
}

function grown(places: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(places.length * 2, least))
  larger.set(places)
  return larger
}

/** Several terms as one word: their places in each candidate together, in order. */
function joined(parts: readonly WordPlaces[], candidates: number): WordPlaces {
  const starts = new Uint32Array(candidates + 1)
  for (let at = 0; at < candidates; at++)
    starts[at + 1] = parts.reduce((sum, part) => sum + (part.starts[at + 1] ?? 0) - (part.starts[at] ?? 0), starts[at] ?? 0)
  const places = new Uint32Array(starts[candidates] ?? 0)
  for (let at = 0; at < candidates; at++) {
    let next = starts[at] ?? 0
    for (const part of parts) {
      const own = part.places.subarray(part.starts[at], part.starts[at + 1])
      places.set(own, next)
      next += own.length
    }
    places.subarray(starts[at], next).sort()
  }
  return { starts, places }
}
