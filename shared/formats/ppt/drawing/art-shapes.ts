import type { DrawnBox } from '../../../contracts/drawing.ts'
import type { ByteView } from '../../binary/byte-view.ts'
import { boxWith, groupPlace, isTurnedAside, type Place } from '../../drawing/group-place.ts'
import { findRecord, type PptRecord, recordsIn, recordType } from '../records.ts'
import { boxOf } from '../slide-shapes.ts'
import { property, ShapeProperties } from './shape-properties.ts'

/** A shape of a slide or master, placed on it. */
export interface ArtShape {
  /** Kind of shape (`MSOSPT`). */
  readonly type: number
  /** Nothing for one without a place, such as a background. */
  readonly box: DrawnBox | undefined
  readonly properties: ShapeProperties
  readonly textbox: PptRecord | undefined
  readonly clientData: PptRecord | undefined
  /** Kind of place it fills (MS-PPT 2.13.22 `PlaceholderEnum`). */
  readonly placeholder: number | undefined
}

/** A slide's or master's drawing: its shapes from back to front, and the one behind all of them. */
export interface ArtDrawing {
  readonly shapes: readonly ArtShape[]
  readonly background: ShapeProperties | undefined
}

/** Flags of a shape (`OfficeArtFSP`, MS-ODRAW 2.2.40). */
const flag = { deleted: 0x08, flipX: 0x40, flipY: 0x80 } as const
/** A place for an undefined kind is no place. */
const noPlaceholder = 0
/** 576ths of an inch to a point. */
const unitsPerPoint = 8
/** Groups inside groups that are followed. */
const maxDepth = 32
const hiddenBit = 0x02

/** Properties that shapes take over, by the number of the shape on a master that has them. */
export type SharedProperties = Map<number, ShapeProperties>

/** Reads the drawing of a part (MS-PPT 2.5.13, MS-ODRAW 2.2.13) and notes the properties of its shapes for those that stand on them. */
export class ArtReader {
  private readonly stream: ByteView
  /** What the document says of every shape (MS-ODRAW 2.2.12, `drawingPrimaryOptions`). */
  private readonly defaults: ShapeProperties | undefined
  private readonly shared: SharedProperties = new Map()

  constructor(stream: ByteView, drawings: PptRecord | undefined) {
    this.stream = stream
    this.defaults = drawings === undefined ? undefined : new ShapeProperties(stream, drawings)
  }

  read(part: PptRecord): ArtDrawing {
    const { stream } = this
    const drawing = findRecord(stream, part, recordType.drawing)
    const container = drawing === undefined ? undefined : findRecord(stream, drawing, recordType.drawingContainer)
    const shapes: ArtShape[] = []
    let background: ShapeProperties | undefined
    for (const record of container === undefined ? [] : recordsIn(stream, container)) {
      if (record.type === recordType.groupContainer) this.addGroup(record, { place: toPoints, depth: 0, shapes })
      else if (record.type === recordType.shapeContainer) background = this.propertiesOf(record)
    }
    return { shapes, background }
  }

  private addGroup(group: PptRecord, at: { readonly place: Place; readonly depth: number; readonly shapes: ArtShape[] }): void {
    const { stream } = this
    if (at.depth > maxDepth) return
    let place = at.place
    let isFirst = true
    for (const member of recordsIn(stream, group)) {
      if (member.type === recordType.groupContainer) this.addGroup(member, { ...at, place, depth: at.depth + 1 })
      else if (member.type === recordType.shapeContainer) {
        const measure = isFirst ? findRecord(stream, member, recordType.groupShape) : undefined
        if (measure === undefined) this.addShape(member, place, at.shapes)
        else if (at.depth > 0) place = this.placeIn(member, measure, at.place)
      }
      isFirst = false
    }
  }

