import { ByteView } from '../binary/byte-view.ts'

const fileHeadBytes = 14
const oldHeadBytes = 12

/** A bitmap (`DeviceIndependentBitmap`, MS-WMF 2.2.2.9) with the head that a file of one has before it; nothing for what is none. */
export function bitmapFile(data: ByteView): Uint8Array<ArrayBuffer> | undefined {
  if (data.length < 40) return undefined
  const head = data.u32(0)
  if (head !== oldHeadBytes && (head < 40 || head > 124)) return undefined
  const bits = data.u16(head === oldHeadBytes ? 10 : 14)
  const stated = head === oldHeadBytes ? 0 : data.u32(32)
  const colours = stated !== 0 ? Math.min(stated, 256) : bits <= 8 ? 1 << bits : 0
  const masks = head === 40 && data.u32(16) === 3 ? 12 : 0
  const whole = new Uint8Array(fileHeadBytes + data.length)
  const view = new DataView(whole.buffer)
  view.setUint16(0, 0x4d42, true)
  view.setUint32(2, whole.length, true)
  view.setUint32(10, fileHeadBytes + head + masks + colours * (head === oldHeadBytes ? 3 : 4), true)
  whole.set(data.bytes, fileHeadBytes)
  return whole
}

const largest = 30_000_000
const chunk = 0x8000

/** The address that holds a bitmap whole; nothing for what is no bitmap, or a very large one. */
export function bitmapAddress(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const file = bytes.byteLength > largest ? undefined : bitmapFile(new ByteView(bytes))
  if (file === undefined) return undefined
  let letters = ''
  for (let at = 0; at < file.length; at += chunk) letters += String.fromCharCode(...file.subarray(at, at + chunk))
  return `data:image/bmp;base64,${btoa(letters)}`
}
