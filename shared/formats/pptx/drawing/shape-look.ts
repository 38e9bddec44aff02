import type { DrawnLine, Outline, Paint } from '../../../contracts/drawing.ts'
import { isOpenOutline, presetOutline } from '../../drawing/preset-outlines.ts'
import { freeOfText } from '../../drawing/text-place.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { colourIn, type Palette } from './colours.ts'
import { customOutlines } from './custom-outlines.ts'
import { paintSource, type Surroundings } from './deck.ts'
import { numberOf } from './measures.ts'
import { fillElement, lineOf, type PaintSource, paintOf } from './paints.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A shape's properties, its own first, then those of its places on the layout and the master. */
export type PropertyChain = readonly XmlElement[]

/** An outline with what is done to it: the paths of one geometry are not all filled and drawn along. */
export interface LookedOutline {
  readonly outline: Outline
  readonly isFilled: boolean
  readonly isStroked: boolean
}

/** The outlines of a shape (`a:prstGeom`, `a:custGeom`), over its box as it stands on the slide or, for its own, in its group. */
export function outlinesOf(chain: PropertyChain, placed: Size, own: Size): readonly LookedOutline[] {
  const geometry = geometryOf(chain)
  if (geometry?.name === 'custGeom')
    return customOutlines(geometry, own).map(({ path, isFilled, isStroked }) => ({ outline: { path }, isFilled, isStroked }))
  const name = presetName(geometry)
  return [{ outline: presetOutline(name, placed, adjustsOf(geometry)), isFilled: !isOpenOutline(name), isStroked: true }]
}

/** What a shape's outline keeps free of text. */
export function freeBeside(chain: PropertyChain, placed: Size): ReturnType<typeof freeOfText> {
  const geometry = geometryOf(chain)
  return freeOfText(geometry?.name === 'prstGeom' ? presetName(geometry) : 'rect', placed, adjustsOf(geometry))
}

const geometryOf = (chain: PropertyChain): XmlElement | undefined =>
  chain.map((properties) => child(properties, 'prstGeom') ?? child(properties, 'custGeom')).find((geometry) => geometry !== undefined)

const presetName = (geometry: XmlElement | undefined): string =>
  (geometry === undefined ? undefined : attribute(geometry, 'prst')) ?? 'rect'

/** Guides that a shape has moved, in their order: `adj` or `adj1` first. */
function adjustsOf(geometry: XmlElement | undefined): ReadonlyArray<number | undefined> {
  const adjusts: Array<number | undefined> = []
  for (const guide of elements(child(geometry, 'avLst'))) {
    const place = /^adj(\d)?$/u.exec(attribute(guide, 'name') ?? '')
    const value = /^val (-?\d+)$/u.exec(attribute(guide, 'fmla') ?? '')
    if (place !== null && value !== null) adjusts[Number(place[1] ?? 1) - 1] = Number(value[1])
  }
  return adjusts
}

/** What a shape is filled with: as it says itself, as its places say, else as the style it refers to (`a:fillRef`). */
export function fillOf(chain: PropertyChain, style: XmlElement | undefined, surroundings: Surroundings): Paint | undefined {
  const from = chain.find((properties) => fillElement(properties) !== undefined)
  const stated = fillElement(from)
  // A gradient may say its direction alone and leave its colours to the style.
  const isWhole = stated !== undefined && !(stated.name === 'gradFill' && child(stated, 'gsLst') === undefined)
  if (isWhole) return paintOf(stated, sourceOf(from, surroundings))
  return styledFill(child(style, 'fillRef'), surroundings)
}

/** Where the pictures of properties are looked up: in the part that states them. */
function sourceOf(properties: XmlElement | undefined, { deck, slide, source }: Surroundings): PaintSource {
  const layer = [slide.layout, slide.master].find((each) => each?.placeholders.some(({ element }) => child(element, 'spPr') === properties))
  return layer === undefined ? source : paintSource(deck, layer.links, source.palette)
}

/** A fill of the theme by its number: from 1 those of shapes, from 1001 those of backgrounds (ECMA-376 part 1, 20.1.4.2.10). */
export function styledFill(
  reference: XmlElement | undefined,
  { deck, slide: { theme }, source }: Pick<Surroundings, 'deck' | 'slide' | 'source'>,
): Paint | undefined {
  const index = numberOf(reference, 'idx') ?? 0
  if (index <= 0 || index === 1000) return undefined
  const fill = index > 1000 ? theme.backgrounds[index - 1001] : theme.fills[index - 1]
  return paintOf(fill, paintSource(deck, theme.links, withPlaceholder(source.palette, reference)))
}

/** The line around a shape: as it says itself, and what it leaves out as the style it refers to (`a:lnRef`). */
export function lineAround(chain: PropertyChain, style: XmlElement | undefined, { source, slide }: Surroundings): DrawnLine | undefined {
  const reference = child(style, 'lnRef')
  const styled = slide.theme.lines[(numberOf(reference, 'idx') ?? 0) - 1]
  const stated = chain.map((properties) => child(properties, 'ln')).find((line) => line !== undefined)
  return lineOf(stated, styled, [source.palette, withPlaceholder(source.palette, reference)])
}

function withPlaceholder(palette: Palette, reference: XmlElement | undefined): Palette {
  const colour = colourIn(reference, palette)
  return colour === undefined ? palette : { ...palette, placeholder: colour }
}
