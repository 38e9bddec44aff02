import { ByteReader } from './bytes.ts'
import type { RowMarks } from './row-marks.ts'

/**
 * Reads the positions of a term, a document's at a time: here phrases of common words spend their time.
 *
 *   byte    place += (byte & 127) << shift      `shift` is 0 at a number's first byte, 7 at its second …
 *   more    1 when the number goes on: the place is not there yet, and what is done with it has no effect
 *
 * A byte is a step, whether a number ends with it or not. Asking first would be a guess for the processor, wrong at every
 * fifth number of a word that stands a hundred words apart, and takes twice as long. `| 0` keeps numbers within
 * 32 bits, beyond which is damage, and tells the compiler so: a count that might be any unsigned number made it calculate in
 * floating ones, at half the speed. The step is written out in each loop, which has just the registers it needs.
 */
export class PositionReader extends ByteReader {
  /** Of `count` numbers as many as the bytes left can hold: what all others here are to be asked for at most. */
  within(count: number): number {
    return Math.min(count, Math.max(0, this.bytes.length - this.at))
  }

  /** Reads `count` places. */
  read(count: number, into: Uint32Array): void {
    const { bytes } = this
    let at = this.at | 0
    let place = 0
    let shift = 0
    for (let nth = 0, end = count | 0; nth < end; ) {
      const byte = bytes[at] ?? 0
      at = (at + 1) | 0
      const more = byte >>> 7
      place = (place + ((byte & 127) << shift)) | 0
      shift = (shift + 7) & -more
      into[nth] = place
      nth = (nth + 1 - more) | 0
    }
    this.at = at
  }

  /** Leaves the present mark in the slots of `count` places, each `offset` after its place; says which is the last. */
  mark(count: number, { slots, mark }: RowMarks, offset: number): number {
    const { bytes } = this
    let at = this.at | 0
    let slot = offset | 0
    let shift = 0
    for (let left = count | 0; left > 0; ) {
      const byte = bytes[at] ?? 0
      at = (at + 1) | 0
      const more = byte >>> 7
      slot = (slot + ((byte & 127) << shift)) | 0
      shift = (shift + 7) & -more
      // Slot 0 is no place's.
      slots[slot & (more - 1)] = mark
      left = (left + more - 1) | 0
    }
    this.at = at
    return slot
  }

  /** Raises the present mark in those slots of `count` places that bear it; says how many they are. */
  raise(count: number, { slots, mark }: RowMarks, offset: number): number {
    const { bytes } = this
    let at = this.at | 0
    let slot = offset | 0
    let shift = 0
    let raised = 0
    for (let left = count | 0; left > 0; ) {
      const byte = bytes[at] ?? 0
      at = (at + 1) | 0
      const more = byte >>> 7
      slot = (slot + ((byte & 127) << shift)) | 0
      shift = (shift + 7) & -more
      left = (left + more - 1) | 0
      if (slots[slot] !== mark || more === 1) continue
      slots[slot] = mark + 1
      raised = (raised + 1) | 0
    }
    this.at = at
    return raised
  }
}
