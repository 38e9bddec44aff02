import type { ByteView } from '../binary/byte-view.ts'
import type { FileInformation } from './file-information.ts'
import { readPlc } from './plc.ts'
import type { StoryRange } from './stories.ts'

/** The text boxes of the main story (MS-DOC 2.3.6). */
export interface Textboxes {
  /** By the character their shape is anchored to. */
  readonly anchored: ReadonlyMap<number, readonly StoryRange[]>
  /** Those in groups of shapes, whose anchor is the group's. */
  readonly others: readonly StoryRange[]
}

const textboxBytes = 22
const shapeBytes = 26

/** Finds the text boxes and what they are anchored to: a box knows its shape's number, and shapes their character. */
export function readTextboxes(table: ByteView, info: FileInformation, story: StoryRange | undefined): Textboxes {
  const anchored = new Map<number, StoryRange[]>()
  const others: StoryRange[] = []
  if (story === undefined || story.to <= story.from) return { anchored, others }
  const anchors = new Map(readPlc(table, info.place('shapes'), shapeBytes).map(({ from, dataAt }) => [table.i32(dataAt), from]))
  const boxes = readPlc(table, info.place('textboxes'), textboxBytes)
  for (const { from, to, dataAt } of boxes) {
    const range = { from: story.from + from, to: Math.min(story.to, story.from + to) }
    // A box may be one that was taken away and is kept for use again.
    const isSpare = table.u16(dataAt + 8) !== 0
    if (isSpare || range.to <= range.from) continue
    const anchor = anchors.get(table.i32(dataAt + 14))
    if (anchor === undefined) others.push(range)
    else anchored.set(anchor, [...(anchored.get(anchor) ?? []), range])
  }
  return boxes.length === 0 ? { anchored, others: [story] } : { anchored, others }
}
