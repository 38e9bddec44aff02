import { ByteReader } from './bytes.ts'
import { eachPosting } from './postings.ts'
import type { Segment } from './segment.ts'
import type { SegmentBytes, SegmentViews } from './segment-layout.ts'
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
  const least: Source[] = []
  for (let terms = 0; takeLeast(sources, least); terms++) {
    for (const source of least) {
      if (source.isWhole) copyTerm(source, writer)
      else filterTerm(source, writer)
    }
    const [{ cursor }] = least
    writer.endTerm(cursor.bytes, cursor.length)
    for (const source of least) source.cursor.next()
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

/** Gathers the sources that are at the first term still to be taken; false when none is left. */
function takeLeast(sources: readonly Source[], least: Source[]): least is [Source, ...Source[]] {
  least.length = 0
  for (const source of sources) {
    if (isAtEnd(source)) continue
    const order = least[0] === undefined ? 0 : compareTerms(source.cursor, least[0].cursor)
    if (order > 0) continue
    if (order < 0) least.length = 0
    least.push(source)
  }
  return least.length > 0
}

function compareTerms(one: TermCursor, other: TermCursor): number {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const difference = (one.bytes[at] ?? 0) - (other.bytes[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

const isAtEnd = ({ cursor, segment }: Source): boolean => cursor.number >= segment.terms

/** Deltas between documents stay as they are; only the first one starts from another place. */
function copyTerm({ segment: { views }, positions, numbers, cursor }: Source, writer: SegmentWriter): void {
  writer.copiedPostings(views.postings, cursor, numbers[0] ?? 0)
  writer.positions.copy(positions, cursor.positionsFrom, cursor.positionsTo)
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
    writer.positions.copy(positions, from, places.at)
  })
}

function documentsOf(sources: readonly Source[]) {
  const kept = sources.flatMap(({ numbers, segment: { views } }) =>
    [...numbers].flatMap((number, document) => (number === gone ? [] : [{ views, document }])),
  )
  const ids = new Uint8Array(kept.length * 32)
  for (const [at, { views, document }] of kept.entries()) ids.set(views.ids.subarray(document * 32, document * 32 + 32), at * 32)
  const numbersOf = (numbers: (views: SegmentViews) => Uint32Array) =>
    Uint32Array.from(kept, ({ views, document }) => numbers(views)[document] ?? 0)
  return {
    ids,
    stamps: Float64Array.from(kept, ({ views, document }) => views.stamps[document] ?? 0),
    lengths: numbersOf(({ lengths }) => lengths),
    passages: {
      packs: numbersOf(({ passages }) => passages.packs),
      starts: numbersOf(({ passages }) => passages.starts),
      sizes: numbersOf(({ passages }) => passages.sizes),
    },
  }
}