  private addShape(container: PptRecord, place: Place, shapes: ArtShape[]): void {
    const { stream } = this
    const shape = findRecord(stream, container, recordType.shape)
    const properties = this.propertiesOf(container)
    const flags = this.flagsOf(shape)
    if ((flags & flag.deleted) !== 0 || properties.flag(property.groupFlags, hiddenBit) === true) return
    const clientData = findRecord(stream, container, recordType.clientData)
    const box = this.boxOf(container, flags, properties)
    shapes.push({
      type: shape?.instance ?? 0,
      box: box === undefined ? undefined : place(box),
      properties,
      textbox: findRecord(stream, container, recordType.textbox),
      clientData,
      placeholder: clientData === undefined ? undefined : this.placeholderOf(clientData),
    })
  }

  private flagsOf(shape: PptRecord | undefined): number {
    return shape === undefined || shape.to - shape.from < 8 ? 0 : this.stream.u32(shape.from + 4)
  }

  private propertiesOf(container: PptRecord): ShapeProperties {
    const { stream } = this
    const stated = new ShapeProperties(stream, container)
    const master = this.shared.get(stated.ownNumber(property.master) ?? 0)
    const properties = new ShapeProperties(stream, container, master ?? this.defaults)
    const shape = findRecord(stream, container, recordType.shape)
    if (shape !== undefined && shape.to - shape.from >= 4) this.shared.set(stream.u32(shape.from), properties)
    return properties
  }

  private placeholderOf(clientData: PptRecord): number | undefined {
    const atom = findRecord(this.stream, clientData, recordType.placeholder)
    if (atom === undefined || atom.to - atom.from < 5) return undefined
    const kind = this.stream.u8(atom.from + 4)
    return kind === noPlaceholder ? undefined : kind
  }

  /** The place a shape states, before it is turned and mirrored. */
  private boxOf(container: PptRecord, flags: number, properties: ShapeProperties): DrawnBox | undefined {
    const anchor = findRecord(this.stream, container, recordType.childAnchor) ?? findRecord(this.stream, container, recordType.anchor)
    const bare = anchor === undefined ? undefined : boxOf(this.stream, anchor)
    if (bare === undefined) return undefined
    const [flipX, flipY] = [(flags & flag.flipX) !== 0, (flags & flag.flipY) !== 0]
    const stated = wholeTurn(properties.fixed(property.rotation) ?? 0)
    // Shapes are turned first and mirrored then; drawings do it the other way round.
    return boxWith(upright(bare, stated), { rotation: flipX === flipY ? stated : wholeTurn(-stated), flipX, flipY })
  }

  /** A group has a measure of its own for what is in it (MS-ODRAW 2.2.38). */
  private placeIn(container: PptRecord, measure: PptRecord, outer: Place): Place {
    const { stream } = this
    const own = this.boxOf(container, this.flagsOf(findRecord(stream, container, recordType.shape)), this.propertiesOf(container))
    if (own === undefined || measure.to - measure.from < 16) return outer
    const [x = 0, y = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => stream.i32(measure.from + offset))
    return groupPlace(own, { x, y, width: right - x, height: bottom - y }, outer)
  }
}

const wholeTurn = (degrees: number): number => ((degrees % 360) + 360) % 360

/** A shape that lies on its side states the box it covers there (MS-ODRAW 2.3.18.5). */
function upright(box: DrawnBox, rotation: number): DrawnBox {
  const x = Math.min(box.x, box.x + box.width)
  const y = Math.min(box.y, box.y + box.height)
  const [width, height] = [Math.abs(box.width), Math.abs(box.height)]
  return isTurnedAside(rotation)
    ? { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width }
    : { x, y, width, height }
}

const farthest = 100_000
const points = (units: number): number => Math.max(-farthest, Math.min(farthest, units / unitsPerPoint))

const toPoints: Place = (box) => ({
  ...box,
  x: points(box.x),
  y: points(box.y),
  width: points(box.width),
  height: points(box.height),
})
