import { ByteReader } from './bytes.ts'
import { eachPosting } from './postings.ts'
import type { Segment, TermRange } from './segment.ts'

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
  const { documents, placeOf } = candidates
  const starts = new Uint32Array(documents.length + 1)
  const needed = terms.filter(({ from, to }) => {
    let isNeeded = false
    for (let term = from; term < to; term++)
      eachPosting(segment.views, term, (document, frequency) => {
        const place = placeOf[document] ?? -1
        if (place < 0) return
        starts[place + 1] = (starts[place + 1] ?? 0) + frequency
        isNeeded = true
      })
    return isNeeded
  })
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  const read = await Promise.all(needed.map((range) => segment.positions(range)))
  for (const [at, range] of needed.entries())
    decode(segment, range, new ByteReader(read[at] ?? new Uint8Array()), { placeOf, next, places })
  const isOneTerm = terms.length === 1 && terms[0] !== undefined && terms[0].to - terms[0].from === 1
  if (!isOneTerm) for (let place = 0; place < documents.length; place++) places.subarray(starts[place], starts[place + 1]).sort()
  return { starts, places }
}

interface Target {
  readonly placeOf: Int32Array
  readonly next: Uint32Array
  readonly places: Uint32Array
}

function decode(segment: Segment, { from, to }: TermRange, reader: ByteReader, { placeOf, next, places }: Target): void {
  for (let term = from; term < to; term++)
    eachPosting(segment.views, term, (document, frequency) => {
      const place = placeOf[document] ?? -1
      if (place < 0) return reader.skip(frequency)
      let at = next[place] ?? 0
      let position = 0
      for (let left = frequency; left > 0; left--) {
        position += reader.varint()
        places[at++] = position
      }
      next[place] = at
    })
}
