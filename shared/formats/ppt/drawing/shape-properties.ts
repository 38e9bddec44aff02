import type { ByteView } from '../../binary/byte-view.ts'
import { type PptRecord, recordsIn, recordType } from '../records.ts'
import { propertiesIn } from '../shape-options.ts'

/** Properties of shapes by number (MS-ODRAW 2.3). Those that end in `Flags` hold sixteen bits, each with one that says it counts. */
export const property = {
  rotation: 0x0004,
  textLeft: 0x0081,
  textTop: 0x0082,
  textRight: 0x0083,
  textBottom: 0x0084,
  wrap: 0x0085,
  anchor: 0x0087,
  textFlow: 0x0088,
  wordArtText: 0x00c0,
  wordArtSize: 0x00c3,
  wordArtFont: 0x00c5,
  cropTop: 0x0100,
  cropBottom: 0x0101,
  cropLeft: 0x0102,
  cropRight: 0x0103,
  picture: 0x0104,
  pictureFlags: 0x013f,
  geometryLeft: 0x0140,
  geometryTop: 0x0141,
  geometryRight: 0x0142,
  geometryBottom: 0x0143,
  pathKind: 0x0144,
  vertices: 0x0145,
  segments: 0x0146,
  adjust: 0x0147,
  guides: 0x0156,
  fillType: 0x0180,
  fillColour: 0x0181,
  fillOpacity: 0x0182,
  fillBackColour: 0x0183,
  fillBackOpacity: 0x0184,
  fillPicture: 0x0186,
  fillAngle: 0x018b,
  fillFocus: 0x018c,
  fillStops: 0x0197,
  fillFlags: 0x01bf,
  lineColour: 0x01c0,
  lineOpacity: 0x01c1,
  lineWidth: 0x01cb,
  lineDash: 0x01ce,
  lineStartArrow: 0x01d0,
  lineEndArrow: 0x01d1,
  lineFlags: 0x01ff,
  master: 0x0301,
  groupFlags: 0x03bf,
} as const

interface Property {
  readonly value: number
  readonly at: number
  readonly length: number
}

/** Shapes that stand on one another are followed this far: a chain that loops ends. */
const maxAncestors = 8

/** What a shape says of itself, and under that what its master's shape and the document say. */
export class ShapeProperties {
  private readonly stream: ByteView
  private readonly own: ReadonlyMap<number, Property>
  private readonly below: ShapeProperties | undefined
  private readonly depth: number

  constructor(stream: ByteView, shape: Pick<PptRecord, 'from' | 'to'>, below?: ShapeProperties) {
    const own = new Map<number, Property>()
    for (const record of recordsIn(stream, shape))
      if (optionRecords.has(record.type)) for (const { id, ...found } of propertiesIn(stream, record)) if (!own.has(id)) own.set(id, found)
    this.stream = stream
    this.own = own
    this.depth = (below?.depth ?? 0) + 1
    this.below = this.depth > maxAncestors ? undefined : below
  }

  /** Only what the shape says itself. */
  ownNumber(id: number): number | undefined {
    return this.own.get(id)?.value
  }

  number(id: number): number | undefined {
    return this.own.get(id)?.value ?? this.below?.number(id)
  }

  /** A number of 32 bits with a sign. */
  signed(id: number): number | undefined {
    const value = this.number(id)
    return value === undefined ? undefined : value | 0
  }

  /** A number with sixteen bits behind the point (MS-OSHARED 2.2.1.6). */
  fixed(id: number): number | undefined {
    const value = this.signed(id)
    return value === undefined ? undefined : value / 0x1_0000
  }

  /** A bit of a property of flags, where somebody says it counts. */
  flag(id: number, bit: number): boolean | undefined {
    const value = this.own.get(id)?.value
    if (value !== undefined && (value & (bit << 16)) !== 0) return (value & bit) !== 0
    return this.below?.flag(id, bit)
  }

  /** Where a long value stands; nothing for an empty one. */
  place(id: number): { readonly from: number; readonly to: number } | undefined {
    const found = this.own.get(id)
    if (found === undefined) return this.below?.place(id)
    return found.length === 0 ? undefined : { from: found.at, to: found.at + found.length }
  }

  text(id: number): string | undefined {
    const place = this.place(id)
    return place === undefined ? undefined : this.stream.utf16(place.from, Math.floor((place.to - place.from) / 2)).split('\0', 1)[0]
  }

  /** The elements of an array (`IMsoArray`, MS-ODRAW 2.2.51). */
  *elements(id: number): Generator<{ readonly at: number; readonly bytes: number }> {
    const place = this.place(id)
    if (place === undefined || place.to - place.from < 6) return
    const count = this.stream.u16(place.from)
    const stated = this.stream.u16(place.from + 4)
    // Two of sixteen bits, written instead of eight bytes.
    const bytes = stated === 0xfff0 ? 4 : stated
    if (bytes === 0) return
    for (let index = 0, at = place.from + 6; index < count && at + bytes <= place.to; index++, at += bytes) yield { at, bytes }
  }
}

const optionRecords = new Set<number>([recordType.shapeOptions, recordType.secondaryOptions, recordType.tertiaryOptions])
