import type { ByteView } from '../binary/byte-view.ts'
import type { Box } from '../pptx/slide-shapes.ts'
import { findRecord, type PptRecord, recordsIn, recordType } from './records.ts'
import { isTable, shapeWords } from './shape-options.ts'
import { type TextBlock, textBlocks } from './text-block.ts'

/** A shape of a slide that is no group. */
export interface DrawnShape {
  readonly placeholder?: string
  readonly box?: Box
  readonly text?: TextBlock
  readonly isPicture: boolean
  /** What somebody wrote to describe it. */
  readonly description: string
  /** Letters drawn as a picture (WordArt). */
  readonly drawn: string
  /** Set for a table: its cells, which are shapes. */
  readonly cells?: readonly DrawnShape[]
}

/** Kinds of places (MS-PPT 2.13.22) by the names Office Open XML has for them. */
const placeholders = new Map<number, string>([
  [1, 'title'],
  [2, 'body'],
  [3, 'ctrTitle'],
  [4, 'subTitle'],
  [6, 'body'],
  [7, 'dt'],
  [8, 'sldNum'],
  [9, 'ftr'],
  [10, 'hdr'],
  [11, 'sldImg'],
  [12, 'body'],
  [13, 'title'],
  [14, 'body'],
  [15, 'ctrTitle'],
  [16, 'subTitle'],
  [17, 'title'],
  [18, 'body'],
  [19, 'obj'],
])

const pictureFrame = 75
/** Groups inside groups that are followed. */
const maxDepth = 64

type Place = (box: Box) => Box

/** Every shape of a drawing (MS-ODRAW 2.2.13), those in groups at their place among the others. `outline` is the slide's text kept elsewhere. */
export function shapesOf(stream: ByteView, drawing: PptRecord, outline: readonly TextBlock[]): readonly DrawnShape[] {
  const container = findRecord(stream, drawing, recordType.drawingContainer)
  if (container === undefined) return []
  const shapes: DrawnShape[] = []
  for (const record of recordsIn(stream, container))
    if (record.type === recordType.groupContainer) addGroup({ stream, outline, shapes, depth: 0 }, record, (box) => box)
  return shapes
}

interface Gathering {
  readonly stream: ByteView
  readonly outline: readonly TextBlock[]
  readonly shapes: DrawnShape[]
  readonly depth: number
}

/** The first shape in a group is the group itself: it says what measure its members are in. */
function addGroup(gathering: Gathering, group: PptRecord, outer: Place): void {
  const { stream, outline, shapes, depth } = gathering
  if (depth > maxDepth) return
  const [first, ...members] = [...recordsIn(stream, group)]
  if (first === undefined) return
  const place = depth === 0 ? outer : groupPlace(stream, first, outer)
  const inside: DrawnShape[] = []
  for (const member of first.type === recordType.shapeContainer && findRecord(stream, first, recordType.groupShape) === undefined
    ? [first, ...members]
    : members) {
    if (member.type === recordType.groupContainer) addGroup({ stream, outline, shapes: inside, depth: depth + 1 }, member, place)
    else if (member.type === recordType.shapeContainer) inside.push(readShape(gathering, member, place))
  }
  if (depth > 0 && isTable(stream, first)) {
    const [box] = inside.map((each) => each.box)
    shapes.push({ isPicture: false, description: '', drawn: '', cells: inside, ...(box !== undefined && { box: around(inside, box) }) })
  } else shapes.push(...inside)
}

function readShape({ stream, outline }: Gathering, container: PptRecord, place: Place): DrawnShape {
  let box: Box | undefined
  let placeholder: string | undefined
  let text: TextBlock | undefined
  let isPicture = false
  for (const record of recordsIn(stream, container)) {
    switch (record.type) {
      case recordType.shape:
        isPicture = record.instance === pictureFrame
        break
      case recordType.anchor:
      case recordType.childAnchor:
        box = boxOf(stream, record)
        break
      case recordType.clientData:
        placeholder = placeholderOf(stream, record)
        break
      case recordType.textbox:
        text = textOf(stream, record, outline)
        break
      default:
        break
    }
  }
  const { description, drawn } = shapeWords(stream, container)
  return {
    isPicture,
    description,
    drawn,
    ...(placeholder !== undefined && { placeholder }),
    ...(box !== undefined && { box: place(box) }),
    ...(text !== undefined && { text }),
  }
}

/** A shape's own text, or a number that says which of the slide's outline texts it shows (MS-PPT 2.9.78). */
export function textOf(stream: ByteView, textbox: PptRecord, outline: readonly TextBlock[]): TextBlock | undefined {
  const reference = findRecord(stream, textbox, recordType.outlineReference)
  const [own] = textBlocks(stream, recordsIn(stream, textbox))
  if (own !== undefined && own.text !== '') return own
  return reference === undefined || reference.to - reference.from < 4 ? undefined : outline[stream.u32(reference.from)]
}

function placeholderOf(stream: ByteView, clientData: PptRecord): string | undefined {
  const atom = findRecord(stream, clientData, recordType.placeholder)
  return atom === undefined || atom.to - atom.from < 5 ? undefined : (placeholders.get(stream.u8(atom.from + 4)) ?? 'obj')
}

/** Small anchors are top, left, right, bottom in 16 bits (MS-PPT 2.7.2); a group's members have left, top, right, bottom in 32. */
export function boxOf(stream: ByteView, { type, from, to }: PptRecord): Box | undefined {
  if (type === recordType.anchor && to - from === 8) {
    const [top, left, right, bottom] = [0, 2, 4, 6].map((offset) => stream.i16(from + offset))
    return rectangle(left, top, right, bottom)
  }
  if (to - from < 16) return undefined
  const [first, second, third, fourth] = [0, 4, 8, 12].map((offset) => stream.i32(from + offset))
  return type === recordType.anchor ? rectangle(second, first, third, fourth) : rectangle(first, second, third, fourth)
}

const rectangle = (left = 0, top = 0, right = 0, bottom = 0): Box => ({ x: left, y: top, width: right - left, height: bottom - top })

/** A group has a measure of its own for what is in it (MS-ODRAW 2.2.38). */
function groupPlace(stream: ByteView, groupShape: PptRecord, outer: Place): Place {
  const measure = findRecord(stream, groupShape, recordType.groupShape)
  const anchor = findRecord(stream, groupShape, recordType.anchor) ?? findRecord(stream, groupShape, recordType.childAnchor)
  const own = anchor === undefined ? undefined : boxOf(stream, anchor)
  if (measure === undefined || measure.to - measure.from < 16 || own === undefined) return outer
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => stream.i32(measure.from + offset))
  const inner = rectangle(left, top, right, bottom)
  const [scaleX, scaleY] = [inner.width === 0 ? 1 : own.width / inner.width, inner.height === 0 ? 1 : own.height / inner.height]
  return ({ x, y, width, height }) =>
    outer({ x: own.x + (x - inner.x) * scaleX, y: own.y + (y - inner.y) * scaleY, width: width * scaleX, height: height * scaleY })
}

function around(shapes: readonly DrawnShape[], first: Box): Box {
  const boxes = shapes.flatMap(({ box }) => box ?? [])
  const left = Math.min(first.x, ...boxes.map(({ x }) => x))
  const top = Math.min(first.y, ...boxes.map(({ y }) => y))
  return rectangle(left, top, Math.max(...boxes.map(({ x, width }) => x + width)), Math.max(...boxes.map(({ y, height }) => y + height)))
}
