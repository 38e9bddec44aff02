import { checksum } from './bytes.ts'
import { type DictionaryViews, termsABlock } from './dictionary-views.ts'

/**
 * A segment is two byte strings: the resident part, held in memory, and the positions, read in slices.
 *
 *   resident = header (64 bytes) | stamps f64×D | ids 32×D | lengths u32×D | packs, starts and sizes of passages, u32×D each
 *            | three u32 a block of the terms' dictionary | three u32 a block of the beginnings' dictionary
 *            | bytes of both dictionaries | postings of the terms | postings of the beginnings
 *
 *   posting  = varint(document delta × 2 + isOnce) [varint(frequency)]        document numbers ascend from -1
 *   position = varint(position delta), `frequency` of them a posting          positions ascend from 0
 *
 * All numbers are little-endian. `docs/search-index-format.md` says more; a change here, or in what `scanWords` makes of
 * a text, raises `version`.
 */
const version = 6
const magic = 0x5844544c // "LTDX"
const headerBytes = 64

/** Sizes that say where everything in the resident part begins. */
export interface SegmentSizes {
  readonly documents: number
  readonly terms: number
  readonly termBytes: number
  readonly postingBytes: number
  readonly positionBytes: number
  readonly beginnings: number
  readonly beginningBytes: number
  readonly summedBytes: number
}

/** Where the passages of each document are kept beside the index: in which pack, from which byte on, and how many bytes; none of a size of 0. */
export interface PassagePlaces {
  readonly packs: Uint32Array
  readonly starts: Uint32Array
  readonly sizes: Uint32Array
}

/** A stretch of bytes in a pack of passages. */
export interface PassagePlace {
  readonly pack: number
  readonly start: number
  readonly size: number
}

/** Places of passages that are not kept. */
export const noPlaces = (documents: number): PassagePlaces => ({
  packs: new Uint32Array(documents),
  starts: new Uint32Array(documents),
  sizes: new Uint32Array(documents),
})

/** The resident part as views of one buffer. */
export interface SegmentViews {
  readonly documents: number
  /** When the text of each document was read, in milliseconds since 1970: tells whether the segment is up to date. */
  readonly stamps: Float64Array
  /** 32 bytes of SHA-256 a document. */
  readonly ids: Uint8Array
  /** Words a document. */
  readonly lengths: Uint32Array
  readonly passages: PassagePlaces
  readonly terms: DictionaryViews
  readonly postings: Uint8Array
  /** Beginnings of terms whose postings stand summed up in `summed`. */
  readonly beginnings: DictionaryViews
  readonly summed: Uint8Array
  readonly positionBytes: number
  readonly positionsChecksum: number
}

/** A segment as it is written. */
export interface SegmentBytes {
  readonly resident: ArrayBuffer
  readonly positions: Uint8Array<ArrayBuffer>
}

/** Makes an empty resident part of the sizes given, for a builder to fill through its views. */
export function newResident(sizes: SegmentSizes): { readonly buffer: ArrayBuffer; readonly views: SegmentViews } {
  const buffer = new ArrayBuffer(residentBytes(sizes))
  return { buffer, views: viewsOf(buffer, sizes, 0) }
}

/** The sizes in the order in which the header holds them. */
const sizeNames = [
  'documents',
  'terms',
  'termBytes',
  'postingBytes',
  'positionBytes',
  'beginnings',
  'beginningBytes',
  'summedBytes',
] as const satisfies readonly (keyof SegmentSizes)[]
const firstSize = 4

/** Writes the header of a filled resident part; nothing in it may change afterwards. */
export function seal(buffer: ArrayBuffer, sizes: SegmentSizes, positions: Uint8Array): void {
  const header = new Uint32Array(buffer, 0, headerBytes / 4)
  header.set([magic, version, checksum(new Uint8Array(buffer, headerBytes)), checksum(positions)])
  header.set(
    sizeNames.map((name) => sizes[name]),
    firstSize,
  )
}

/** Views of a resident part; undefined when it is of another version, cut off or damaged, and must be built anew. */
export function openResident(buffer: ArrayBuffer): SegmentViews | undefined {
  if (buffer.byteLength < headerBytes) return undefined
  const header = new Uint32Array(buffer, 0, headerBytes / 4)
  const [found, foundVersion, own, ofPositions = 0] = header
  if (found !== magic || foundVersion !== version) return undefined
  const size = (name: keyof SegmentSizes) => header[firstSize + sizeNames.indexOf(name)] ?? 0
  const sizes: SegmentSizes = {
    documents: size('documents'),
    terms: size('terms'),
    termBytes: size('termBytes'),
    postingBytes: size('postingBytes'),
    positionBytes: size('positionBytes'),
    beginnings: size('beginnings'),
    beginningBytes: size('beginningBytes'),
    summedBytes: size('summedBytes'),
  }
  if (residentBytes(sizes) !== buffer.byteLength || checksum(new Uint8Array(buffer, headerBytes)) !== own) return undefined
  return viewsOf(buffer, sizes, ofPositions)
}

const blocksOf = (terms: number): number => Math.ceil(terms / termsABlock)

function residentBytes({ documents, terms, beginnings, ...bytes }: SegmentSizes): number {
  const numbers = documents * (8 + 32 + 4 + 12) + (blocksOf(terms) + blocksOf(beginnings)) * 12
  return headerBytes + numbers + bytes.termBytes + bytes.beginningBytes + bytes.postingBytes + bytes.summedBytes
}

function viewsOf(buffer: ArrayBuffer, sizes: SegmentSizes, positionsChecksum: number): SegmentViews {
  const { documents } = sizes
  let at = headerBytes
  const take = (bytes: number): number => {
    const start = at
    at += bytes
    return start
  }
  const numbers = (count: number) => new Uint32Array(buffer, take(count * 4), count)
  const bytes = (count: number) => new Uint8Array(buffer, take(count), count)
  const blocks = (terms: number) => {
    const count = blocksOf(terms)
    return { terms, blockStarts: numbers(count), blockPostings: numbers(count), blockPositions: numbers(count) }
  }
  const stamps = new Float64Array(buffer, take(documents * 8), documents)
  const ids = bytes(documents * 32)
  const lengths = numbers(documents)
  const passages = { packs: numbers(documents), starts: numbers(documents), sizes: numbers(documents) }
  const terms = blocks(sizes.terms)
  const beginnings = blocks(sizes.beginnings)
  return {
    documents,
    stamps,
    ids,
    lengths,
    passages,
    terms: { ...terms, bytes: bytes(sizes.termBytes) },
    beginnings: { ...beginnings, bytes: bytes(sizes.beginningBytes) },
    postings: bytes(sizes.postingBytes),
    summed: bytes(sizes.summedBytes),
    positionBytes: sizes.positionBytes,
    positionsChecksum,
  }
}
