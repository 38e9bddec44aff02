import { ByteView } from '../../binary/byte-view.ts'
import { defaultLimits } from '../../limits.ts'
import { bitmapFile } from '../../metafile/bitmap.ts'
import { pictureType } from '../../original/picture-type.ts'
import { inflateCounted } from '../../package/inflate-counted.ts'
import { InflationBudget } from '../../package/inflation-budget.ts'
import { findRecord, type PptRecord, recordAt, recordsIn, recordType } from '../records.ts'

/** Where a picture stands in the stream of pictures (`OfficeArtFBSE`, MS-ODRAW 2.2.32). */
const entryBytes = 36
const delayOffset = 28
/** Pictures of a kind the bytes of which follow their marks (MS-ODRAW 2.2.23): JPEG, PNG, DIB, TIFF, JPEG in four colours. */
const dotted = new Set([0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a])
const dib = 0xf01f
/** Metafiles of Windows (2.2.24, 2.2.25), which have a head of their own, after one mark or two, and are mostly deflated. */
const metafiles = new Set([0xf01a, 0xf01b])
const metafileHead = { bytes: 34, compression: 32, deflated: 0 } as const
const zlibHeadBytes = 2
/** A picture's bytes come after one mark of 16 bytes or two, and one byte more. */
const headLengths = [17, 33] as const

/** The pictures of a presentation by the number shapes give them, from 1. */
export class PictureParts {
  private readonly stream: ByteView
  private readonly pictures: ByteView | undefined
  private readonly entries: readonly PptRecord[]
  private readonly budget: InflationBudget

  constructor(stream: ByteView, drawings: PptRecord | undefined, pictures: ByteView | undefined) {
    const list = drawings === undefined ? undefined : findRecord(stream, drawings, recordType.pictures)
    this.stream = stream
    this.pictures = pictures
    this.budget = new InflationBudget(defaultLimits, stream.length + (pictures?.length ?? 0))
    this.entries = list === undefined ? [] : [...recordsIn(stream, list)]
  }

  /** A picture's bytes, as a file of its kind has them; nothing for one of a Macintosh (PICT). */
  bytes(number: number): Uint8Array<ArrayBuffer> | undefined {
    const found = this.recordOf(number)
    return found === undefined ? undefined : pictureBytes(found.view, found.record, this.budget)
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

/** A picture's bytes, as a file of its kind has them; nothing for one of a Macintosh (PICT). */
export function pictureBytes(
  view: ByteView,
  record: PptRecord,
  budget = new InflationBudget(defaultLimits, view.length),
): Uint8Array<ArrayBuffer> | undefined {
  if (metafiles.has(record.type)) return metafileBytes(view, record, budget)
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

function metafileBytes(view: ByteView, { instance, from, to }: PptRecord, budget: InflationBudget): Uint8Array<ArrayBuffer> | undefined {
  // The last bit of the instance says that there are two marks.
  const head = from + (instance % 2 === 0 ? 16 : 32)
  const data = head + metafileHead.bytes
  if (data + zlibHeadBytes >= to) return undefined
  if (view.u8(head + metafileHead.compression) !== metafileHead.deflated) return view.part(data, to - data).slice()
  budget.startPart()
  return inflateCounted(view.part(data + zlibHeadBytes, to - data - zlibHeadBytes), budget, { isCutOff: true })
}
