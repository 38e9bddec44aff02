import type { DrawnBox, DrawnLine, Paint, PictureUse } from '../../../contracts/drawing.ts'
import type { ByteView } from '../../binary/byte-view.ts'
import { hexOf, type Rgb } from '../../pptx/drawing/colour-arithmetic.ts'
import { artColour, type ColourScheme, type ColourSource } from './colours.ts'
import { property, type ShapeProperties } from './shape-properties.ts'

/** Where the paint of a shape is looked up. */
export interface PaintSource {
  readonly stream: ByteView
  readonly scheme: ColourScheme
  /** Index in the drawing of a picture by its number; nothing for one that cannot be shown. */
  readonly picture: (number: number) => number | undefined
  /** What stands behind everything, for shapes that are filled with it. */
  readonly background?: Paint | undefined
}

/** Kinds of fills (`MSOFILLTYPE`, MS-ODRAW 2.4.11). */
const fill = {
  pattern: 1,
  texture: 2,
  picture: 3,
  shade: 4,
  shadeCentre: 5,
  shadeShape: 6,
  shadeScale: 7,
  shadeTitle: 8,
  background: 9,
} as const
const filledBit = 0x10
const lineBit = 0x08
const white = 0xffffff
const unitsPerPoint = 12_700
/** MS-ODRAW 2.3.8.14 */
const usualWidth = 9_525
const thinnest = 0.25
const mostStops = 20

/** What a shape is filled with (MS-ODRAW 2.3.7); nothing for none. */
export function paintOf(properties: ShapeProperties, source: PaintSource, box: Pick<DrawnBox, 'flipX' | 'flipY'> = {}): Paint | undefined {
  if (properties.flag(property.fillFlags, filledBit) === false) return undefined
  const kind = properties.number(property.fillType) ?? 0
  const fore = hexOf(colourOf(properties, property.fillColour, source), opacity(properties, property.fillOpacity))
  switch (kind) {
    case fill.pattern:
      // From afar a pattern is its two colours, mixed.
      return { kind: 'colour', colour: hexOf(mixed(properties, source)) }
    case fill.texture:
    case fill.picture: {
      const index = source.picture(properties.number(property.fillPicture) ?? 0)
      return index === undefined ? undefined : { kind: 'picture', index }
    }
    case fill.shade:
    case fill.shadeCentre:
    case fill.shadeShape:
    case fill.shadeScale:
    case fill.shadeTitle:
      return gradient(properties, source, { fore, box })
    case fill.background:
      return source.background
    default:
      return { kind: 'colour', colour: fore }
  }
}

/** A shape's line (MS-ODRAW 2.3.8); nothing for none. */
export function lineOf(properties: ShapeProperties, source: PaintSource): DrawnLine | undefined {
  if (properties.flag(property.lineFlags, lineBit) === false) return undefined
  const colour = hexOf(colourOf(properties, property.lineColour, source), opacity(properties, property.lineOpacity))
  const width = Math.min(1_000, (properties.number(property.lineWidth) ?? usualWidth) / unitsPerPoint)
  const dash = properties.number(property.lineDash) ?? 0
  return {
    colour,
    width: Math.max(thinnest, width),
    ...(dash !== 0 && { dash: dash === 2 || dash === 5 ? 'dotted' : 'dashed' }),
    ...((properties.number(property.lineStartArrow) ?? 0) > 0 && { arrowAtStart: true }),
    ...((properties.number(property.lineEndArrow) ?? 0) > 0 && { arrowAtEnd: true }),
  }
}

/** The picture that fills a shape's box, with what is cut off it (MS-ODRAW 2.3.23). */
export function pictureUse(properties: ShapeProperties, source: PaintSource): PictureUse | undefined {
  const index = source.picture(properties.number(property.picture) ?? 0)
  if (index === undefined) return undefined
  const cut = (id: number): number => Math.max(-10, Math.min(1, properties.fixed(id) ?? 0))
  const crop = [cut(property.cropTop), cut(property.cropRight), cut(property.cropBottom), cut(property.cropLeft)] as const
  return { index, ...(crop.some((share) => share !== 0) && { crop }) }
}

