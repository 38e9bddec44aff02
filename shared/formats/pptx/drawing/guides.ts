import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'

/** Guides of one geometry that are worked out; the largest preset has 120. */
const mostGuides = 2_000

/** The values by name that the points of a geometry refer to (ECMA-376 part 1, 20.1.9.11). Lengths are English metric units. */
export class Guides {
  private readonly values: Map<string, number>

  constructor(geometry: XmlElement, width: number, height: number) {
    const [short, long] = [Math.min(width, height), Math.max(width, height)]
    this.values = new Map(
      Object.entries({ w: width, h: height, l: 0, t: 0, r: width, b: height, hc: width / 2, vc: height / 2, ss: short, ls: long }),
    )
    for (let part = 2; part <= 32; part++) {
      this.values.set(`wd${part}`, width / part)
      this.values.set(`hd${part}`, height / part)
      this.values.set(`ssd${part}`, short / part)
    }
    for (const [name, share] of [
      ['cd2', 2],
      ['cd4', 4],
      ['cd8', 8],
    ] as const)
      this.values.set(name, turn / share)
    for (const [name, eighths] of [
      ['3cd4', 6],
      ['3cd8', 3],
      ['5cd8', 5],
      ['7cd8', 7],
    ] as const)
      this.values.set(name, (turn / 8) * eighths)
    const stated = [...elements(child(geometry, 'avLst')), ...elements(child(geometry, 'gdLst'))]
    for (const guide of stated.slice(0, mostGuides))
      this.values.set(attribute(guide, 'name') ?? '', this.worked(attribute(guide, 'fmla') ?? ''))
  }

  /** A number as it is written, or the guide of that name; 0 for a name nobody knows. */
  value(written: string | undefined): number {
    if (written === undefined) return 0
    const known = this.values.get(written) ?? Number(written)
    return Number.isFinite(known) ? known : 0
  }

  private worked(formula: string): number {
    const [operation = '', ...names] = formula.trim().split(/\s+/u)
    const [x = 0, y = 0, z = 0] = names.map((name) => this.value(name))
    const result = operations[operation]?.(x, y, z) ?? 0
    return Number.isFinite(result) ? result : 0
  }
}

/** A whole turn in sixty thousandths of a degree. */
const turn = 21_600_000
const radians = (angle: number): number => (angle / turn) * 2 * Math.PI
const angleOf = (x: number, y: number): number => (Math.atan2(y, x) / (2 * Math.PI)) * turn

const operations: Readonly<Record<string, (x: number, y: number, z: number) => number>> = {
  val: (x) => x,
  '*/': (x, y, z) => (x * y) / z,
  '+-': (x, y, z) => x + y - z,
  '+/': (x, y, z) => (x + y) / z,
  '?:': (x, y, z) => (x > 0 ? y : z),
  abs: (x) => Math.abs(x),
  at2: angleOf,
  cat2: (x, y, z) => x * Math.cos(Math.atan2(z, y)),
  cos: (x, y) => x * Math.cos(radians(y)),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  mod: (x, y, z) => Math.hypot(x, y, z),
  pin: (x, y, z) => Math.max(x, Math.min(y, z)),
  sat2: (x, y, z) => x * Math.sin(Math.atan2(z, y)),
  sin: (x, y) => x * Math.sin(radians(y)),
  sqrt: (x) => Math.sqrt(x),
  tan: (x, y) => x * Math.tan(radians(y)),
}
