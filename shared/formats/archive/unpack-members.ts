import type { ReadLimits } from '../../contracts/reading.ts'
import { ratioFloorBytes } from '../limits.ts'
import { tooLarge } from '../reading/faults.ts'

/** What became of one file of an archive. */
export type Unpacked = { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'too-large' | 'damaged' }

class TooLarge extends Error {}

/**
 * Unpacks files and counts what comes out, piece by piece. A file that is merely large is left where it is; an archive
 * that gives many times its own size was made to exhaust a computer, and is refused.
 */
export class Unpacker {
  private readonly limits: ReadLimits
  private readonly archiveBytes: number
  private total = 0

  constructor(limits: ReadLimits, archiveBytes: number) {
    this.limits = limits
    this.archiveBytes = archiveBytes
  }

  async unpack(run: (take: (piece: Uint8Array) => void) => Promise<void>): Promise<Unpacked> {
    const pieces: Uint8Array[] = []
    let length = 0
    let stop: Error | undefined
    try {
      await run((piece) => {
        length += piece.byteLength
        this.total += piece.byteLength
        stop = this.excess(length)
        if (stop !== undefined) throw stop
        // The library may use the same memory for the next piece.
        pieces.push(piece.slice())
      })
    } catch (error) {
      if (stop !== undefined && !(stop instanceof TooLarge)) throw stop
      if (stop === undefined && error instanceof Error) return { kind: 'damaged' }
      this.total -= length
      return { kind: 'too-large' }
    }
    return { kind: 'bytes', bytes: joined(pieces, length) }
  }

  private excess(length: number): Error | undefined {
    const { maxInflatedBytes, maxInflatedBytesPerPart, maxInflationRatio } = this.limits
    if (this.total > ratioFloorBytes && this.total > this.archiveBytes * maxInflationRatio)
      return tooLarge(`it unpacks to more than ${maxInflationRatio} times its size, as files made to exhaust a computer do`)
    return length > maxInflatedBytesPerPart || this.total > maxInflatedBytes ? new TooLarge() : undefined
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
