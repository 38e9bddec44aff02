import type { Outline } from '../../../contracts/drawing.ts'
import { isOpenOutline, presetOutline } from '../../drawing/preset-outlines.ts'
import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { drawEnhancedPath } from './enhanced-path.ts'
import { evaluate, type Lookup } from './formulas.ts'
import { numbersIn } from './lengths.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** An outline, whether it encloses something, and what it keeps clear of text at its sides. */
export interface ShapeForm {
  readonly outline: Outline
  readonly isOpen: boolean
  readonly free: readonly [top: number, right: number, bottom: number, left: number]
}

/** A hundredth of a millimetre, in points. */
const hundredth = 72 / 2_540
const none = [0, 0, 0, 0] as const

/** The form of a custom shape (`draw:enhanced-geometry`, ODF 1.3 part 3, 10.6.2) over a box of this size. */
export function customForm(geometry: XmlElement | undefined, size: Size): ShapeForm {
  if (geometry === undefined) return { outline: 'rectangle', isOpen: false, free: none }
  const sheet = new Geometry(geometry, size)
  const path = attribute(geometry, 'draw:enhanced-path') ?? ''
  const type = attribute(geometry, 'draw:type') ?? ''
  const drawn = path.trim() === '' ? undefined : drawEnhancedPath(path, sheet)
  if (drawn === undefined) {
    const name = presetOf(type)
    return { outline: presetOutline(name, size), isOpen: isOpenOutline(name), free: none }
  }
  return { outline: { path: drawn.path }, isOpen: drawn.isOpen, free: sheet.freeOfText(attribute(geometry, 'draw:text-areas')) }
}

/** Names that office programs give to shapes whose path they leave out. */
const presetOf = (type: string): string =>
  new Map([
    ['rectangle', 'rect'],
    ['round-rectangle', 'roundRect'],
    ['isosceles-triangle', 'triangle'],
    ['right-triangle', 'rtTriangle'],
    ['mso-spt32', 'straightConnector1'],
  ]).get(type) ?? type.replace(/^ooxml-/u, '')

/** A custom shape's own measure, with its modifiers and equations. */
class Geometry {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  private readonly modifiers: readonly number[]
  private readonly formulas: ReadonlyMap<string, string>
  private readonly values = new Map<string, number>()
  private readonly size: Size

  constructor(geometry: XmlElement, size: Size) {
    const [left = 0, top = 0, width = 0, height = 0] = numbersIn(attribute(geometry, 'svg:viewBox') ?? '0 0 21600 21600')
    // A view without a size is that of the shape, in hundredths of a millimetre.
    this.left = width > 0 && height > 0 ? left : 0
    this.top = width > 0 && height > 0 ? top : 0
    this.width = width > 0 && height > 0 ? width : Math.max(1, size.width / hundredth)
    this.height = width > 0 && height > 0 ? height : Math.max(1, size.height / hundredth)
    this.size = size
    this.modifiers = numbersIn(attribute(geometry, 'draw:modifiers') ?? '')
    this.formulas = new Map(
      elements(geometry)
        .filter(({ name }) => name === 'equation')
        .map((equation) => [attribute(equation, 'draw:name') ?? '', attribute(equation, 'draw:formula') ?? '']),
    )
  }

  readonly lookup: Lookup = (name) => {
    if (name.startsWith('$')) return this.modifiers[Number(name.slice(1))] ?? 0
    if (name.startsWith('?')) return this.equation(name.slice(1))
    switch (name) {
      case 'left':
        return this.left
      case 'top':
        return this.top
      case 'right':
        return this.left + this.width
      case 'bottom':
        return this.top + this.height
      case 'width':
        return this.width
      case 'height':
        return this.height
      case 'logwidth':
        return this.size.width / hundredth
      case 'logheight':
        return this.size.height / hundredth
      default:
        return name === 'hasstroke' || name === 'hasfill' ? 1 : 0
    }
  }

  /** What the first text area leaves free of the box, in points. */
  freeOfText(areas: string | undefined): ShapeForm['free'] {
    const [left, top, right, bottom] = (areas ?? '').trim().split(/\s+/u, 4)
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return none
    const across = (part: string): number => (evaluate(part, this.lookup) - this.left) / this.width
    const down = (part: string): number => (evaluate(part, this.lookup) - this.top) / this.height
    const shares = [down(top), 1 - across(right), 1 - down(bottom), across(left)]
    if (!shares.every((share) => share >= 0 && share < 0.95)) return none
    const [above = 0, after = 0, below = 0, before = 0] = shares
    return [above * this.size.height, after * this.size.width, below * this.size.height, before * this.size.width]
  }

  /** An equation's value, worked out once; one that asks for itself is 0. */
  private equation(name: string): number {
    const known = this.values.get(name)
    if (known !== undefined) return known
    this.values.set(name, 0)
    const value = evaluate(this.formulas.get(name) ?? '0', this.lookup)
    this.values.set(name, value)
    return value
  }
}
