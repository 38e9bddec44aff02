import type { DrawnLine, Paint, PictureUse } from '../../../contracts/drawing.ts'
import { attribute, child, elements, relationId, type XmlElement } from '../../xml/xml-tree.ts'
import { colourIn, type Palette, percent } from './colours.ts'
import { attributeOf, numberOf, pointsOf } from './measures.ts'

/** Where a fill is looked up: its colours, and the pictures of the part it stands in. */
export interface PaintSource {
  readonly palette: Palette
  /** The index of a picture by the relationship that names it; nothing for one that cannot be shown. */
  readonly picture: (relation: string) => number | undefined
  /** What the group around a shape is filled with (`a:grpFill`). */
  readonly group?: Paint | undefined
}

const fillNames = new Set(['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill'])

/** The element among the children of a shape's properties that states its fill, `a:noFill` among them. */
export const fillElement = (properties: XmlElement | undefined): XmlElement | undefined =>
  elements(properties).find(({ name }) => fillNames.has(name))

/** What a fill looks like (ECMA-376 part 1, 20.1.8); nothing for none. */
export function paintOf(fill: XmlElement | undefined, source: PaintSource): Paint | undefined {
  switch (fill?.name) {
    case 'solidFill':
      return solid(colourIn(fill, source.palette))
    case 'gradFill':
      return gradient(fill, source.palette)
    case 'blipFill': {
      const use = pictureUse(fill, source)
      return use === undefined ? undefined : { kind: 'picture', ...use }
    }
    case 'pattFill':
      return solid(mixed(fill, source.palette))
    case 'grpFill':
      return source.group
    default:
      return undefined
  }
}

const solid = (colour: string | undefined): Paint | undefined => (colour === undefined ? undefined : { kind: 'colour', colour })

/** A pattern from afar: the colour behind it, where it has one. */
const mixed = (fill: XmlElement, palette: Palette): string | undefined =>
  /^(?:dk|solid|pct[6-9])/u.test(attribute(fill, 'prst') ?? '')
    ? colourIn(child(fill, 'fgClr'), palette)
    : (colourIn(child(fill, 'bgClr'), palette) ?? colourIn(child(fill, 'fgClr'), palette))

const mostStops = 20

function gradient(fill: XmlElement, palette: Palette): Paint | undefined {
  const stops = elements(child(fill, 'gsLst'))
    .slice(0, mostStops)
    .flatMap((stop): ReadonlyArray<readonly [number, string]> => {
      const colour = colourIn(stop, palette)
      return colour === undefined ? [] : [[Math.max(0, Math.min(1, percent(attribute(stop, 'pos')))), colour]]
    })
    .toSorted(([one], [other]) => one - other)
  const [first] = stops
  if (first === undefined) return undefined
  if (stops.every(([, colour]) => colour === first[1])) return solid(first[1])
  const path = child(fill, 'path')
  if (path !== undefined) {
    const focus = child(path, 'fillToRect')
    const side = (name: string): number => (focus === undefined ? 0.5 : percent(attribute(focus, name)))
    const centre = [(side('l') + 1 - side('r')) / 2, (side('t') + 1 - side('b')) / 2] as const
    return { kind: 'gradient', angle: 0, stops, isRadial: true, ...(centre.some((share) => share !== 0.5) && { centre }) }
  }
  // DrawingML counts from the right, CSS from the top.
  const angle = (numberOf(child(fill, 'lin'), 'ang') ?? 0) / 60_000 + 90
  return { kind: 'gradient', angle: angle % 360, stops }
}

/** The picture in a fill of one (`a:blip`), with what is cut off its sides or left free around it. */
export function pictureUse(fill: XmlElement | undefined, { picture }: Pick<PaintSource, 'picture'>): PictureUse | undefined {
  const blip = child(fill, 'blip')
  const relations = blip === undefined ? [] : [relationId(blip, 'embed'), ...svgRelations(blip)]
  for (const relation of relations) {
    const index = relation === undefined ? undefined : picture(relation)
    if (index === undefined) continue
    const [cut, free] = [child(fill, 'srcRect'), child(fill, 'stretch', 'fillRect')]
    const side = (name: string): number => {
      const crop = cut === undefined ? 0 : percent(attribute(cut, name))
      // A frame around the picture is a crop below nothing.
      const room = free === undefined ? 0 : percent(attribute(free, name))
      return Math.max(-10, Math.min(1, crop - room))
    }
    const crop = [side('t'), side('r'), side('b'), side('l')] as const
    const opacity = blip === undefined ? 1 : opacityOf(blip)
    const tile = child(fill, 'tile')
    return {
      index,
      ...(crop.some((share) => share !== 0) && { crop }),
      ...(opacity < 1 && { opacity }),
      ...(tile !== undefined && { tile: pointsPerPixel * Math.max(0.01, Math.min(100, percent(attribute(tile, 'sx') ?? '100%'))) }),
    }
  }
  return undefined
}

/** Pictures that say nothing of it have 96 pixels to an inch. */
const pointsPerPixel = 0.75

function opacityOf(blip: XmlElement): number {
  const faded = child(blip, 'alphaModFix')
  return faded === undefined ? 1 : Math.max(0, Math.min(1, percent(attribute(faded, 'amt') ?? '100%')))
}

/** Pictures of lines have a second relationship beside the picture of dots that older programs show. */
const svgRelations = (blip: XmlElement): readonly (string | undefined)[] =>
  elements(child(blip, 'extLst')).flatMap((extension) => {
    const svg = child(extension, 'svgBlip')
    return svg === undefined ? [] : [relationId(svg, 'embed')]
  })

const dashes: Readonly<Record<string, 'dotted'>> = { dot: 'dotted', sysDot: 'dotted' }
const thinnest = 0.25
const usualWidth = 0.75

/**
 * A line (`a:ln`, 20.1.2.2.24) as the shape states it, and what it leaves out as the style it refers to has it; nothing for
 * no line.
 */
export function lineOf(
  stated: XmlElement | undefined,
  styled: XmlElement | undefined,
  palettes: readonly [own: Palette, style: Palette],
): DrawnLine | undefined {
  const own = fillElement(stated)
  const from = own === undefined ? styled : stated
  const fill = own ?? fillElement(styled)
  if (fill === undefined || fill.name === 'noFill' || from === undefined) return undefined
  const palette = own === undefined ? palettes[1] : palettes[0]
  const colour =
    fill.name === 'gradFill'
      ? colourIn(elements(child(fill, 'gsLst'))[0], palette)
      : colourIn(fill.name === 'pattFill' ? child(fill, 'fgClr') : fill, palette)
  if (colour === undefined) return undefined
  const width = pointsOf(stated, 'w') ?? pointsOf(styled, 'w') ?? usualWidth
  const dash = attributeOf(child(stated, 'prstDash') ?? child(styled, 'prstDash'), 'val') ?? 'solid'
  return {
    colour,
    width: Math.max(thinnest, width),
    ...(dash !== 'solid' && { dash: dashes[dash] ?? 'dashed' }),
    ...(hasArrow(stated, styled, 'headEnd') && { arrowAtStart: true }),
    ...(hasArrow(stated, styled, 'tailEnd') && { arrowAtEnd: true }),
  }
}

/** The head of a line is where it starts. */
function hasArrow(stated: XmlElement | undefined, styled: XmlElement | undefined, end: 'headEnd' | 'tailEnd'): boolean {
  const type = attributeOf(child(stated, end) ?? child(styled, end), 'type')
  return type !== undefined && type !== 'none'
}
