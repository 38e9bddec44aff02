/** Bytes of the smallest buffer, and of the largest that is kept for the next search. */
const smallest = 1 << 16
const largestKept = 1 << 22
const mostKept = 8

/** Buffers that were lent before, the smallest first. */
const spare: Uint8Array<ArrayBuffer>[] = []

/**
 * Room for the positions that a search reads, lent until it has gone through a segment. A new array of 800 kB takes ten
 * times as long as reading it from the disk's cache, since each of its pages is fetched and wiped first.
 */
export class PositionRoom {
  private readonly lent: Uint8Array<ArrayBuffer>[] = []

  /** So many bytes, with whatever stands in them. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const fitting = spare.findIndex(({ length }) => length >= bytes)
    const [buffer = new Uint8Array(Math.max(smallest, 2 ** Math.ceil(Math.log2(bytes))))] = fitting < 0 ? [] : spare.splice(fitting, 1)
    this.lent.push(buffer)
    return buffer.subarray(0, bytes)
  }

  /** Nothing that was taken is read any more. */
  giveBack(): void {
    spare.push(...this.lent.splice(0).filter(({ length }) => length <= largestKept))
    spare.sort((a, b) => a.length - b.length)
    spare.splice(mostKept)
  }
}
