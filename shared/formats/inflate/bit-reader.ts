/** Bits of data as deflate packs them: the first one is the lowest of the first byte (RFC 1951, 3.1.1). */
export class BitReader {
  readonly data: Uint8Array
  /** The next byte to read. */
  at = 0
  /** Bits read and not used yet, the next one lowest; never more than 30, so that they stay a small number. */
  bits = 0
  held = 0

  constructor(data: Uint8Array) {
    this.data = data
  }

  /** Reads ahead: at least 23 bits are held then, unless the data ends before. */
  refill(): void {
    while (this.held <= 22 && this.at < this.data.length) {
      this.bits |= (this.data[this.at++] ?? 0) << this.held
      this.held += 8
    }
  }

  /** The next bits, which must be held. */
  use(count: number): number {
    const value = this.bits & ((1 << count) - 1)
    this.bits >>>= count
    this.held -= count
    return value
  }

  /** Passes over what is left of a byte, and gives back the whole bytes that are held. */
  toByte(): void {
    this.at -= this.held >> 3
    this.bits = 0
    this.held = 0
  }
}
