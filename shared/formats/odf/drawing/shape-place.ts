import type { DrawnBox } from '../../../contracts/drawing.ts'
import { boxWith } from '../../drawing/group-place.ts'
import { followedBy, type Matrix, unchanged } from '../../drawing/matrix.ts'
import { attribute, type XmlElement } from '../../xml/xml-tree.ts'
import { pointsOf } from './lengths.ts'

/** The box of a shape by its corner and size; `size` is what stands for a size it leaves out. */
export function boxOf(element: XmlElement, size: { readonly width: number; readonly height: number } = { width: 0, height: 0 }): DrawnBox {
  const length = (name: string): number | undefined => pointsOf(attribute(element, name))
  return {
    x: length('svg:x') ?? 0,
    y: length('svg:y') ?? 0,
    width: Math.max(0, length('svg:width') ?? size.width),
    height: Math.max(0, length('svg:height') ?? size.height),
  }
}

/** A box as it stands after the shape's `draw:transform` (ODF 1.3 part 3, 19.228). */
export function transformed(box: DrawnBox, element: XmlElement): DrawnBox {
  const stated = attribute(element, 'draw:transform')
  if (stated === undefined) return box
  const [a, b, c, d, e, f] = matrixOf(stated)
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  const [x, y] = [a * middleX + c * middleY + e, b * middleX + d * middleY + f]
  const isMirrored = a * d - b * c < 0
  const [width, height] = [box.width * Math.hypot(a, b), box.height * Math.hypot(c, d)]
  if (![x, y, width, height].every(Number.isFinite)) return box
  const rotation = Math.round(((Math.atan2(b, a) * 180) / Math.PI) * 100) / 100
  return boxWith(
    { x: x - width / 2, y: y - height / 2, width, height },
    { rotation: (rotation + 360) % 360, flipX: box.flipX === true, flipY: isMirrored !== (box.flipY === true) },
  )
}

/** What the functions of a transform do, one after another; their angles turn against the clock. */
function matrixOf(transform: string): Matrix {
  let matrix = unchanged
  for (const [, name = '', inside = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/gu)) {
    const parts = inside.trim().split(/[\s,]+/u)
    const number = (index: number, usual = 0): number => {
      const value = Number.parseFloat(parts[index] ?? '')
      return Number.isFinite(value) ? value : usual
    }
    const length = (index: number): number => pointsOf(parts[index]) ?? 0
    matrix = followedBy(matrix, step(name, number, length))
  }
  return matrix
}

function step(name: string, number: (index: number, usual?: number) => number, length: (index: number) => number): Matrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, length(0), length(1)]
    case 'rotate': {
      const angle = number(0)
      return [Math.cos(angle), -Math.sin(angle), Math.sin(angle), Math.cos(angle), 0, 0]
    }
    case 'scale':
      return [number(0, 1), 0, 0, number(1, number(0, 1)), 0, 0]
    case 'skewX':
      return [1, 0, -Math.tan(number(0)), 1, 0, 0]
    case 'skewY':
      return [1, -Math.tan(number(0)), 0, 1, 0, 0]
    case 'matrix':
      return [number(0, 1), number(1), number(2), number(3, 1), length(4), length(5)]
    default:
      return unchanged
  }
}
