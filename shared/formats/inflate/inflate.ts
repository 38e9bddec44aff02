import { BitReader } from './bit-reader.ts'
import { type BlockCodes, fixedCodes, readBlockCodes } from './block-codes.ts'
import { longEntry, quickMask } from './code-table.ts'

/** What was inflated, and whether the data was all there. */
export interface Inflated {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `cut-off` when the data stopped before its last block did, `broken` when it is no deflate data from some place on. */
  readonly end: 'whole' | 'cut-off' | 'broken'
}

/** Memory taken at first for data that is said to be large: a claim costs no more than this. */
const mostAhead = 4 * 1024 * 1024
/** What deflate can give for one byte (zlib's technical details: 258 bytes for two bits). */
const mostForOne = 1_032

// RFC 1951, 3.2.5: lengths and distances by symbol, as what they start from and how many bits follow.
const lengthBases = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31],
  ...[35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258],
)
const lengthExtras = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0)
const distanceBases = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769],
  ...[1_025, 1_537, 2_049, 3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577],
)
const distanceExtras = Uint8Array.from(distanceBases, (_, symbol) => Math.max(0, (symbol >> 1) - 1))

const endOfBlock = 256

/**
 * Inflates raw deflate data (RFC 1951) in one go. `expectedBytes` is a claim, and decides only how much memory is taken at
 * first. What comes out is handed to `take` piece by piece, each before more memory is taken, so that it can throw to stop;
 * a piece is a view, good until `take` returns.
 */
export function inflate(data: Uint8Array, expectedBytes: number, take: (piece: Uint8Array) => void = () => {}): Inflated {
  const inflater = new Inflater(data, expectedBytes, take)
  const end = inflater.run()
  return { bytes: inflater.finish(), end }
}

class Inflater {
  private readonly input: BitReader
  private readonly expectedBytes: number
  private readonly take: (piece: Uint8Array) => void
  private out: Uint8Array<ArrayBuffer>
  private length = 0
  private taken = 0

  constructor(data: Uint8Array, expectedBytes: number, take: (piece: Uint8Array) => void) {
    this.input = new BitReader(data)
    this.expectedBytes = expectedBytes
    this.take = take
    this.out = new Uint8Array(Math.min(expectedBytes, mostAhead, data.byteLength * mostForOne))
  }

  run(): Inflated['end'] {
    const { input } = this
    // Some programs write nothing at all for an empty file.
    if (input.data.length === 0) return 'whole'
    for (;;) {
      input.refill()
      if (input.held < 3) return 'cut-off'
      const isLast = input.use(1) === 1
      const fault = this.block(input.use(2))
      if (fault !== undefined) return fault
      if (isLast) return 'whole'
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.handOver()
    return this.length === this.out.length ? this.out : this.out.slice(0, this.length)
  }

  private block(type: number): 'cut-off' | 'broken' | undefined {
    if (type === 0) return this.stored()
    if (type === 3) return 'broken'
    const codes = type === 1 ? fixedCodes() : readBlockCodes(this.input)
    return typeof codes === 'string' ? codes : this.coded(codes)
  }

  private stored(): 'cut-off' | undefined {
    const { input } = this
    input.toByte()
    const { data, at } = input
    if (at + 4 > data.length) return 'cut-off'
    const size = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)
    const piece = data.subarray(at + 4, at + 4 + size)
    this.makeRoom(this.length, piece.length)
    this.out.set(piece, this.length)
    this.length += piece.length
    input.at = at + 4 + piece.length
    return piece.length < size ? 'cut-off' : undefined
  }

  /**
   * A block of literals and matches. Everything the loop changes is a local number and bits are read ahead in it twice: that
   * makes it twice as fast as asking the reader for each code.
   */
  private coded({ literals, distances }: BlockCodes): 'cut-off' | 'broken' | undefined {
    const { data } = this.input
    let { at, bits, held } = this.input
    let { out, length } = this
    let end: 'cut-off' | 'broken' | undefined
    for (;;) {
      while (held <= 22 && at < data.length) {
        bits |= (data[at++] ?? 0) << held
        held += 8
      }
      let entry = literals.quick[bits & quickMask] ?? 0
      if (entry === 0) entry = longEntry(literals, bits)
      bits >>>= entry & 15
      held -= entry & 15
      const symbol = entry >> 4
      if (entry === 0 || held < 0) {
        end = at === data.length && held < 15 ? 'cut-off' : 'broken'
        break
      }
      if (symbol < endOfBlock) {
        if (length === out.length) out = this.makeRoom(length, 1)
        out[length++] = symbol
        continue
      }
      if (symbol === endOfBlock) break
      const lengthExtra = lengthExtras[symbol - 257] ?? 0
      const stop = length + (lengthBases[symbol - 257] ?? 0) + (bits & ((1 << lengthExtra) - 1))
      bits >>>= lengthExtra
      held -= lengthExtra
      while (held <= 22 && at < data.length) {
        bits |= (data[at++] ?? 0) << held
        held += 8
      }
      entry = distances.quick[bits & quickMask] ?? 0
      if (entry === 0) entry = longEntry(distances, bits)
      bits >>>= entry & 15
      held -= entry & 15
      const distanceExtra = distanceExtras[entry >> 4] ?? 0
      while (held < distanceExtra && at < data.length) {
        bits |= (data[at++] ?? 0) << held
        held += 8
      }
      const distance = (distanceBases[entry >> 4] ?? 0) + (bits & ((1 << distanceExtra) - 1))
      bits >>>= distanceExtra
      held -= distanceExtra
      if (held < 0 || entry === 0 || stop === length || distance === 0 || distance > length) {
        end = held < 0 ? 'cut-off' : 'broken'
        break
      }
      if (stop > out.length) out = this.makeRoom(length, stop - length)
      for (; length < stop; length++) out[length] = out[length - distance] ?? 0
    }
    Object.assign(this.input, { at, bits, held })
    this.length = length
    return end
  }

  /** Hands over what there is before memory for more is taken. */
  private makeRoom(length: number, count: number): Uint8Array<ArrayBuffer> {
    this.length = length
    if (length + count <= this.out.length) return this.out
    this.handOver()
    const twice = Math.max(1_024, this.out.length * 2, length + count)
    const isEnough = this.expectedBytes >= length + count && this.expectedBytes < twice
    const larger = new Uint8Array(isEnough ? this.expectedBytes : twice)
    larger.set(this.out.subarray(0, length))
    this.out = larger
    return larger
  }

  private handOver(): void {
    if (this.length > this.taken) this.take(this.out.subarray(this.taken, this.length))
    this.taken = this.length
  }
}
