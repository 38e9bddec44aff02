import type { DrawnShape, DrawnSlide, Paint } from '../../../contracts/drawing.ts'
import type { Drawer } from '../../original/drawer.ts'
import { OfficePackage } from '../../package/office-package.ts'
import { attribute, child, type XmlElement } from '../../xml/xml-tree.ts'
import { presentationPath, slidePaths } from '../slide-paths.ts'
import { Deck, surroundingsOf } from './deck.ts'
import { pointsOf } from './measures.ts'
import { fillElement, paintOf } from './paints.ts'
import { styledFill } from './shape-look.ts'
import { ShapesDrawer } from './shapes-drawer.ts'
import { calmly, type LayeredSlide, type SlideLayer } from './slide-layers.ts'

/** Slides of one presentation that are drawn; more are no presentation. */
const mostSlides = 3_000
/** The size of a slide that states none, in points. */
const usualSize = { width: 720, height: 540 }

/** Draws PresentationML (ECMA-376 part 1, 19): each slide over its layout and its master, as they look. */
export const drawPptx: Drawer = ({ bytes, limits }) => {
  const office = new OfficePackage(bytes, limits)
  const main = office.mainPart(presentationPath)
  const presentation = office.tree(main)
  const size = child(presentation, 'sldSz')
  const paths = slidePaths(office, main)
  const deck = new Deck(office, { main, presentation, paths: paths.slice(0, mostSlides) })
  let broken = 0
  const slides = paths.slice(0, mostSlides).map((path, index): DrawnSlide => {
    const drawn = calmly(() => drawSlide(deck, path, index + 1))
    if (drawn === undefined) broken++
    return drawn ?? { slide: index + 1, shapes: [] }
  })
  const shortfall = shortfallOf({ deck, broken, undrawn: paths.length - slides.length, isCutOff: office.isCutOff })
  return {
    kind: 'slides',
    width: sane(pointsOf(size, 'cx'), usualSize.width),
    height: sane(pointsOf(size, 'cy'), usualSize.height),
    slides,
    pictures: deck.pictures.pictures,
    ...(shortfall !== '' && { shortfall }),
  }
}

/** A side of a slide: PowerPoint's own are from one inch to 56 (19.7.10). */
const sane = (side: number | undefined, usual: number): number => (side !== undefined && side >= 36 && side <= 10_000 ? side : usual)

function drawSlide(deck: Deck, path: string, slide: number): DrawnSlide | undefined {
  const layered = deck.layers.of(path)
  if (layered === undefined) return undefined
  deck.beginSlide()
  const number = slide + deck.firstNumber - 1
  const shapes: DrawnShape[] = []
  for (const layer of visibleLayers(layered)) {
    const drawer = new ShapesDrawer(surroundingsOf(deck, layered, layer, number))
    drawer.draw(child(layer.root, 'cSld', 'spTree'))
    for (const shape of drawer.shapes) shapes.push(shape)
  }
  const background = backgroundOf(deck, layered, number)
  return {
    slide,
    shapes,
    ...(says(layered.slide.root, 'show') === false && { isHidden: true }),
    ...(background !== undefined && { background }),
  }
}

/** A slide hides what its layout and master show beside their places, or the layout hides the master's (19.3.1.38). */
function visibleLayers({ slide, layout, master }: LayeredSlide): readonly SlideLayer[] {
  if (says(slide.root, 'showMasterSp') === false) return [slide]
  const showsMaster = layout === undefined || says(layout.root, 'showMasterSp') !== false
  return [showsMaster ? master : undefined, layout, slide].filter((layer) => layer !== undefined)
}

const says = (root: XmlElement, name: string): boolean | undefined => {
  const stated = attribute(root, name)
  return stated === undefined ? undefined : !/^(?:0|false)$/u.test(stated)
}

/** The background of the slide, else of its layout, else of its master (`p:bg`, 19.3.1.1). */
function backgroundOf(deck: Deck, layered: LayeredSlide, number: number): Paint | undefined {
  for (const layer of [layered.slide, layered.layout, layered.master]) {
    const stated = child(layer?.root, 'cSld', 'bg')
    if (layer === undefined || stated === undefined) continue
    const surroundings = surroundingsOf(deck, layered, layer, number)
    const own = fillElement(child(stated, 'bgPr'))
    return own === undefined ? styledFill(child(stated, 'bgRef'), surroundings) : paintOf(own, surroundings.source)
  }
  return undefined
}

function shortfallOf(counts: {
  readonly deck: Deck
  readonly broken: number
  readonly undrawn: number
  readonly isCutOff: boolean
}): string {
  const { deck, broken, undrawn, isCutOff } = counts
  const { leftOut } = deck.pictures
  return [
    isCutOff ? 'The file was cut off; what is before that place is drawn.' : '',
    broken > 0 ? `${broken === 1 ? 'One slide is' : `${broken} slides are`} damaged and left empty.` : '',
    undrawn > 0 ? `Slides after number ${mostSlides.toLocaleString('en')} are not drawn.` : '',
    deck.isCrowded ? 'Some slides hold more shapes than can be drawn.' : '',
    leftOut > 0 ? `${leftOut === 1 ? 'One picture is' : `${leftOut} pictures are`} of a kind that is not drawn here.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
