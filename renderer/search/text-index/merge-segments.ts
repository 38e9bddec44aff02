import { ByteReader } from './bytes.ts'
import type { Segment } from './segment.ts'
import type { SegmentBytes } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'

/** A segment to be merged, with its positions read whole, and which of its documents go on. */
export interface MergeSource {
  readonly segment: Segment
  readonly positions: Uint8Array
  readonly isAlive: (document: number) => boolean
}

interface Source extends MergeSource {
  /** Numbers of its documents in the merged segment; 0xffffffff for those that do not go on. */
  readonly numbers: Uint32Array
  readonly isWhole: boolean
  /** The next term to be taken. */
  term: number
}

const gone = 0xffffffff

/**
 * Makes one segment of several, documents in the order of the sources, those no longer alive left out. Where all of a
 * source's documents go on, its postings and positions are copied as they are but for the first number of each term.
 * `pause` is awaited now and then, so that a search never waits for a merge.
 */
export async function mergeSegments(merged: readonly MergeSource[], pause: () => Promise<void> | undefined): Promise<SegmentBytes> {
  const sources = numbered(merged)
  const words = sources.reduce((sum, { segment }) => sum + segment.views.postings.length, 0)
  const writer = new SegmentWriter(Math.ceil(words / 2))
  for (let terms = 0; ; terms++) {
    const text = leastTerm(sources)
    if (text === undefined) break
    for (const source of sources) {
      if (!isAtTerm(source, text)) continue
      if (source.isWhole) copyTerm(source, writer)
      else filterTerm(source, writer)
      source.term++
    }
    writer.endTerm(text)
    if (terms % 256 === 0) await pause()
  }
  return writer.finish(documentsOf(sources))
}

function numbered(merged: readonly MergeSource[]): readonly Source[] {
  let next = 0
  return merged.map((source) => {
    const first = next
    const numbers = new Uint32Array(source.segment.documents).map((_, document) => (source.isAlive(document) ? next++ : gone))
    return { ...source, numbers, isWhole: next - first === numbers.length, term: 0 }
  })
}

/** The bytes of the first term that is still to be taken. */
function leastTerm(sources: readonly Source[]): Uint8Array | undefined {
  let least: Uint8Array | undefined
  for (const source of sources) {
    const text = termText(source)
    if (text !== undefined && (least === undefined || compareBytes(text, least) < 0)) least = text
  }
  return least
}

function termText({ segment: { views }, term }: Source): Uint8Array | undefined {
  return term < views.terms ? views.termText.subarray(views.termEnds[term], views.termEnds[term + 1]) : undefined
}

function isAtTerm(source: Source, text: Uint8Array): boolean {
  const own = termText(source)
  return own !== undefined && compareBytes(own, text) === 0
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Deltas between documents stay as they are; only the first one starts from another place. */
function copyTerm({ segment: { views }, positions, numbers, term }: Source, writer: SegmentWriter): void {
  const end = views.postingEnds[term + 1] ?? 0
  const reader = new ByteReader(views.postings, views.postingEnds[term])
  const first = reader.varint()
  const frequency = (first & 1) === 1 ? 1 : reader.varint()
  writer.posting(numbers[(first >>> 1) - 1] ?? 0, frequency)
  const others = (views.documentCounts[term] ?? 1) - 1
  if (others > 0) writer.copiedPostings(views.postings.subarray(reader.at, end), others, (numbers[0] ?? 0) + lastDocument(views, term))
  writer.positions.append(positions.subarray(views.positionEnds[term], views.positionEnds[term + 1]))
}

/** The last document of a term's postings. */
function lastDocument({ postings, postingEnds }: Source['segment']['views'], term: number): number {
  const end = postingEnds[term + 1] ?? 0
  const reader = new ByteReader(postings, postingEnds[term])
  let document = -1
  while (reader.at < end) {
    const value = reader.varint()
    document += value >>> 1
    if ((value & 1) === 0) reader.varint()
  }
  return document
}

/** Posting by posting, those of documents that do not go on left out. */
function filterTerm({ segment: { views }, positions, numbers, term }: Source, writer: SegmentWriter): void {
  const end = views.postingEnds[term + 1] ?? 0
  const postings = new ByteReader(views.postings, views.postingEnds[term])
  const places = new ByteReader(positions, views.positionEnds[term])
  let document = -1
  while (postings.at < end) {
    const value = postings.varint()
    document += value >>> 1
    const frequency = (value & 1) === 1 ? 1 : postings.varint()
    const from = places.at
    places.skip(frequency)
    const number = numbers[document] ?? gone
    if (number === gone) continue
    writer.posting(number, frequency)
    writer.positions.append(positions.subarray(from, places.at))
  }
}

function documentsOf(sources: readonly Source[]) {
  const kept = sources.flatMap(({ numbers, segment: { views } }) =>
    [...numbers].flatMap((number, document) => (number === gone ? [] : [{ views, document }])),
  )
  const ids = new Uint8Array(kept.length * 32)
  for (const [at, { views, document }] of kept.entries()) ids.set(views.ids.subarray(document * 32, document * 32 + 32), at * 32)
  return {
    ids,
    stamps: Float64Array.from(kept, ({ views, document }) => views.stamps[document] ?? 0),
    lengths: Uint32Array.from(kept, ({ views, document }) => views.lengths[document] ?? 0),
  }
}
