/** A stretch of bytes, half open. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Bytes that are copied one by one sooner than as a view. */
const fewBytes = 64

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
    let at = this.length
    let rest = value
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[at++] = rest
    this.length = at
  }

  append(part: Uint8Array): void {
    if (this.length + part.length > this.bytes.length) this.grow(part.length)
    this.bytes.set(part, this.length)
    this.length += part.length
  }

  /** Appends a stretch of bytes. A few are copied one by one: a view of them would take longer than they do. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to - from > fewBytes) {
      this.append(source.subarray(from, to))
      return
    }
    if (this.length + to - from > this.bytes.length) this.grow(to - from)
    const { bytes } = this
    let at = this.length
    for (let next = from; next < to; next++) bytes[at++] = source[next] ?? 0
    this.length = at
  }

  /** Copies `count` varints, wherever they end. */
  copyVarints(source: Uint8Array, from: number, count: number): void {
    // No varint is longer than five bytes.
    if (this.length + count * 5 > this.bytes.length) this.grow(count * 5)
    const { bytes } = this
    let at = this.length
    let next = from
    for (let left = count; left > 0; ) {
      const byte = source[next++] ?? 0
      bytes[at++] = byte
      if (byte < 128) left--
    }
    this.length = at
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
  protected readonly bytes: Uint8Array
  /** The same in words, once wanted. */
  private words: Uint32Array | undefined
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

  /** Passes over `count` varints, sixteen bytes at a time: of a common word, a phrase with a rare one reads hardly a place. */
  skip(count: number): void {
    const { bytes } = this
    let at = this.at | 0
    let left = Math.min(count, bytes.length) | 0
    if (left >= worthWords) {
      for (; ((bytes.byteOffset + at) & 3) !== 0; at++) if ((bytes[at] ?? 0) < 128) left--
      this.words ??= wholeWords(bytes)
      const { words } = this
      const firstAt = words.byteOffset - bytes.byteOffset
      let word = (at - firstAt) >>> 2
      // In each byte of a sum the numbers that end there; a multiplication sums up the four in the highest byte.
      for (; left >= 16 && word + 3 < words.length; word = (word + 4) | 0) {
        const ends = endsIn(words[word]) + endsIn(words[word + 1]) + endsIn(words[word + 2]) + endsIn(words[word + 3])
        left = (left - (Math.imul(ends, oneEach) >>> 24)) | 0
      }
      for (; left >= 4 && word < words.length; word++) left = (left - (Math.imul(endsIn(words[word]), oneEach) >>> 24)) | 0
      at = firstAt + word * 4
    }
    for (; left > 0 && at < bytes.length; at++) if ((bytes[at] ?? 0) < 128) left--
    this.at = at
  }
}

/** Varints from which on it is worth to pass over them by words. */
const worthWords = 16
/** A one in each byte of a word. */
const oneEach = 0x01010101

/** A one in each byte of a word that ends a number: whose high bit is not set. */
const endsIn = (word = 0): number => (~word >>> 7) & oneEach

/** The bytes that lie in whole 32-bit words of their buffer. */
function wholeWords({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  const from = (byteOffset + 3) & ~3
  return new Uint32Array(buffer, from, Math.max(0, byteOffset + byteLength - from) >>> 2)
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
