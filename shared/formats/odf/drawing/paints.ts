import type { DrawnLine, Paint } from '../../../contracts/drawing.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../../xml/xml-tree.ts'
import { degreesOf, hexColour, pointsOf, shareOf } from './lengths.ts'
import type { ResolvedStyle, StyleBook } from './style-book.ts'

/** Where a fill is looked up. */
export interface PaintSource {
  readonly styles: StyleBook
  /** The index of the picture an element holds or refers to; nothing for one that cannot be shown. */
  readonly picture: (element: XmlElement) => number | undefined
}

const mostStops = 20
/** A line said to have no width is as thin as can be seen. */
const hairline = 0.75

/** What a style fills with (ODF 1.3 part 3, 20.120); nothing for none. `kind` is that of its properties. */
export function paintOf(style: ResolvedStyle, source: PaintSource, kind = 'graphic'): Paint | undefined {
  const get = (name: string): string | undefined => style.get(kind, name)
  const alpha = shareOf(get('draw:opacity')) ?? 1
  const plain = (): Paint | undefined => {
    const colour = hexColour(get('draw:fill-color'), alpha)
    return colour === undefined ? undefined : { kind: 'colour', colour }
  }
  switch (get('draw:fill')) {
    case 'solid':
      return plain()
    case 'gradient':
      return gradient(source.styles.other('gradient', get('draw:fill-gradient-name')), alpha) ?? plain()
    case 'bitmap': {
      const image = source.styles.other('fill-image', get('draw:fill-image-name')) ?? style.element(kind, 'background-image')
      const index = image === undefined ? undefined : source.picture(image)
      return index === undefined ? plain() : { kind: 'picture', index }
    }
    case 'hatch':
      return get('draw:fill-hatch-solid') === 'true' ? plain() : hatched(source.styles.other('hatch', get('draw:fill-hatch-name')))
    default:
      return undefined
  }
}

/** Hatching from afar: its lines' colour, thin. */
function hatched(hatch: XmlElement | undefined): Paint | undefined {
  const colour = hexColour(hatch === undefined ? undefined : attribute(hatch, 'draw:color'), 0.3)
  return colour === undefined ? undefined : { kind: 'colour', colour }
}

type Stop = readonly [at: number, colour: string]

/** ODF 1.3 part 3, 16.40.1: from the start's colour at the border to the end's; angles turn against the clock. */
function gradient(element: XmlElement | undefined, alpha: number): Paint | undefined {
  if (element === undefined) return undefined
  const ramp = rampOf(element, alpha)
  const border = Math.max(0, Math.min(1, shareOf(attribute(element, 'draw:border')) ?? 0))
  const stops = ramp.map(([at, colour]) => [border + at * (1 - border), colour] as const)
  if (stops.length < 2) return undefined
  const angle = (((180 - degreesOf(attribute(element, 'draw:angle'))) % 360) + 360) % 360
  switch (attribute(element, 'draw:style')) {
    case 'linear':
    case undefined:
      return { kind: 'gradient', angle, stops }
    case 'axial':
      return {
        kind: 'gradient',
        angle,
        stops: [
          ...stops.map(([at, colour]) => [at / 2, colour] as const),
          ...reversed(stops).map(([at, colour]) => [0.5 + at / 2, colour] as const),
        ],
      }
    default:
      return { kind: 'gradient', angle: 0, stops: reversed(stops), isRadial: true }
  }
}

const reversed = (stops: readonly Stop[]): readonly Stop[] => stops.map(([at, colour]) => [1 - at, colour] as const).toReversed()

function rampOf(element: XmlElement, alpha: number): readonly Stop[] {
  const several = elements(element).filter(({ name }) => name === 'gradient-stop')
  const stated = several.slice(0, mostStops).flatMap((stop): readonly Stop[] => {
    const colour = hexColour(attribute(stop, 'loext:color-value'), alpha)
    const at = Number(attribute(stop, 'svg:offset') ?? Number.NaN)
    return colour === undefined || !Number.isFinite(at) ? [] : [[Math.max(0, Math.min(1, at)), colour]]
  })
  if (stated.length > 1) return stated.toSorted(([one], [other]) => one - other)
  const [start, end] = ['start', 'end'].map((side) => dimmed(element, side, alpha))
  return start === undefined || end === undefined
    ? []
    : [
        [0, start],
        [1, end],
      ]
}

/** A colour at the strength the gradient gives it. */
function dimmed(element: XmlElement, side: string, alpha: number): string | undefined {
  const colour = attribute(element, `draw:${side}-color`)
  const strength = Math.max(0, Math.min(1, shareOf(attribute(element, `draw:${side}-intensity`)) ?? 1))
  if (colour === undefined || !/^#[0-9a-f]{6}$/iu.test(colour)) return undefined
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * strength))
  return hexColour(`#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`, alpha)
}

/** A style's line (ODF 1.3 part 3, 20.166); nothing for none. */
export function lineOf(style: ResolvedStyle, { styles }: PaintSource): DrawnLine | undefined {
  const get = (name: string): string | undefined => style.get('graphic', name)
  const stroke = get('draw:stroke') ?? 'none'
  if (stroke === 'none') return undefined
  const colour = hexColour(get('svg:stroke-color') ?? '#000000', shareOf(get('svg:stroke-opacity')) ?? 1)
  if (colour === undefined) return undefined
  const stated = Math.min(1_000, pointsOf(get('svg:stroke-width')) ?? 0)
  const width = stated > 0 ? stated : hairline
  const dash = stroke === 'dash' ? styles.other('stroke-dash', get('draw:stroke-dash')) : undefined
  return {
    colour,
    width,
    ...(stroke === 'dash' && { dash: isDotted(dash, width) ? 'dotted' : 'dashed' }),
    ...(isMarked(get('draw:marker-start')) && { arrowAtStart: true }),
    ...(isMarked(get('draw:marker-end')) && { arrowAtEnd: true }),
  }
}

const isMarked = (marker: string | undefined): boolean => marker !== undefined && marker !== ''

/** Dashes about as long as the line is thick are dots. */
function isDotted(dash: XmlElement | undefined, width: number): boolean {
  if (dash === undefined) return false
  const lengths = ['draw:dots1-length', 'draw:dots2-length'].flatMap((name) => {
    const stated = attribute(dash, name)
    const length = pointsOf(stated) ?? (shareOf(stated) === undefined ? undefined : (shareOf(stated) ?? 0) * width)
    return length === undefined ? [] : [length]
  })
  return lengths.length > 0 ? lengths.every((length) => length <= width * 1.5) : attribute(dash, 'draw:style') === 'round'
}

/** A line around a cell or a page, written in one: `0.5pt solid #000000` (ODF 1.3 part 3, 20.176). */
export function borderOf(border: string | undefined): DrawnLine | undefined {
  const [width = '', kind = '', colour = ''] = (border ?? '').trim().split(/\s+/u)
  const points = pointsOf(width)
  const hex = hexColour(colour)
  if (points === undefined || points <= 0 || kind === 'none' || kind === 'hidden' || hex === undefined) return undefined
  return { colour: hex, width: points, ...((kind === 'dashed' || kind === 'dotted') && { dash: kind }) }
}

/** What somebody wrote to describe a drawn thing. */
export const describedAs = (element: XmlElement): string =>
  [child(element, 'desc'), child(element, 'title')].map((each) => textOf(each).trim()).find((text) => text !== '') ?? ''
