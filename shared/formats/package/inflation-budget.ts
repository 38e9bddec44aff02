import type { ReadLimits } from '../../contracts/reading.ts'
import { ratioFloorBytes } from '../limits.ts'
import { tooLarge } from '../reading/faults.ts'

const MiB = 1024 * 1024

/** Counts what really comes out of one file while it is inflated. Sizes that the file declares are never believed. */
export class InflationBudget {
  private readonly limits: ReadLimits
  private readonly fileBytes: number
  private total = 0
  private part = 0

  constructor(limits: ReadLimits, fileBytes: number) {
    this.limits = limits
    this.fileBytes = fileBytes
  }

  /** Starts counting a part or member. */
  startPart(): void {
    this.part = 0
  }

  /** Counts bytes that came out; throws when they are more than a limit lets through. */
  take(bytes: number): void {
    const { maxInflatedBytes, maxInflatedBytesPerPart, maxInflationRatio } = this.limits
    this.part += bytes
    this.total += bytes
    if (this.part > maxInflatedBytesPerPart) throw tooLarge(`one of its parts unpacks to more than ${maxInflatedBytesPerPart / MiB} MiB`)
    if (this.total > maxInflatedBytes) throw tooLarge(`it unpacks to more than ${maxInflatedBytes / MiB} MiB`)
    if (this.total > ratioFloorBytes && this.total > this.fileBytes * maxInflationRatio)
      throw tooLarge(`it unpacks to more than ${maxInflationRatio} times its size, as files made to exhaust a computer do`)
  }
}
