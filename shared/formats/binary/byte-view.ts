import { damaged } from '../reading/faults.ts'

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Little-endian numbers and texts at places in bytes. A place outside them is a damaged file, not a crash. */
export class ByteView {
  readonly bytes: Uint8Array<ArrayBuffer>
  private readonly view: DataView

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.byteLength
  }

  u8(at: number): number {
    return this.view.getUint8(this.place(at, 1))
  }

  u16(at: number): number {
    return this.view.getUint16(this.place(at, 2), true)
  }

  i16(at: number): number {
    return this.view.getInt16(this.place(at, 2), true)
  }

  u32(at: number): number {
    return this.view.getUint32(this.place(at, 4), true)
  }

  i32(at: number): number {
    return this.view.getInt32(this.place(at, 4), true)
  }

  f64(at: number): number {
    return this.view.getFloat64(this.place(at, 8), true)
  }

  /** The bytes of a part, not copied. */
  part(at: number, length: number): Uint8Array<ArrayBuffer> {
    this.place(at, length)
    return this.bytes.subarray(at, at + length)
  }

  /** A view of a part. */
  within(at: number, length: number): ByteView {
    return new ByteView(this.part(at, length))
  }

  /** UTF-16 text of that many code units; each gives one, so that places in the text are places in the bytes. */
  utf16(at: number, units: number): string {
    return utf16.decode(this.part(at, units * 2))
  }

  private place(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.length)) throw damaged('something in it is said to stand where it has ended')
    return at
  }
}