function colourOf(properties: ShapeProperties, id: number, source: PaintSource): Rgb {
  const usual = id === property.lineColour ? 0 : white
  return artColour(properties.number(id) ?? usual, coloursOf(properties, source))
}

const coloursOf = (properties: ShapeProperties, { scheme }: PaintSource): ColourSource => ({
  scheme,
  fill: properties.number(property.fillColour) ?? white,
  back: properties.number(property.fillBackColour) ?? white,
  line: properties.number(property.lineColour) ?? 0,
})

const opacity = (properties: ShapeProperties, id: number): number => Math.max(0, Math.min(1, properties.fixed(id) ?? 1))

function mixed(properties: ShapeProperties, source: PaintSource): Rgb {
  const [fore, back] = [colourOf(properties, property.fillColour, source), colourOf(properties, property.fillBackColour, source)]
  return [(fore[0] + back[0]) / 2, (fore[1] + back[1]) / 2, (fore[2] + back[2]) / 2]
}

type Stop = readonly [at: number, colour: string]

/**
 * A shaded fill: from the fill's colour to the one behind it, which it reaches at the focus (MS-ODRAW 2.3.7.14); beyond
 * that it goes back. At no angle it runs from top to bottom.
 */
function gradient(
  properties: ShapeProperties,
  source: PaintSource,
  { fore, box }: { readonly fore: string; readonly box: Pick<DrawnBox, 'flipX' | 'flipY'> },
): Paint {
  const kind = properties.number(property.fillType)
  const back = hexOf(colourOf(properties, property.fillBackColour, source), opacity(properties, property.fillBackOpacity))
  const focus = Math.max(-100, Math.min(100, properties.signed(property.fillFocus) ?? 0)) / 100
  const stated = statedStops(properties, source)
  const ramp: readonly Stop[] =
    stated.length > 1
      ? stated
      : [
          [0, fore],
          [1, back],
        ]
  const stops = folded(focus < 0 ? reversed(ramp) : ramp, Math.abs(focus))
  if (kind === fill.shadeCentre || kind === fill.shadeShape) return { kind: 'gradient', angle: 0, stops, isRadial: true }
  // Programs write a quarter of a turn as -90, and the other way round as 270.
  const angle = 180 - Math.abs(properties.fixed(property.fillAngle) ?? 0)
  // Its fill is not mirrored with a shape.
  const across = box.flipX === true ? -angle : angle
  const down = box.flipY === true ? 180 - across : across
  return { kind: 'gradient', angle: ((down % 360) + 360) % 360, stops }
}

/** Colours between the two, where somebody chose more of them (MS-ODRAW 2.3.7.25). */
function statedStops(properties: ShapeProperties, source: PaintSource): readonly Stop[] {
  const { stream } = source
  const colours = coloursOf(properties, source)
  const stops: Stop[] = []
  for (const { at, bytes } of properties.elements(property.fillStops)) {
    if (bytes !== 8 || stops.length >= mostStops) break
    stops.push([Math.max(0, Math.min(1, stream.i32(at + 4) / 0x1_0000)), hexOf(artColour(stream.u32(at), colours))])
  }
  return stops.toSorted(([one], [other]) => one - other)
}

const reversed = (stops: readonly Stop[]): readonly Stop[] => stops.map(([at, colour]) => [1 - at, colour] as const).toReversed()

/** A ramp that ends at the focus and goes back from there. */
function folded(ramp: readonly Stop[], focus: number): readonly Stop[] {
  const there = focus <= 0 ? [] : ramp.map(([at, colour]) => [at * focus, colour] as const)
  const back = focus >= 1 ? [] : reversed(ramp).map(([at, colour]) => [focus + at * (1 - focus), colour] as const)
  return [...there, ...back]
}
