import type { ByteView } from '../binary/byte-view.ts'
import type { PptRecord } from './records.ts'

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

/** What a paragraph format says (`TextPFException`, MS-PPT 2.9.20); what it leaves out is as the level below it has it. */
export interface ParagraphProperties {
  readonly hasBullet?: boolean
  /** Whether the bullet has a font, colour and size of its own, or those of the text. */
  readonly bulletHasFont?: boolean
  readonly bulletHasColour?: boolean
  readonly bulletHasSize?: boolean
  readonly bullet?: string
  readonly bulletFont?: number
  /** Per cent of the text, or points below zero. */
  readonly bulletSize?: number
  readonly bulletColour?: number
  /** MS-PPT 2.13.24 `TextAlignmentEnum` */
  readonly align?: number
  /** Per cent of a line, or 576ths of an inch below zero. */
  readonly lineSpacing?: number
  readonly spaceBefore?: number
  readonly spaceAfter?: number
  /** Where the text begins, and its first line, from the box's inset in 576ths of an inch. */
  readonly leftMargin?: number
  readonly indent?: number
  readonly isRightToLeft?: boolean
}

/** What a character format says (`TextCFException`, MS-PPT 2.9.14). */
export interface CharacterProperties {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** Which of the text's further formats holds: its numbering. */
  readonly further?: number
  readonly font?: number
  /** Number of the font for symbols. */
  readonly symbolFont?: number
  /** Points. */
  readonly size?: number
  readonly colour?: number
  /** Per cent above the line. */
  readonly position?: number
}

export function readParagraphProperties(cursor: RecordCursor): ParagraphProperties {
  const masks = cursor.u32()
  const has = (bit: number): boolean => (masks & (1 << bit)) !== 0
  const found: Writable<ParagraphProperties> = {}
  const flags = (masks & 0xf) === 0 ? 0 : cursor.u16()
  if (has(0)) found.hasBullet = (flags & 1) !== 0
  if (has(1)) found.bulletHasFont = (flags & 2) !== 0
  if (has(2)) found.bulletHasColour = (flags & 4) !== 0
  if (has(3)) found.bulletHasSize = (flags & 8) !== 0
  const bullet = has(7) ? cursor.u16() : 0
  if (bullet > 0x20) found.bullet = String.fromCharCode(bullet)
  if (has(4)) found.bulletFont = cursor.u16()
  if (has(6)) found.bulletSize = cursor.i16()
  if (has(5)) found.bulletColour = cursor.u32()
  if (has(11)) found.align = cursor.u16()
  if (has(12)) found.lineSpacing = cursor.i16()
  if (has(13)) found.spaceBefore = cursor.i16()
  if (has(14)) found.spaceAfter = cursor.i16()
  if (has(8)) found.leftMargin = cursor.i16()
  if (has(10)) found.indent = cursor.i16()
  if (has(15)) cursor.u16()
  if (has(20)) cursor.skip(cursor.u16() * 4)
  if (has(16)) cursor.u16()
  if ((masks & 0xe_0000) !== 0) cursor.u16()
  if (has(21)) found.isRightToLeft = cursor.u16() === 1
  return found
}

export function readCharacterProperties(cursor: RecordCursor): CharacterProperties {
  const masks = cursor.u32()
  const has = (bit: number): boolean => (masks & (1 << bit)) !== 0
  const found: Writable<CharacterProperties> = {}
  // Bold, italic, underline, shadow, and others that have a bit in the same word.
  const style = (masks & 0xffff) === 0 ? 0 : cursor.u16()
  if (has(0)) found.bold = (style & 1) !== 0
  if (has(1)) found.italic = (style & 2) !== 0
  if (has(2)) found.underline = (style & 4) !== 0
  if ((masks & 0x3c00) !== 0) found.further = (style >>> 10) & 0xf
  if (has(16)) found.font = cursor.u16()
  if (has(21)) cursor.u16()
  if (has(22)) cursor.u16()
  if (has(23)) found.symbolFont = cursor.u16()
  if (has(17)) found.size = cursor.u16()
  if (has(18)) found.colour = cursor.u32()
  if (has(19)) found.position = cursor.i16()
  return found
}

/** Reads on within a record; beyond its end there are zeros. */
export class RecordCursor {
  private at: number
  private readonly end: number
  private readonly stream: ByteView

  constructor(stream: ByteView, { from, to }: Pick<PptRecord, 'from' | 'to'>) {
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

  i16(): number {
    return (this.u16() << 16) >> 16
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
