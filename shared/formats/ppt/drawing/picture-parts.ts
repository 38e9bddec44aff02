import { ByteView } from '../../binary/byte-view.ts'
import { pictureType } from '../../original/picture-type.ts'
import { findRecord, type PptRecord, recordAt, recordsIn, recordType } from '../records.ts'

/** Where a picture stands in the stream of pictures (`OfficeArtFBSE`, MS-ODRAW 2.2.32). */
const entryBytes = 36
const delayOffset = 28
/** Pictures of a kind the bytes of which follow their marks (MS-ODRAW 2.2.23): JPEG, PNG, DIB, TIFF, JPEG in four colours. */
const dotted = new Set([0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a])
const dib = 0xf01f
/** A picture's bytes come after one mark of 16 bytes or two, and one byte more. */
const headLengths = [17, 33] as const

/** The pictures of a presentation by the number shapes give them, from 1. */
export class PictureParts {
  private readonly stream: ByteView
  private readonly pictures: ByteView | undefined
  private readonly entries: readonly PptRecord[]

  constructor(stream: ByteView, drawings: PptRecord | undefined, pictures: ByteView | undefined) {
    const list = drawings === undefined ? undefined : findRecord(stream, drawings, recordType.pictures)
    this.stream = stream
    this.pictures = pictures
    this.entries = list === undefined ? [] : [...recordsIn(stream, list)]
  }

  /** A picture's bytes, as a file of its kind has them; nothing for a drawing of lines (EMF, WMF, PICT). */
  bytes(number: number): Uint8Array<ArrayBuffer> | undefined {
    const found = this.recordOf(number)
    return found === undefined ? undefined : pictureBytes(found.view, found.record)
  }

  private recordOf(number: number): { readonly view: ByteView; readonly record: PptRecord } | undefined {
    const entry = this.entries[number - 1]
    if (entry === undefined) return undefined
    // Some stand in the list itself.
    if (entry.type !== recordType.picture) return { view: this.stream, record: entry }
    if (entry.to - entry.from < entryBytes) return undefined
    const inside = pictureInside(this.stream, entry)
    if (inside !== undefined) return { view: this.stream, record: inside }
    const { pictures } = this
    const record = pictures === undefined ? undefined : recordAt(pictures, this.stream.u32(entry.from + delayOffset))
    return pictures === undefined || record === undefined ? undefined : { view: pictures, record }
  }
}

/** The picture that an entry holds itself. */
export const pictureInside = (stream: ByteView, entry: PptRecord): PptRecord | undefined =>
  entry.to - entry.from < entryBytes ? undefined : recordAt(stream, entry.from + entryBytes + stream.u8(entry.from + 33), entry.to)

/** A picture's bytes, as a file of its kind has them; nothing for a drawing of lines (EMF, WMF, PICT). */
export function pictureBytes(view: ByteView, record: PptRecord): Uint8Array<ArrayBuffer> | undefined {
  if (!dotted.has(record.type)) return undefined
  for (const head of headLengths) {
    if (record.to - record.from <= head) return undefined
    const data = view.part(record.from + head, record.to - record.from - head)
    const whole = record.type === dib ? bitmapFile(new ByteView(data)) : data
    // A copy: the file's own bytes are not kept for a picture.
    if (whole !== undefined && pictureType(whole) !== undefined) return whole.slice()
  }
  return undefined
}

const fileHeadBytes = 14
const oldHeadBytes = 12

/** A bitmap with the head that a file of one has before it; nothing for what is no bitmap. */
function bitmapFile(data: ByteView): Uint8Array<ArrayBuffer> | undefined {
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
