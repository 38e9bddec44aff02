import type { DrawnBox } from '../../../contracts/drawing.ts'
import { presetOutline } from '../../drawing/preset-outlines.ts'
import { PresetPen } from '../../drawing/presets/preset-pen.ts'
import { freeOfText } from '../../drawing/text-place.ts'
import { attribute, child, type XmlElement } from '../../xml/xml-tree.ts'
import { customForm, type ShapeForm } from './custom-shape.ts'
import { numbersIn, pointsOf } from './lengths.ts'
import { boxOf } from './shape-place.ts'
import { outlinePath } from './svg-path.ts'

/** A shape's box before it is turned, and its form. */
export interface PlacedForm extends ShapeForm {
  readonly box: DrawnBox
}

const none = [0, 0, 0, 0] as const
const mostPoints = 20_000

/** Where a shape that is no frame stands and what form it has (ODF 1.3 part 3, 10.3); nothing for what is not drawn. */
export function formOf(element: XmlElement): PlacedForm | undefined {
  switch (element.name) {
    case 'rect':
      return { ...rectangle(element), free: none, isOpen: false }
    case 'ellipse':
    case 'circle':
      return ellipse(element)
    case 'line':
    case 'measure':
      return straight(element)
    case 'connector':
      return connector(element)
    case 'polyline':
    case 'polygon':
      return polygon(element)
    case 'path':
      return freehand(element)
    case 'custom-shape': {
      const geometry = child(element, 'enhanced-geometry')
      const box = boxOf(element)
      const isFlipped = (side: string): boolean => geometry !== undefined && attribute(geometry, `draw:mirror-${side}`) === 'true'
      const flipped = {
        ...box,
        ...(isFlipped('horizontal') && { flipX: true as const }),
        ...(isFlipped('vertical') && { flipY: true as const }),
      }
      return { box: flipped, ...customForm(geometry, box) }
    }
    case 'caption':
      return { box: boxOf(element), outline: 'rectangle', isOpen: false, free: none }
    default:
      return undefined
  }
}

function rectangle(element: XmlElement): Pick<PlacedForm, 'box' | 'outline'> {
  const box = boxOf(element)
  const radius = pointsOf(attribute(element, 'draw:corner-radius') ?? attribute(element, 'svg:rx')) ?? 0
  const short = Math.min(box.width, box.height)
  return { box, outline: radius > 0 && short > 0 ? presetOutline('roundRect', box, [(radius / short) * 100_000]) : 'rectangle' }
}

/** An ellipse, or a piece of one between two angles against the clock. */
function ellipse(element: XmlElement): PlacedForm {
  const radius = (axis: string): number => pointsOf(attribute(element, `svg:${axis}`) ?? attribute(element, 'svg:r')) ?? 0
  const centre = (axis: string): number | undefined => pointsOf(attribute(element, `svg:c${axis}`))
  const [centreX, centreY] = [centre('x'), centre('y')]
  const box =
    centreX === undefined || centreY === undefined
      ? boxOf(element)
      : { x: centreX - radius('rx'), y: centreY - radius('ry'), width: radius('rx') * 2, height: radius('ry') * 2 }
  const kind = attribute(element, 'draw:kind') ?? 'full'
  if (kind === 'full') return { box, outline: 'ellipse', isOpen: false, free: freeOfText('ellipse', box) }
  const angle = (name: string, usual: number): number => Number.parseFloat(attribute(element, `draw:${name}`) ?? '') || usual
  // The preset counts with the clock.
  const adjusts = [angle('end-angle', 360), angle('start-angle', 0)].map((degrees) => (((-degrees % 360) + 360) % 360) * 60_000)
  const name = kind === 'section' ? 'pie' : kind === 'cut' ? 'chord' : 'arc'
  return { box, outline: presetOutline(name, box, adjusts), isOpen: kind === 'arc', free: none }
}

function straight(element: XmlElement): PlacedForm {
  const at = (name: string): number => pointsOf(attribute(element, `svg:${name}`)) ?? 0
  const [x1, y1, x2, y2] = [at('x1'), at('y1'), at('x2'), at('y2')]
  return {
    box: {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
      ...(x2 < x1 && { flipX: true }),
      ...(y2 < y1 && { flipY: true }),
    },
    outline: 'line',
    isOpen: true,
    free: none,
  }
}

/** Connectors keep the way they run as a path, in hundredths of a millimetre of the page. */
function connector(element: XmlElement): PlacedForm {
  const line = straight(element)
  const path = attribute(element, 'svg:d')
  const view = numbersIn(attribute(element, 'svg:viewBox') ?? '')
  const [left = 0, top = 0, width = 0, height = 0] = view
  const drawn = path === undefined || view.length !== 4 ? undefined : outlinePath(path, { left, top, width, height })
  if (drawn === undefined) return line
  const { flipX: _x, flipY: _y, ...box } = line.box
  return { ...line, box, outline: { path: drawn } }
}

function polygon(element: XmlElement): PlacedForm {
  const box = boxOf(element)
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(attribute(element, 'svg:viewBox') ?? '')
  const pen = new PresetPen({ width, height }, [])
  const numbers = numbersIn(attribute(element, 'draw:points') ?? '').slice(0, mostPoints * 2)
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const point = [(numbers[at] ?? 0) - left, (numbers[at + 1] ?? 0) - top] as const
    if (at === 0) pen.move(...point)
    else pen.line(point)
  }
  const isOpen = element.name === 'polyline'
  if (!isOpen) pen.close()
  return { box, outline: { path: pen.path }, isOpen, free: none }
}

function freehand(element: XmlElement): PlacedForm {
  const box = boxOf(element)
  const path = attribute(element, 'svg:d') ?? ''
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(attribute(element, 'svg:viewBox') ?? '')
  const drawn = outlinePath(path, { left, top, width: width || 1, height: height || 1 })
  return { box, outline: drawn === undefined ? 'rectangle' : { path: drawn }, isOpen: !/z\s*$/iu.test(path), free: none }
}
