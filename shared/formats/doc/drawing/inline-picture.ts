import type { ByteView } from '../../binary/byte-view.ts'
import { pictureBytes, pictureInside } from '../../ppt/drawing/picture-parts.ts'
import { recordAt, recordType } from '../../ppt/records.ts'

/** A picture in a line, with the size it has there in points. */
export interface InlinePicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

const embeddedPicture = 0x66

/** Reads a picture whose data stand in the `Data` stream (MS-DOC 2.9.190, 2.9.192); nothing for a drawing of lines. */
export function inlinePicture(data: ByteView, at: number): InlinePicture | undefined {
  if (at + 0x30 > data.length) return undefined
  const end = Math.min(data.length, at + data.u32(at))
  const start = at + data.u16(at + 4)
  const hasName = data.u16(at + 6) === embeddedPicture && start < end
  // The shape comes first, then the pictures it may show.
  let record = recordAt(data, hasName ? start + 1 + data.u8(start) : start, end)
  while (record !== undefined) {
    const inside = record.type === recordType.picture ? pictureInside(data, record) : record
    const bytes = inside === undefined ? undefined : pictureBytes(data, inside)
    if (bytes !== undefined) return { bytes, width: sizeAt(data, at + 0x1c, at + 0x20), height: sizeAt(data, at + 0x1e, at + 0x22) }
    record = recordAt(data, record.to, end)
  }
  return undefined
}

/** A size in twips, and by how many thousandths of it the picture was scaled. */
const sizeAt = (data: ByteView, sizeAtByte: number, scaleAt: number): number => (data.u16(sizeAtByte) / 20) * (data.u16(scaleAt) / 1_000)
