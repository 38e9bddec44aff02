import type { ByteView } from '../../binary/byte-view.ts'
import { hexOf, type Rgb } from '../../pptx/drawing/colour-arithmetic.ts'
import { type PptRecord, recordsIn, recordType } from '../records.ts'

/** The eight colours of a slide: background, text, shadows, titles, fills, accent, links and visited links. */
export type ColourScheme = readonly Rgb[]

/** The instance of the scheme a slide has itself; others stand beside it to be chosen from. */
const ownScheme = 1
const schemeColours = 8
/** PowerPoint's plain scheme, for a presentation that lost its own. */
export const plainScheme: ColourScheme = [0xffffff, 0x000000, 0x808080, 0x000000, 0xbbe0e3, 0x333399, 0x009999, 0x99cc00].map((colour) => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
])

/** The scheme that stands in a slide or master (MS-PPT 2.4.17); nothing when none does. */
export function readScheme(stream: ByteView, part: PptRecord): ColourScheme | undefined {
  for (const { type, instance, from, to } of recordsIn(stream, part))
    if (type === recordType.colourScheme && instance === ownScheme && to - from >= schemeColours * 4)
      return Array.from({ length: schemeColours }, (_, index) => rgb(stream.u32(from + index * 4)))
  return undefined
}

/** A colour of text (`ColorIndexStruct`, MS-PPT 2.12.2); nothing for one that is not defined. */
export function textColour(value: number, scheme: ColourScheme): string | undefined {
  const index = value >>> 24
  if (index === 0xfe) return hexOf(rgb(value))
  return index < schemeColours ? hexOf(scheme[index] ?? [0, 0, 0]) : undefined
}

/** What a colour may refer to: the scheme, and the other colours of its shape. */
export interface ColourSource {
  readonly scheme: ColourScheme
  /** Values of the shape's fill, background of the fill, and line, as it states them. */
  readonly fill: number
  readonly back: number
  readonly line: number
}

const ofScheme = 0x08
const ofSystem = 0x10
/** Colours of the system's windows (MS-ODRAW 2.2.2, `usIndex`) in the order Windows counts them; those not here are grey. */
const systemColours = new Map<number, number>([
  [1, 0x000000],
  [2, 0x993300],
  [5, 0xffffff],
  [6, 0x000000],
  [7, 0x000000],
  [8, 0x000000],
  [9, 0xffffff],
  [13, 0xff9933],
  [14, 0xffffff],
  [18, 0x000000],
  [20, 0xffffff],
  [21, 0x000000],
  [23, 0x000000],
  [24, 0xe1ffff],
])
const grey = 0xc0c0c0

/** A colour of a drawing (`OfficeArtCOLORREF`, MS-ODRAW 2.2.2). */
export function artColour(value: number, source: ColourSource): Rgb {
  return resolved(value, source, 0)
}

/** Colours refer to one another at most this far. */
const maxReferences = 4

function resolved(value: number, source: ColourSource, depth: number): Rgb {
  const flags = value >>> 24
  if ((flags & ofScheme) !== 0) return source.scheme[value & 0xff] ?? [0, 0, 0]
  if ((flags & ofSystem) === 0 || depth > maxReferences) return rgb(value)
  const index = value & 0xff
  const meant = new Map([
    [0xf0, source.fill],
    [0xf1, source.line],
    [0xf2, source.line],
    [0xf3, source.line],
    [0xf4, source.fill],
    [0xf5, source.back],
    [0xf6, source.line],
    [0xf7, source.fill],
  ]).get(index)
  const base = meant === undefined ? rgb(systemColours.get(index) ?? grey) : resolved(meant, source, depth + 1)
  return changed(base, (value >>> 8) & 0xff, (value >>> 16) & 0xff)
}

/** MS-ODRAW 2.2.2: what is done to a colour that was referred to, and by how much. */
function changed(colour: Rgb, operation: number, by: number): Rgb {
  const each = (change: (part: number) => number): Rgb => [change(colour[0]), change(colour[1]), change(colour[2])]
  const done = ((): Rgb => {
    switch (operation & 0x0f) {
      case 1:
        return each((part) => (part * by) / 255)
      case 2:
        return each((part) => 255 - ((255 - part) * by) / 255)
      case 3:
        return each((part) => part + by)
      case 4:
        return each((part) => part - by)
      case 5:
        return each((part) => by - part)
      case 6:
        return each((part) => (part < by ? 0 : 255))
      default:
        return colour
    }
  })()
  return (operation & 0x20) === 0 ? done : [255 - done[0], 255 - done[1], 255 - done[2]]
}

const rgb = (value: number): Rgb => [value & 255, (value >> 8) & 255, (value >> 16) & 255]
