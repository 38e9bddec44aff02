import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { Guides } from './guides.ts'
import { flagOf, numberOf } from './measures.ts'

/** One of the paths of a geometry: what is filled and what is drawn along may differ. */
export interface DrawnPath {
  readonly path: string
  readonly isFilled: boolean
  readonly isStroked: boolean
}

/** Commands of one geometry that are drawn: a map of the world has 20,000. */
const mostCommands = 60_000
const unitsPerPoint = 12_700

/** The paths of a geometry of a file's own (`a:custGeom`, ECMA-376 part 1, 20.1.9.8) as outlines of 100 by 100. */
export function customOutlines(geometry: XmlElement, size: { readonly width: number; readonly height: number }): readonly DrawnPath[] {
  const [width, height] = [size.width * unitsPerPoint, size.height * unitsPerPoint]
  const guides = new Guides(geometry, width, height)
  return elements(child(geometry, 'pathLst')).flatMap((path) => {
    const pen = new GuidedPen(guides, numberOf(path, 'w') || width, numberOf(path, 'h') || height)
    for (const command of elements(path).slice(0, mostCommands)) pen.draw(command)
    if (pen.written === '') return []
    return [{ path: pen.written, isFilled: attribute(path, 'fill') !== 'none', isStroked: flagOf(path, 'stroke') !== false }]
  })
}

/** Draws the commands of a path, whose points are numbers or guides. */
class GuidedPen {
  written = ''
  private readonly guides: Guides
  private readonly width: number
  private readonly height: number
  private x = 0
  private y = 0

  constructor(guides: Guides, width: number, height: number) {
    this.guides = guides
    this.width = width
    this.height = height
  }

  draw(command: XmlElement): void {
    switch (command.name) {
      case 'moveTo':
        this.through('M', command)
        break
      case 'lnTo':
        this.through('L', command)
        break
      case 'cubicBezTo':
        this.through('C', command)
        break
      case 'quadBezTo':
        this.through('Q', command)
        break
      case 'arcTo':
        this.arc(command)
        break
      case 'close':
        if (this.written !== '') this.written += 'Z'
        break
      default:
        break
    }
  }

  private through(letter: string, command: XmlElement): void {
    const points = elements(command).filter(({ name }) => name === 'pt')
    const wanted = letter === 'C' ? 3 : letter === 'Q' ? 2 : 1
    if (points.length < wanted) return
    // A path that begins without a place begins in its corner.
    if (this.written === '' && letter !== 'M') this.written = 'M0 0'
    const written = points.slice(0, wanted).map((point) => {
      this.x = this.guides.value(attribute(point, 'x'))
      this.y = this.guides.value(attribute(point, 'y'))
      return this.point(this.x, this.y)
    })
    this.written += letter + written.join(' ')
  }

  /** Along an ellipse through the point reached, from one angle over a stretch (20.1.9.1). */
  private arc(command: XmlElement): void {
    const value = (name: string): number => this.guides.value(attribute(command, name))
    const [radiusX, radiusY] = [Math.abs(value('wR')), Math.abs(value('hR'))]
    const start = onEllipse(value('stAng'), radiusX, radiusY)
    const sweep = Math.max(-360, Math.min(360, value('swAng') / 60_000))
    if (sweep === 0) return
    if (this.written === '') this.written = 'M0 0'
    const [middleX, middleY] = [this.x - radiusX * Math.cos(start), this.y - radiusY * Math.sin(start)]
    // An arc that ends where it starts is nothing: a long one is drawn in two.
    const parts = Math.abs(sweep) > 180 ? 2 : 1
    for (let part = 1; part <= parts; part++) {
      const angle = onEllipse(value('stAng') + (sweep * 60_000 * part) / parts, radiusX, radiusY)
      this.x = middleX + radiusX * Math.cos(angle)
      this.y = middleY + radiusY * Math.sin(angle)
      const radii = `${share(radiusX, this.width)} ${share(radiusY, this.height)}`
      this.written += `A${radii} 0 0 ${sweep > 0 ? 1 : 0} ${this.point(this.x, this.y)}`
    }
  }

  private point(x: number, y: number): string {
    return `${share(x, this.width)} ${share(y, this.height)}`
  }
}

/** The angle that draws the point of an ellipse which is seen from its middle under an angle in sixty thousandths of a degree. */
function onEllipse(angle: number, radiusX: number, radiusY: number): number {
  const seen = (angle / 60_000) * (Math.PI / 180)
  if (radiusX === radiusY) return seen
  return Math.atan2(Math.sin(seen) * radiusX, Math.cos(seen) * radiusY)
}

/** A length as a share of a side, out of a hundred. */
function share(length: number, side: number): number {
  const part = side === 0 ? 0 : (length / side) * 100
  return Number.isFinite(part) ? Math.round(Math.max(-1e5, Math.min(1e5, part)) * 1_000) / 1_000 : 0
}
