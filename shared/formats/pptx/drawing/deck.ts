import { PictureStore } from '../../original/picture-store.ts'
import type { OfficePackage, Relationship } from '../../package/office-package.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import type { Palette } from './colours.ts'
import type { PaintSource } from './paints.ts'
import { calmly, type LayeredSlide, type SlideLayer, SlideLayers } from './slide-layers.ts'
import { schemeColour } from './theme.ts'

/** Shapes that one drawing may hold; a deck of a thousand full slides has a tenth of them. */
const mostShapes = 200_000
/** Shapes of one slide that are drawn: more are a picture made of dots. */
const mostOnSlide = 8_000

/** What the slides of a presentation share while they are drawn. */
export class Deck {
  readonly office: OfficePackage
  readonly pictures = new PictureStore()
  readonly layers: SlideLayers
  /** The presentation's own style of text (`p:defaultTextStyle`). */
  readonly textStyle: XmlElement | undefined
  /** The number the first slide has. */
  readonly firstNumber: number
  readonly slideCount: number
  private readonly numbers: ReadonlyMap<string, number>
  private readonly tableStyles: ReadonlyMap<string, XmlElement>
  private shapes = 0
  private onSlide = 0

  constructor(
    office: OfficePackage,
    {
      main,
      presentation,
      paths,
    }: { readonly main: string; readonly presentation: XmlElement | undefined; readonly paths: readonly string[] },
  ) {
    this.office = office
    this.slideCount = paths.length
    this.numbers = new Map(paths.map((path, index) => [path, index + 1]))
    this.layers = new SlideLayers(office)
    this.textStyle = child(presentation, 'defaultTextStyle')
    this.firstNumber = Number((presentation === undefined ? undefined : attribute(presentation, 'firstSlideNum')) ?? 1) || 1
    const styles = office.related(main, 'tableStyles').flatMap((path) => elements(calmly(() => office.tree(path))))
    this.tableStyles = new Map(styles.map((style) => [attribute(style, 'styleId') ?? '', style]))
  }

  /** The slide whose part this is, 1-based. */
  slideAt = (path: string): number | undefined => this.numbers.get(path)

  /** A style of tables by its id; nothing for one that is not written down in the file. */
  tableStyle = (id: string): XmlElement | undefined => this.tableStyles.get(id)

  /** Whether anything was left out because there was too much of it. */
  isCrowded = false

  beginSlide(): void {
    this.onSlide = 0
  }

  /** Whether one more shape has room. */
  takeShape(): boolean {
    const hasRoom = this.shapes < mostShapes && this.onSlide < mostOnSlide
    if (!hasRoom) this.isCrowded = true
    this.shapes++
    this.onSlide++
    return hasRoom
  }
}

/** A slide, or its layout or master, as its shapes are drawn: where their colours, pictures and links are looked up. */
export interface Surroundings {
  readonly deck: Deck
  readonly slide: LayeredSlide
  readonly layer: SlideLayer
  readonly links: ReadonlyMap<string, Relationship>
  readonly source: PaintSource
  /** The slide's number, for fields that show it. */
  readonly number: number
}

/** The surroundings of the shapes of one layer of a slide. */
export function surroundingsOf(deck: Deck, slide: LayeredSlide, layer: SlideLayer, number: number): Surroundings {
  const { links } = layer
  return { deck, slide, layer, links, number, source: paintSource(deck, links, { scheme: schemeOf(slide) }) }
}

/** Where the fills of a part with these links are looked up. */
export function paintSource({ office, pictures }: Deck, links: ReadonlyMap<string, Relationship>, palette: Palette): PaintSource {
  return {
    palette,
    picture: (relation) => {
      const link = links.get(relation)
      if (link === undefined || link.isExternal) return undefined
      return pictures.add(link.target, () => calmly(() => office.partBytes(link.target)))
    },
  }
}

/** The scheme's colours under the map that holds for a slide: its own, its layout's, else the master's. */
function schemeOf({ slide, layout, master, theme }: LayeredSlide): Palette['scheme'] {
  const own = [slide, layout].map((layer) => child(layer?.root, 'clrMapOvr', 'overrideClrMapping')).find((map) => map !== undefined)
  const map = own ?? child(master?.root, 'clrMap')
  return (name) => schemeColour(theme, map, name)
}
