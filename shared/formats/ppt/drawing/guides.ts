import type { ByteView } from '../../binary/byte-view.ts'
import { property, type ShapeProperties } from './shape-properties.ts'

/** Formulas of one shape that are worked out; a preset has two dozen. */
const mostFormulas = 500
const deepest = 60
/** From this number on, a parameter names another formula's result. */
const firstResult = 0x0400
/** A whole turn in the angles of guides: degrees with sixteen bits behind the point. */
const degree = 0x1_0000

interface Formula {
  readonly operation: number
  readonly flags: number
  readonly parameters: readonly number[]
}

/** The guides of a shape (`pGuides`, MS-ODRAW 2.3.6.21): formulas that say where vertices stand. */
export class ShapeGuides {
  private readonly properties: ShapeProperties
  private readonly formulas: readonly Formula[]
  private readonly values = new Map<number, number>()

  constructor(stream: ByteView, properties: ShapeProperties) {
    this.properties = properties
    const formulas: Formula[] = []
    for (const { at, bytes } of properties.elements(property.guides)) {
      if (bytes !== 8 || formulas.length >= mostFormulas) break
      const head = stream.u16(at)
      formulas.push({ operation: head & 0x1fff, flags: head >>> 13, parameters: [2, 4, 6].map((offset) => stream.i16(at + offset)) })
    }
    this.formulas = formulas
  }

  /** A formula's value by its number, worked out once; one that asks for itself is 0. */
  value(index: number, depth = 0): number {
    const known = this.values.get(index)
    if (known !== undefined) return known
    const formula = this.formulas[index]
    if (formula === undefined || depth > deepest) return 0
    this.values.set(index, 0)
    const [a = 0, b = 0, c = 0] = formula.parameters.map((parameter, place) =>
      (formula.flags & (1 << place)) === 0 ? parameter : this.meant(parameter & 0xffff, depth),
    )
    const value = results[formula.operation]?.(a, b, c) ?? 0
    const sane = Number.isFinite(value) ? value : 0
    this.values.set(index, sane)
    return sane
  }

  /** What a parameter refers to: another result, or a property of the shape. */
  private meant(reference: number, depth: number): number {
    if (reference >= firstResult) return this.value(reference - firstResult, depth + 1)
    return this.properties.signed(reference) ?? usual.get(reference) ?? 0
  }
}

const usual = new Map<number, number>([
  [property.geometryRight, 21_600],
  [property.geometryBottom, 21_600],
])

const radians = (angle: number): number => (angle / degree) * (Math.PI / 180)

/** Operations by their number (`SG`, MS-ODRAW 2.2.58). */
const results: ReadonlyArray<(a: number, b: number, c: number) => number> = [
  (a, b, c) => a + b - c,
  (a, b, c) => (c === 0 ? 0 : (a * b) / c),
  (a, b) => (a + b) / 2,
  (a) => Math.abs(a),
  (a, b) => Math.min(a, b),
  (a, b) => Math.max(a, b),
  (a, b, c) => (a > 0 ? b : c),
  (a, b, c) => Math.hypot(a, b, c),
  (a, b) => ((Math.atan2(b, a) * 180) / Math.PI) * degree,
  (a, b) => a * Math.sin(radians(b)),
  (a, b) => a * Math.cos(radians(b)),
  (a, b, c) => a * Math.cos(Math.atan2(c, b)),
  (a, b, c) => a * Math.sin(Math.atan2(c, b)),
  (a) => Math.sqrt(Math.max(0, a)),
  (a, b, c) => a + b * degree - c * degree,
  (a, b, c) => (b === 0 ? 0 : c * Math.sqrt(Math.max(0, 1 - (a / b) ** 2))),
  (a, b) => a * Math.tan(radians(b)),
]
