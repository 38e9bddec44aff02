import type { ByteView } from '../binary/byte-view.ts'
import { recordAt, recordsIn, recordType } from '../ppt/records.ts'
import { propertiesIn, type ShapeWords, shapeWords } from '../ppt/shape-options.ts'
import type { FileInformation, StoryName } from './file-information.ts'
import { readPlc } from './plc.ts'
import type { StoryRange } from './stories.ts'

/** A drawn shape, or a group of them, as far as it shows words. */
export interface DrawnShape {
  readonly isPicture: boolean
  /** What somebody wrote to describe it. */
  readonly description: string
  /** Letters drawn as a picture (WordArt), of each shape in the group. */
  readonly drawn: readonly string[]
  /** Number of its picture among the document's, from 1. */
  readonly picture?: number
  /** Width and height in twips, where it is anchored by itself. */
  readonly size?: { readonly width: number; readonly height: number }
}

const anchorBytes = 26
const pictureFrame = 75
/** The picture a shape shows, by its number (MS-ODRAW 2.3.23.5). */
const pictureProperty = 0x0104
/** Groups inside groups that are followed. */
const maxDepth = 64
const embeddedPicture = 0x66

/** The shapes of the main text and of page headers, by the character they are anchored to (MS-DOC 2.4.7, 2.9.170). */
export function readShapes(
  table: ByteView,
  info: FileInformation,
  stories: ReadonlyMap<StoryName, StoryRange>,
): ReadonlyMap<number, readonly DrawnShape[]> {
  const anchored = new Map<number, DrawnShape[]>()
  if (info.version !== 97) return anchored
  const shapes = shapesByNumber(table, info)
  for (const [story, name] of [
    ['main', 'shapes'],
    ['header', 'headerShapes'],
  ] as const) {
    const start = stories.get(story)?.from ?? 0
    for (const { from, dataAt } of readPlc(table, info.place(name), anchorBytes)) {
      const shape = shapes.get(table.u32(dataAt))
      if (shape === undefined) continue
      const size = { width: table.i32(dataAt + 12) - table.i32(dataAt + 4), height: table.i32(dataAt + 16) - table.i32(dataAt + 8) }
      anchored.set(start + from, [...(anchored.get(start + from) ?? []), { ...shape, size }])
    }
  }
  return anchored
}

/** What somebody wrote to describe a picture in the line, whose data stand in the `Data` stream (MS-DOC 2.9.190). */
export function pictureDescription(data: ByteView | undefined, at: number | undefined): string {
  if (data === undefined || at === undefined || at + 8 > data.length) return ''
  const end = Math.min(data.length, at + data.u32(at))
  const start = at + data.u16(at + 4)
  const hasName = data.u16(at + 6) === embeddedPicture && start < end
  const record = recordAt(data, hasName ? start + 1 + data.u8(start) : start, end)
  return record?.type === recordType.shapeContainer ? shapeWords(data, record).description : ''
}

/** All drawings: what they share, then for each story a byte that says which, and its drawing (MS-DOC 2.9.173). */
function shapesByNumber(table: ByteView, info: FileInformation): ReadonlyMap<number, DrawnShape> {
  const { at, length } = info.place('drawings')
  const end = Math.min(table.length, at + length)
  const shapes = new Map<number, DrawnShape>()
  let record = length === 0 ? undefined : recordAt(table, at, end)
  while (record !== undefined) {
    if (record.type === recordType.drawingContainer)
      for (const group of recordsIn(table, record)) if (group.type === recordType.groupContainer) addShapes(table, group, shapes, 0)
    record = recordAt(table, record.to + 1, end)
  }
  return shapes
}

/** A group is known by the number of its first shape, which stands for it; it has the words of all. */
function addShapes(
  table: ByteView,
  group: { readonly from: number; readonly to: number },
  shapes: Map<number, DrawnShape>,
  depth: number,
): DrawnShape {
  const gathered: DrawnShape[] = []
  let own: number | undefined
  for (const record of depth > maxDepth ? [] : recordsIn(table, group)) {
    if (record.type === recordType.groupContainer) gathered.push(addShapes(table, record, shapes, depth + 1))
    else if (record.type === recordType.shapeContainer) {
      const { number, shape } = readShape(table, record)
      own ??= number
      gathered.push(shape)
      shapes.set(number, shape)
    }
  }
  const whole: DrawnShape = {
    isPicture: gathered.some(({ isPicture }) => isPicture),
    description: gathered
      .map(({ description }) => description)
      .filter((text) => text !== '')
      .join(' '),
    drawn: gathered.flatMap(({ drawn }) => drawn),
  }
  if (own !== undefined && depth > 0) shapes.set(own, whole)
  return whole
}

function readShape(
  table: ByteView,
  container: { readonly from: number; readonly to: number },
): { readonly number: number; readonly shape: DrawnShape } {
  let number = 0
  let isPicture = false
  let picture: number | undefined
  for (const record of recordsIn(table, container)) {
    const { type, instance, from, to } = record
    if (type === recordType.shapeOptions)
      for (const { id, value } of propertiesIn(table, record)) if (id === pictureProperty) picture = value
    if (type !== recordType.shape || to - from < 4) continue
    number = table.u32(from)
    isPicture = instance === pictureFrame
  }
  const { description, drawn }: ShapeWords = shapeWords(table, container)
  return { number, shape: { isPicture, description, drawn: drawn === '' ? [] : [drawn], ...(picture !== undefined && { picture }) } }
}
