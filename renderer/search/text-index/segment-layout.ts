import { checksum } from './bytes.ts'

/**
 * A segment is two byte strings: the resident part, held in memory, and the positions, read in slices.
 *
 *   resident = header (64 bytes) | stamps f64×D | ids 32×D | lengths u32×D
 *            | termEnds u32×(T+1) | documentCounts u32×T | postingEnds u32×(T+1) | positionEnds u32×(T+1)
 *            | term bytes (UTF-8, sorted by bytes) | posting bytes
 *
 *   posting  = varint(document delta × 2 + isOnce) [varint(frequency)]        document numbers ascend from -1
 *   position = varint(position delta), `frequency` of them a posting          positions ascend from 0
 *
 * All numbers are little-endian. `docs/search-index-format.md` says more; a change here raises `version`.
 */
const version = 2
const magic = 0x5844544c // "LTDX"
const headerBytes = 64

/** Sizes that say where everything in the resident part begins. */
export interface SegmentSizes {
  readonly documents: number
  readonly terms: number
  readonly termBytes: number
  readonly postingBytes: number
  readonly positionBytes: number
}

/** The resident part as views of one buffer. */
export interface SegmentViews extends SegmentSizes {
  /** When the text of each document was read, in milliseconds since 1970: tells whether the segment is up to date. */
  readonly stamps: Float64Array
  /** 32 bytes of SHA-256 a document. */
  readonly ids: Uint8Array
  /** Words a document. */
  readonly lengths: Uint32Array
  readonly termEnds: Uint32Array
  readonly documentCounts: Uint32Array
  readonly postingEnds: Uint32Array
  readonly positionEnds: Uint32Array
  readonly termText: Uint8Array
  readonly postings: Uint8Array
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

/** Writes the header of a filled resident part; nothing in it may change afterwards. */
export function seal(buffer: ArrayBuffer, sizes: SegmentSizes, positions: Uint8Array): void {
  const header = new Uint32Array(buffer, 0, headerBytes / 4)
  header[0] = magic
  header[1] = version
  header[2] = sizes.documents
  header[3] = sizes.terms
  header[4] = sizes.termBytes
  header[5] = sizes.postingBytes
  header[6] = sizes.positionBytes
  header[7] = checksum(positions)
  header[8] = checksum(new Uint8Array(buffer, headerBytes))
}

/** Views of a resident part; undefined when it is of another version, cut off or damaged, and must be built anew. */
export function openResident(buffer: ArrayBuffer): SegmentViews | undefined {
  if (buffer.byteLength < headerBytes) return undefined
  const header = new Uint32Array(buffer, 0, headerBytes / 4)
  const [found, foundVersion, documents = 0, terms = 0, termBytes = 0, postingBytes = 0, positionBytes = 0, ofPositions = 0, own = 0] =
    header
  if (found !== magic || foundVersion !== version) return undefined
  const sizes = { documents, terms, termBytes, postingBytes, positionBytes }
  if (residentBytes(sizes) !== buffer.byteLength || checksum(new Uint8Array(buffer, headerBytes)) !== own) return undefined
  return viewsOf(buffer, sizes, ofPositions)
}

const numbersOf = ({ documents, terms }: SegmentSizes) => headerBytes + documents * (8 + 32 + 4) + (terms + 1) * 4 * 3 + terms * 4

const residentBytes = (sizes: SegmentSizes): number => numbersOf(sizes) + sizes.termBytes + sizes.postingBytes

function viewsOf(buffer: ArrayBuffer, sizes: SegmentSizes, positionsChecksum: number): SegmentViews {
  const { documents, terms, termBytes, postingBytes } = sizes
  let at = headerBytes
  const take = (bytes: number): number => {
    const start = at
    at += bytes
    return start
  }
  return {
    ...sizes,
    stamps: new Float64Array(buffer, take(documents * 8), documents),
    ids: new Uint8Array(buffer, take(documents * 32), documents * 32),
    lengths: new Uint32Array(buffer, take(documents * 4), documents),
    termEnds: new Uint32Array(buffer, take((terms + 1) * 4), terms + 1),
    documentCounts: new Uint32Array(buffer, take(terms * 4), terms),
    postingEnds: new Uint32Array(buffer, take((terms + 1) * 4), terms + 1),
    positionEnds: new Uint32Array(buffer, take((terms + 1) * 4), terms + 1),
    termText: new Uint8Array(buffer, take(termBytes), termBytes),
    postings: new Uint8Array(buffer, take(postingBytes), postingBytes),
    positionsChecksum,
  }
}
