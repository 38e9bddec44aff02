import type { DrawnBox, DrawnShape } from '../../../contracts/drawing.ts'
import type { Place } from '../../drawing/group-place.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { clickTarget } from './click-target.ts'
import type { Surroundings } from './deck.ts'
import { drawGraphic } from './graphic-drawer.ts'
import { fillElement, paintOf, pictureUse } from './paints.ts'
import { boxOf, groupPlace } from './place.ts'
import { fillOf, freeBeside, lineAround, outlinesOf, type PropertyChain } from './shape-look.ts'
import { inheritedFrom, placeholderOf } from './slide-layers.ts'
import { drawText } from './text-drawer.ts'
import { levelStyles } from './text-styles.ts'

/** Groups in groups deeper than this are not drawn: real ones stop at six. */
const deepest = 40

/** Draws the shapes of one layer of a slide; of its layout and master, only what fills no place. */
export class ShapesDrawer {
  readonly shapes: DrawnShape[] = []
  private readonly surroundings: Surroundings
  private readonly drawsPlaces: boolean

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
    this.drawsPlaces = surroundings.layer === surroundings.slide.slide
  }

  /** Draws the shapes of a tree (`p:spTree`) or of a group, those at the back first. */
  draw(tree: XmlElement | undefined, place: Place = (box) => box, depth = 0): void {
    for (const element of elements(tree)) {
      switch (element.name) {
        case 'sp':
        case 'cxnSp':
        case 'pic':
        case 'graphicFrame':
          if (!isHidden(element) && (this.drawsPlaces || placeholderOf(element) === undefined)) this.drawOne(element, place)
          break
        case 'grpSp':
          if (!isHidden(element) && depth < deepest) this.drawGroup(element, place, depth)
          break
        case 'AlternateContent':
          this.draw(alternative(element), place, depth + 1)
          break
        default:
          break
      }
    }
  }

  private drawGroup(group: XmlElement, place: Place, depth: number): void {
    const properties = child(group, 'grpSpPr')
    const fill = fillElement(properties)
    const { source } = this.surroundings
    const inner = new ShapesDrawer({
      ...this.surroundings,
      source: fill === undefined ? source : { ...source, group: paintOf(fill, source) },
    })
    inner.draw(group, groupPlace(child(properties, 'xfrm'), place), depth + 1)
    for (const shape of inner.shapes) this.shapes.push(shape)
  }

  private drawOne(element: XmlElement, place: Place): void {
    const { deck, slide, layer } = this.surroundings
    if (!deck.takeShape()) return
    const chain = [element, ...inheritedFrom(element, slide, layer)]
    const own = chain.map((each) => boxOf(child(each, 'spPr', 'xfrm') ?? child(each, 'xfrm'))).find((box) => box !== undefined)
    if (own === undefined) return
    const box = place(own)
    if (element.name === 'graphicFrame') this.shapes.push(...drawGraphic(element, box, this.surroundings))
    else this.drawShape(element, chain, { box, own, place })
  }

  private drawShape(element: XmlElement, chain: readonly XmlElement[], at: ShapePlace): void {
    const { surroundings } = this
    const properties: PropertyChain = chain.flatMap((each) => child(each, 'spPr') ?? [])
    const [style] = chain.flatMap((each) => child(each, 'style') ?? [])
    const fill = element.name === 'cxnSp' ? undefined : fillOf(properties, style, surroundings)
    const line = lineAround(properties, style, surroundings)
    const isPicture = element.name === 'pic'
    const picture = isPicture ? pictureUse(child(element, 'blipFill'), surroundings.source) : undefined
    const isMissing = isPicture && picture === undefined
    const alt = alternativeText(element)
    const looks = outlinesOf(properties, at.box, at.own).map(
      ({ outline, isFilled, isStroked }, index): DrawnShape => ({
        box: at.box,
        outline,
        ...(fill !== undefined && isFilled && { fill }),
        ...(line !== undefined && isStroked && { line }),
        ...(picture !== undefined && index === 0 && { picture }),
        ...(alt !== '' && index === 0 && !isMissing && { alt }),
      }),
    )
    const visible = looks.filter((look) => look.fill ?? look.line ?? look.picture ?? look.alt)
    if (isMissing) visible.push(missingPicture(at.box, alt))
    const shapes = withText(visible, this.textOf(element, chain, { properties, at }))
    const leadsTo = clickTarget(nonVisual(element), this.surroundings)
    // In front of what it leads from, which may be several shapes, or nothing that is seen.
    this.shapes.push(...shapes, ...(leadsTo === undefined ? [] : [{ box: at.box, outline: 'rectangle' as const, leadsTo }]))
  }

  /** What is written in a shape, and where: a diagram says the place of its texts apart (`dsp:txXfrm`). */
  private textOf(
    element: XmlElement,
    chain: readonly XmlElement[],
    { properties, at }: { readonly properties: PropertyChain; readonly at: ShapePlace },
  ): Pick<DrawnShape, 'box' | 'text'> | undefined {
    const body = child(element, 'txBody')
    const apart = boxOf(child(element, 'txXfrm'))
    const box = apart === undefined ? at.box : at.place(apart)
    const text = drawText(body, {
      surroundings: this.surroundings,
      styles: levelStyles(element, this.surroundings),
      properties: chain.flatMap((each) => child(each, 'txBody', 'bodyPr') ?? []),
      ...(apart === undefined && { free: freeBeside(properties, box) }),
    })
    return text === undefined ? undefined : { box, text }
  }
}

