import type { ReadLimits } from '../../contracts/reading.ts'
import { ratioFloorBytes } from '../limits.ts'
import { tooLarge } from '../reading/faults.ts'
import type { ArchiveEntry } from './archive-entry.ts'

/** What became of one file of an archive. */
export type Unpacked = { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'too-large' | 'damaged' }

class TooLarge extends Error {}

/**
 * Unpacks files and counts what comes out while it does. A file that is merely large is left where it is; an archive
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

  async unpack(run: ArchiveEntry['unpack']): Promise<Unpacked> {
    let length = 0
    let stop: Error | undefined
    try {
      const bytes = await run((more) => {
        length += more
        this.total += more
        stop = this.excess(length)
        if (stop !== undefined) throw stop
      })
      return { kind: 'bytes', bytes }
    } catch (error) {
      if (stop !== undefined && !(stop instanceof TooLarge)) throw stop
      if (stop === undefined && error instanceof Error) return { kind: 'damaged' }
      this.total -= length
      return { kind: 'too-large' }
    }
  }

  private excess(length: number): Error | undefined {
    const { maxInflatedBytes, maxInflatedBytesPerPart, maxInflationRatio } = this.limits
    if (this.total > ratioFloorBytes && this.total > this.archiveBytes * maxInflationRatio)
      return tooLarge(`it unpacks to more than ${maxInflationRatio} times its size, as files made to exhaust a computer do`)
    return length > maxInflatedBytesPerPart || this.total > maxInflatedBytes ? new TooLarge() : undefined
  }
}
