import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'

/** Where a shape's top left corner stands on the slide and how large it is, in English metric units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A shape of a slide that is no group. */
export interface Shape {
  readonly element: XmlElement
  /** `title`, `body`, `sldNum` … when the shape fills a place of its layout. */
  readonly placeholder?: string
  readonly placeholderIndex?: string
  readonly box?: Box
}

/** Every shape of a slide, those in groups at their place among the others; of a choice for newer and older programs, one. */
export function* shapesOf(tree: XmlElement | undefined, place: (box: Box) => Box = (box) => box): Generator<Shape> {
  for (const element of elements(tree)) {
    switch (element.name) {
      case 'sp':
      case 'pic':
      case 'cxnSp':
      case 'graphicFrame':
      case 'contentPart':
        yield shapeOf(element, place)
        break
      case 'grpSp':
        yield* shapesOf(element, groupPlace(element, place))
        break
      case 'AlternateContent':
        yield* shapesOf(child(element, 'Choice') ?? child(element, 'Fallback'), place)
        break
      default:
        break
    }
  }
}

function shapeOf(element: XmlElement, place: (box: Box) => Box): Shape {
  const nonVisual = elements(element).find(({ name }) => /^nv\w*Pr$/u.test(name))
  const placeholder = child(nonVisual, 'nvPr', 'ph')
  const box = boxOf(child(element, 'spPr', 'xfrm') ?? child(element, 'xfrm'))
  return {
    element,
    ...(placeholder !== undefined && {
      placeholder: attribute(placeholder, 'type') ?? 'obj',
      placeholderIndex: attribute(placeholder, 'idx') ?? '0',
    }),
    ...(box !== undefined && { box: place(box) }),
  }
}

function boxOf(transform: XmlElement | undefined, offset = 'off', extent = 'ext'): Box | undefined {
  const corner = child(transform, offset)
  const size = child(transform, extent)
  if (corner === undefined || size === undefined) return undefined
  const number = (element: XmlElement, name: string): number => Number(attribute(element, name) ?? 0) || 0
  return { x: number(corner, 'x'), y: number(corner, 'y'), width: number(size, 'cx'), height: number(size, 'cy') }
}

/** A group has a measure of its own for what is in it (`chOff`, `chExt`). */
function groupPlace(group: XmlElement, outer: (box: Box) => Box): (box: Box) => Box {
  const transform = child(group, 'grpSpPr', 'xfrm')
  const own = boxOf(transform)
  const inner = boxOf(transform, 'chOff', 'chExt')
  if (own === undefined || inner === undefined) return outer
  const [scaleX, scaleY] = [inner.width === 0 ? 1 : own.width / inner.width, inner.height === 0 ? 1 : own.height / inner.height]
  return ({ x, y, width, height }) =>
    outer({ x: own.x + (x - inner.x) * scaleX, y: own.y + (y - inner.y) * scaleY, width: width * scaleX, height: height * scaleY })
}