/** Where a shape stands: on the slide, in the measure of its group, and how one becomes the other. */
interface ShapePlace {
  readonly box: DrawnBox
  readonly own: DrawnBox
  readonly place: Place
}

/** Shapes with the text that is written over them: in the one there is, else in front of them. */
function withText(shapes: readonly DrawnShape[], written: Pick<DrawnShape, 'box' | 'text'> | undefined): readonly DrawnShape[] {
  if (written === undefined) return shapes
  const [only] = shapes
  if (shapes.length === 1 && only !== undefined && only.text === undefined && only.box === written.box) return [{ ...only, ...written }]
  return [...shapes, { outline: 'rectangle', ...written }]
}

/** Where a picture stands that no browser shows, its place and its words. */
export function missingPicture(box: DrawnBox, alt: string): DrawnShape {
  const size = Math.max(4, Math.min(12, box.width / 12, box.height / 3))
  return {
    box,
    outline: 'rectangle',
    fill: { kind: 'colour', colour: '#f3f3f3' },
    line: { colour: '#b0b0b0', width: 0.75, dash: 'dashed' },
    text: {
      paragraphs: [{ runs: [{ text: alt === '' ? 'Picture not drawn here' : alt, size, colour: '#555555' }], align: 'center' }],
      anchor: 'middle',
      insets: [2, 2, 2, 2],
    },
  }
}

const nonVisual = (element: XmlElement): XmlElement | undefined =>
  child(
    elements(element).find(({ name }) => /^nv\w*Pr$/u.test(name)),
    'cNvPr',
  )

const isHidden = (element: XmlElement): boolean => {
  const properties = nonVisual(element)
  return properties !== undefined && /^(?:1|true)$/u.test(attribute(properties, 'hidden') ?? '')
}

/** What somebody wrote to describe a shape. */
export function alternativeText(element: XmlElement): string {
  const properties = nonVisual(element)
  return properties === undefined ? '' : attribute(properties, 'descr') || attribute(properties, 'title') || ''
}

/** Of a choice for newer and older programs, the one for older ones: it is drawn from what everybody knows. */
const alternative = (choice: XmlElement): XmlElement | undefined => {
  const older = child(choice, 'Fallback')
  return elements(older).length > 0 ? older : child(choice, 'Choice')
}
