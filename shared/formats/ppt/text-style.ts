import type { Inline } from '../../contracts/blocks.ts'
import type { ByteView } from '../binary/byte-view.ts'
import type { PptRecord } from './records.ts'

/** How many characters a paragraph format holds for, and what it says. */
export interface ParagraphStretch {
  readonly count: number
  readonly depth: number
  /** Nothing when the placeholder decides. */
  readonly hasBullet: boolean | undefined
  readonly bullet?: string
  readonly isRightToLeft: boolean
}

/** How many characters a character format holds for, and what it says. */
export interface CharacterStretch {
  readonly count: number
  readonly marks: Pick<Inline, 'bold' | 'italic' | 'underline' | 'script'>
  /** Number of the font for symbols. */
  readonly symbolFont?: number
}

export interface TextStyle {
  readonly paragraphs: readonly ParagraphStretch[]
  readonly characters: readonly CharacterStretch[]
}

export const noStyle: TextStyle = { paragraphs: [], characters: [] }

/** Reads a `StyleTextPropAtom` (MS-PPT 2.9.44): stretches of paragraphs, then of characters. What is cut off is left out. */
export function readTextStyle(stream: ByteView, record: PptRecord, textLength: number): TextStyle {
  const cursor = new Cursor(stream, record)
  const paragraphs: ParagraphStretch[] = []
  // Both count one character more than the text has: the mark of its last paragraph.
  for (let covered = 0; covered <= textLength && cursor.has(10); ) {
    const stretch = readParagraphStretch(cursor)
    paragraphs.push(stretch)
    covered += Math.max(1, stretch.count)
  }
  const characters: CharacterStretch[] = []
  for (let covered = 0; covered <= textLength && cursor.has(8); ) {
    const stretch = readCharacterStretch(cursor)
    characters.push(stretch)
    covered += Math.max(1, stretch.count)
  }
  return { paragraphs, characters }
}

/** MS-PPT 2.9.20 */
function readParagraphStretch(cursor: Cursor): ParagraphStretch {
  const count = cursor.u32()
  const depth = Math.min(8, cursor.u16())
  const masks = cursor.u32()
  const has = (bit: number): boolean => (masks & (1 << bit)) !== 0
  const flags = (masks & 0xf) === 0 ? 0 : cursor.u16()
  const bullet = has(7) ? cursor.u16() : 0
  if (has(4)) cursor.u16()
  if (has(6)) cursor.u16()
  if (has(5)) cursor.u32()
  // Alignment, spacing, margins, indent and tabs.
  for (const bit of [11, 12, 13, 14, 8, 10, 15]) if (has(bit)) cursor.u16()
  if (has(20)) cursor.skip(cursor.u16() * 4)
  if (has(16)) cursor.u16()
  if ((masks & 0xe_0000) !== 0) cursor.u16()
  const direction = has(21) ? cursor.u16() : 0
  return {
    count,
    depth,
    hasBullet: has(0) ? (flags & 1) !== 0 : undefined,
    ...(bullet > 0x20 && { bullet: String.fromCharCode(bullet) }),
    isRightToLeft: direction === 1,
  }
}

/** MS-PPT 2.9.14 */
function readCharacterStretch(cursor: Cursor): CharacterStretch {
  const count = cursor.u32()
  const masks = cursor.u32()
  const has = (bit: number): boolean => (masks & (1 << bit)) !== 0
  // Bold, italic, underline, shadow, and others that have a bit in the same word.
  const style = (masks & 0xffff) === 0 ? 0 : cursor.u16()
  if (has(16)) cursor.u16()
  if (has(21)) cursor.u16()
  if (has(22)) cursor.u16()
  const symbolFont = has(23) ? cursor.u16() : undefined
  if (has(17)) cursor.u16()
  if (has(18)) cursor.u32()
  const position = has(19) ? (cursor.u16() << 16) >> 16 : 0
  return {
    count,
    marks: {
      ...((style & 1) !== 0 && { bold: true }),
      ...((style & 2) !== 0 && { italic: true }),
      ...((style & 4) !== 0 && { underline: true }),
      ...(position !== 0 && { script: position > 0 ? 'super' : 'sub' }),
    },
    ...(symbolFont !== undefined && { symbolFont }),
  }
}

/** Reads on within a record; beyond its end there are zeros. */
class Cursor {
  private at: number
  private readonly end: number
  private readonly stream: ByteView

  constructor(stream: ByteView, { from, to }: PptRecord) {
    this.stream = stream
    this.at = from
    this.end = to
  }

  has(bytes: number): boolean {
    return this.at + bytes <= this.end
  }

  skip(bytes: number): void {
    this.at += bytes
  }

  u16(): number {
    const value = this.has(2) ? this.stream.u16(this.at) : 0
    this.at += 2
    return value
  }

  u32(): number {
    const value = this.has(4) ? this.stream.u32(this.at) : 0
    this.at += 4
    return value
  }
}
