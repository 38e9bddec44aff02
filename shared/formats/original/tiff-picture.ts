import { damaged } from '../reading/faults.ts'
import { ReadFault } from '../reading/read-fault.ts'
import { unpackedStrip } from './tiff-strips.ts'

/** Pixels of a picture beyond which it is left out. */
const mostPixels = 40_000_000

/** Numbers of the tags that are read (TIFF 6.0, 8). */
const tags = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  colours: 262,
  offsets: 273,
  samples: 277,
  rows: 278,
  lengths: 279,
  planes: 284,
  predictor: 317,
  palette: 320,
  extra: 338,
} as const

/**
 * A TIFF as the bytes of a bitmap, which browsers show: the kinds that office programs write, of eight bits a sample, grey,
 * in colours or by a palette, whole, packed or compressed by LZW. Nothing for others, and for what is no TIFF.
 */
export function tiffAsBitmap(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const isLittle = bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42
  if (!isLittle && !(bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 42)) return undefined
  try {
    return bitmapOf(new TiffDirectory(bytes, isLittle))
  } catch (error) {
    if (error instanceof ReadFault || error instanceof RangeError) return undefined
    throw error
  }
}

/** The first directory of a TIFF: what its tags say. */
class TiffDirectory {
  readonly bytes: Uint8Array<ArrayBuffer>
  private readonly view: DataView
  private readonly isLittle: boolean
  private readonly start: number

  constructor(bytes: Uint8Array<ArrayBuffer>, isLittle: boolean) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.isLittle = isLittle
    this.start = this.view.getUint32(4, isLittle)
  }

  /** The numbers of a tag; none where it is not there. */
  numbers(tag: number): readonly number[] {
    const { view, isLittle, start } = this
    const entries = view.getUint16(start, isLittle)
    for (let at = start + 2; at < start + 2 + entries * 12; at += 12) {
      if (view.getUint16(at, isLittle) !== tag) continue
      const size = view.getUint16(at + 2, isLittle) === 3 ? 2 : 4
      const count = view.getUint32(at + 4, isLittle)
      if (count * size > this.bytes.byteLength) throw damaged('a picture in it says more than it holds')
      const place = count * size <= 4 ? at + 8 : view.getUint32(at + 8, isLittle)
      const read = (index: number): number =>
        size === 2 ? view.getUint16(place + index * 2, isLittle) : view.getUint32(place + index * 4, isLittle)
      return Array.from({ length: count }, (_, index) => read(index))
    }
    return []
  }

  number(tag: number, usual: number): number {
    return this.numbers(tag)[0] ?? usual
  }
}

function bitmapOf(tiff: TiffDirectory): Uint8Array<ArrayBuffer> | undefined {
  const [width, height, samples] = [tiff.number(tags.width, 0), tiff.number(tags.height, 0), tiff.number(tags.samples, 1)]
  const [colours, compression, predictor] = [tiff.number(tags.colours, 1), tiff.number(tags.compression, 1), tiff.number(tags.predictor, 1)]
  const isKnown =
    tiff.numbers(tags.bits).every((bits) => bits === 8) &&
    tiff.number(tags.planes, 1) === 1 &&
    (colours === 2 ? samples >= 3 : colours === 0 || colours === 1 || colours === 3)
  if (!isKnown || width <= 0 || height <= 0 || width * height > mostPixels || samples > 8) return undefined
  const paint = painter(tiff, { colours, samples })
  const rows = Math.min(height, tiff.number(tags.rows, height))
  const [offsets, lengths] = [tiff.numbers(tags.offsets), tiff.numbers(tags.lengths)]
  const bitmap = emptyBitmap(width, height)
  const line = width * samples
  for (const [strip, offset] of offsets.entries()) {
    const packed = tiff.bytes.subarray(offset, offset + (lengths[strip] ?? 0))
    const first = strip * rows
    const here = Math.min(rows, height - first)
    if (here <= 0) break
    const unpacked = unpackedStrip(packed, { compression, size: here * line })
    if (unpacked === undefined) return undefined
    if (predictor === 2) addUp(unpacked, { line, samples })
    for (let pixel = 0; pixel < here * width; pixel++) paint(unpacked, pixel * samples, bitmap, headBytes + (first * width + pixel) * 4)
  }
  return bitmap
}

/** Undoes the prediction of each sample from the one to its left. */
function addUp(bytes: Uint8Array, { line, samples }: { readonly line: number; readonly samples: number }): void {
  for (let start = 0; start < bytes.length; start += line)
    for (let at = start + samples; at < start + line; at++) bytes[at] = ((bytes[at] ?? 0) + (bytes[at - samples] ?? 0)) & 255
}

type Painter = (from: Uint8Array, at: number, to: Uint8Array, place: number) => void

/** Turns one pixel into blue, green, red and how much of it is seen. */
function painter(tiff: TiffDirectory, { colours, samples }: { readonly colours: number; readonly samples: number }): Painter {
  const palette = tiff.numbers(tags.palette)
  const own = colours === 2 ? 3 : 1
  const hasAlpha = samples > own && tiff.number(tags.extra, 0) !== 0
  const isMultiplied = hasAlpha && tiff.number(tags.extra, 0) === 1
  return (from, at, to, place) => {
    const first = from[at] ?? 0
    const alpha = hasAlpha ? (from[at + own] ?? 255) : 255
    const plain = (value: number): number => (isMultiplied && alpha > 0 ? Math.min(255, Math.round((value * 255) / alpha)) : value)
    if (colours === 3) {
      const third = palette.length / 3
      for (const part of [0, 1, 2]) to[place + 2 - part] = (palette[first + part * third] ?? 0) >> 8
    } else if (colours === 2) for (const part of [0, 1, 2]) to[place + 2 - part] = plain(from[at + part] ?? 0)
    else to.fill(colours === 0 ? 255 - first : plain(first), place, place + 3)
    to[place + 3] = alpha
  }
}

const headBytes = 14 + 108

/** A bitmap of 32 bits a pixel, from the top down, whose head says where its parts and its alpha are (`BITMAPV4HEADER`). */
function emptyBitmap(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bitmap = new Uint8Array(headBytes + width * height * 4)
  const head = new DataView(bitmap.buffer)
  head.setUint16(0, 0x4d42, true)
  head.setUint32(2, bitmap.byteLength, true)
  head.setUint32(10, headBytes, true)
  head.setUint32(14, 108, true)
  head.setInt32(18, width, true)
  head.setInt32(22, -height, true)
  head.setUint16(26, 1, true)
  head.setUint16(28, 32, true)
  head.setUint32(30, 3, true)
  for (const [index, mask] of [0xff0000, 0xff00, 0xff, 0xff000000].entries()) head.setUint32(54 + index * 4, mask, true)
  // The colours are those of every screen (`LCS_sRGB`).
  head.setUint32(70, 0x73524742, true)
  return bitmap
}
