import { ByteReader } from './bytes.ts'
import { eachPosting } from './postings.ts'
import type { Segment } from './segment.ts'
import type { SegmentBytes } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'
import type { TermCursor } from './term-cursor.ts'

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
  /** At the next term to be taken. */
  readonly cursor: TermCursor
}

const gone = 0xffffffff
/** Room a writer wants behind what it has written: the first number of a term may grow where it is copied. */
const mostPostingBytes = 1 << 16

/**
 * Makes one segment of several, documents in the order of the sources, those no longer alive left out. Where all of a
 * source's documents go on, its postings and positions are copied as they are but for the first number of each term.
 * `pause` is awaited now and then, so that a search never waits for a merge.
 */
export async function mergeSegments(merged: readonly MergeSource[], pause: () => Promise<void> | undefined): Promise<SegmentBytes> {
  const sources = numbered(merged)
  const documents = documentsOf(sources)
  const writer = new SegmentWriter(documents.stamps.length, {
    postingBytes: sources.reduce((sum, { segment }) => sum + segment.views.postings.length, 0) + mostPostingBytes,
    positionBytes: sources.reduce((sum, { positions }) => sum + positions.length, 0) + mostPostingBytes,
  })
  for (let terms = 0; ; terms++) {
    const text = leastTerm(sources)?.slice()
    if (text === undefined) break
    for (const source of sources) {
      if (isAtEnd(source) || source.cursor.compare(text) !== 0) continue
      if (source.isWhole) copyTerm(source, writer)
      else filterTerm(source, writer)
      source.cursor.next()
    }
    writer.endTerm(text)
    if (terms % 256 === 0) await pause()
  }
  return writer.finish(documents)
}

function numbered(merged: readonly MergeSource[]): readonly Source[] {
  let next = 0
  return merged.map((source) => {
    const first = next
    const numbers = new Uint32Array(source.segment.documents).map((_, document) => (source.isAlive(document) ? next++ : gone))
    return { ...source, numbers, isWhole: next - first === numbers.length, cursor: source.segment.dictionary.at(0) }
  })
}

/** The bytes of the first term that is still to be taken. */
function leastTerm(sources: readonly Source[]): Uint8Array | undefined {
  let least: Uint8Array | undefined
  for (const source of sources)
    if (!isAtEnd(source) && (least === undefined || source.cursor.compare(least) < 0)) least = source.cursor.text()
  return least
}

const isAtEnd = ({ cursor, segment }: Source): boolean => cursor.number >= segment.terms

/** Deltas between documents stay as they are; only the first one starts from another place. */
function copyTerm({ segment: { views }, positions, numbers, cursor }: Source, writer: SegmentWriter): void {
  const { postingsFrom, postingsTo, documents } = cursor
  const reader = new ByteReader(views.postings, postingsFrom)
  const first = reader.varint()
  const frequency = (first & 1) === 1 ? 1 : reader.varint()
  writer.posting(numbers[(first >>> 1) - 1] ?? 0, frequency)
  if (documents > 1) {
    let last = 0
    eachPosting(views.postings, { from: postingsFrom, to: postingsTo }, (document) => {
      last = document
    })
    writer.copiedPostings(views.postings.subarray(reader.at, postingsTo), documents - 1, (numbers[0] ?? 0) + last)
  }
  writer.positions.append(positions.subarray(cursor.positionsFrom, cursor.positionsTo))
}

/** Posting by posting, those of documents that do not go on left out. */
function filterTerm({ segment: { views }, positions, numbers, cursor }: Source, writer: SegmentWriter): void {
  const places = new ByteReader(positions, cursor.positionsFrom)
  eachPosting(views.postings, { from: cursor.postingsFrom, to: cursor.postingsTo }, (document, frequency) => {
    const from = places.at
    places.skip(frequency)
    const number = numbers[document] ?? gone
    if (number === gone) return
    writer.posting(number, frequency)
    writer.positions.append(positions.subarray(from, places.at))
  })
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
