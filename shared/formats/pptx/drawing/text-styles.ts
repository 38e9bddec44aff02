import { attribute, child, type XmlElement } from '../../xml/xml-tree.ts'
import { colourIn, type Palette } from './colours.ts'
import type { Surroundings } from './deck.ts'
import { inheritedFrom, masterType, placeholderOf } from './slide-layers.ts'
import { overlaid, type ParagraphStyle, paragraphStyle } from './text-style.ts'

/** The style of a level of text, 0 for the outermost. */
export type LevelStyles = (level: number) => ParagraphStyle

/**
 * The styles of a shape's text by level, laid over one another: those of its kind on the master (or of the presentation),
 * the font of the style it refers to, then the list styles of its places on the master and the layout, and its own.
 */
export function levelStyles(element: XmlElement, surroundings: Surroundings): LevelStyles {
  const { slide, layer } = surroundings
  const lists = inheritedFrom(element, slide, layer)
    .toReversed()
    .map((place) => child(place, 'txBody', 'lstStyle'))
  return stylesOf(
    [kindStyle(element, surroundings), ...lists, child(element, 'txBody', 'lstStyle')],
    fontStyle(element, surroundings),
    surroundings,
  )
}

/** The styles of text that stands in no shape of its kind: in tables. */
export const plainStyles = (surroundings: Surroundings): LevelStyles =>
  stylesOf([surroundings.deck.textStyle ?? child(surroundings.slide.master?.root, 'txStyles', 'otherStyle')], { run: {} }, surroundings)

function stylesOf(lists: ReadonlyArray<XmlElement | undefined>, font: ParagraphStyle, { source }: Surroundings): LevelStyles {
  const known = new Map<number, ParagraphStyle>()
  return (level) => {
    const made = known.get(level)
    if (made !== undefined) return made
    const [first = { run: {} }, ...others] = lists.map((list) => listedStyle(child(list, `lvl${level + 1}pPr`), source.palette))
    const style = overlaid([first, font, ...others])
    known.set(level, style)
    return style
  }
}

/** Styles of the master's and the presentation's lists, which every shape of a slide asks for, each read once a slide. */
const listed = new WeakMap<Palette, Map<XmlElement, ParagraphStyle>>()

function listedStyle(properties: XmlElement | undefined, palette: Palette): ParagraphStyle {
  if (properties === undefined) return { run: {} }
  const known = listed.get(palette) ?? new Map<XmlElement, ParagraphStyle>()
  listed.set(palette, known)
  const style = known.get(properties) ?? paragraphStyle(properties, palette)
  known.set(properties, style)
  return style
}

/** The master's styles for titles, for bodies and for the rest; the presentation's for what fills no place. */
function kindStyle(element: XmlElement, { deck, slide }: Surroundings): XmlElement | undefined {
  const styles = child(slide.master?.root, 'txStyles')
  const place = placeholderOf(element)
  if (place === undefined) return deck.textStyle ?? child(styles, 'otherStyle')
  const type = masterType(place.type)
  return child(styles, type === 'title' ? 'titleStyle' : type === 'body' ? 'bodyStyle' : 'otherStyle') ?? deck.textStyle
}

/** What the style a shape refers to says of its text (`a:fontRef`, ECMA-376 part 1, 20.1.4.1.17). */
function fontStyle(element: XmlElement, { source, slide }: Surroundings): ParagraphStyle {
  const reference = child(element, 'style', 'fontRef')
  if (reference === undefined) return { run: {} }
  const colour = colourIn(reference, source.palette)
  const index = attribute(reference, 'idx')
  const font = index === 'major' ? slide.theme.major : index === 'minor' ? slide.theme.minor : undefined
  return { run: { ...(colour !== undefined && { colour }), ...(font !== undefined && { font }) } }
}
