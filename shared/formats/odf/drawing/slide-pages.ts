import type { DrawnShape, DrawnSlide, Paint } from '../../../contracts/drawing.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { type SlideNumbers, slidesByName } from './click-target.ts'
import { pointsOf } from './lengths.ts'
import { type PaintSource, paintOf } from './paints.ts'
import { drawShapes, type ShapeSource } from './shape-drawer.ts'
import type { ResolvedStyle, StyleBook } from './style-book.ts'

/** Shapes that one drawing may hold, and one slide: more are a picture made of dots. */
const mostShapes = 100_000
const mostOnSlide = 8_000

/** What the pages of a document share. */
export interface PageSource {
  /** Styles of the slides, and of their masters. */
  readonly content: StyleBook
  readonly masters: StyleBook
  readonly masterPages: ReadonlyMap<string, XmlElement>
  /** Texts for headers, footers and dates, by kind and name (ODF 1.3 part 3, 10.9.3). */
  readonly declared: ReadonlyMap<string, string>
  readonly pages: readonly XmlElement[]
  readonly picture: PaintSource['picture']
}

/** Places of a master that its slides show where their style says so. */
const fieldPlaces = new Map([
  ['header', 'presentation:display-header'],
  ['footer', 'presentation:display-footer'],
  ['page-number', 'presentation:display-page-number'],
  ['date-time', 'presentation:display-date-time'],
])
/** What stands beside the shapes of a page. */
const noShapes = new Set(['notes', 'forms', 'annotation', 'animations', 'layer-set'])

/** Draws the pages of a presentation or drawing, each with what its master shows on it. */
export class PageDrawer {
  /** Whether anything was left out because there was too much of it. */
  isCrowded = false
  private readonly source: PageSource
  private readonly byName: ReadonlyMap<string, number>
  private shapes = 0

  constructor(source: PageSource) {
    this.source = source
    this.byName = slidesByName(source.pages)
  }

  draw(page: XmlElement, slide: number): DrawnSlide {
    const { content, masters, masterPages } = this.source
    const style = content.style('drawing-page', attribute(page, 'draw:style-name'))
    const master = masterPages.get(attribute(page, 'draw:master-page-name') ?? '') ?? masterPages.values().next().value
    const get = (name: string): string | undefined => style.get('drawing-page', name)
    const fields = this.fieldsOf(page, slide)
    const showsMaster = get('presentation:background-objects-visible') !== 'false'
    const background = this.background(style, master, get('presentation:background-visible') !== 'false')
    let room = mostOnSlide
    const takeShape = (): boolean => {
      const hasRoom = room-- > 0 && this.shapes++ < mostShapes
      if (!hasRoom) this.isCrowded = true
      return hasRoom
    }
    const slides: SlideNumbers = { own: slide, count: this.source.pages.length, byName: this.byName }
    const paint = (styles: StyleBook): PaintSource => ({ styles, picture: this.source.picture })
    const source = (styles: StyleBook): ShapeSource => ({ styles, paint: paint(styles), fields, slides, takeShape })
    const under = showsMaster && master !== undefined ? shapesOf(master, source(masters), (shape) => isShown(shape, style)) : []
    const own = shapesOf(page, source(content), (shape) => attribute(shape, 'presentation:placeholder') !== 'true')
    return {
      slide,
      ...(get('presentation:visibility') === 'hidden' && { isHidden: true }),
      ...(background !== undefined && { background }),
      shapes: [...under, ...own],
    }
  }

  private background(style: ResolvedStyle, master: XmlElement | undefined, showsMaster: boolean): Paint | undefined {
    const { content, masters, picture } = this.source
    const own = paintOf(style, { styles: content, picture }, 'drawing-page')
    if (own !== undefined || master === undefined || !showsMaster) return own
    return paintOf(masters.style('drawing-page', attribute(master, 'draw:style-name')), { styles: masters, picture }, 'drawing-page')
  }

  /** What fields show on a slide. A date that follows the clock is of no day that the file knows. */
  private fieldsOf(page: XmlElement, slide: number): ReadonlyMap<string, string> {
    const declared = (kind: string): string =>
      this.source.declared.get(`${kind}-decl ${attribute(page, `presentation:use-${kind}-name`) ?? ''}`) ?? ''
    return new Map([
      ['page-number', String(slide)],
      ['header', declared('header')],
      ['footer', declared('footer')],
      ['date-time', declared('date-time')],
      ['page-name', attribute(page, 'draw:name') ?? ''],
    ])
  }
}

function shapesOf(page: XmlElement, source: ShapeSource, isWanted: (shape: XmlElement) => boolean): readonly DrawnShape[] {
  return elements(page)
    .filter((shape) => !noShapes.has(shape.name) && isWanted(shape))
    .flatMap((shape) => drawShapes(shape, source))
}

/** Whether slides show a shape of their master: no places for text, except fields that are on. */
function isShown(shape: XmlElement, style: ResolvedStyle): boolean {
  const kind = attribute(shape, 'presentation:class')
  if (kind === undefined) return true
  const shows = fieldPlaces.get(kind)
  return shows !== undefined && style.get('drawing-page', shows) === 'true'
}

/** How large the pages of a master are (ODF 1.3 part 3, 16.5); nothing when it does not say. */
export function pageSize(
  master: XmlElement | undefined,
  styles: StyleBook,
): { readonly width: number; readonly height: number } | undefined {
  const layout = master === undefined ? undefined : styles.other('page-layout', attribute(master, 'style:page-layout-name'))
  const properties = child(layout, 'page-layout-properties')
  if (properties === undefined) return undefined
  const [width, height] = [pointsOf(attribute(properties, 'fo:page-width')), pointsOf(attribute(properties, 'fo:page-height'))]
  return width === undefined || height === undefined ? undefined : { width, height }
}
