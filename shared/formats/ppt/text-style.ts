import type { ByteView } from '../binary/byte-view.ts'
import type { PptRecord } from './records.ts'
import {
  type CharacterProperties,
  type ParagraphProperties,
  RecordCursor,
  readCharacterProperties,
  readParagraphProperties,
} from './text-properties.ts'

/** How many characters a paragraph format holds for, and what it says. */
export interface ParagraphStretch {
  readonly count: number
  readonly depth: number
  readonly properties: ParagraphProperties
}

/** How many characters a character format holds for, and what it says. */
export interface CharacterStretch {
  readonly count: number
  readonly properties: CharacterProperties
}

export interface TextStyle {
  readonly paragraphs: readonly ParagraphStretch[]
  readonly characters: readonly CharacterStretch[]
}

export const noStyle: TextStyle = { paragraphs: [], characters: [] }

/** Reads a `StyleTextPropAtom` (MS-PPT 2.9.44): stretches of paragraphs, then of characters. What is cut off is left out. */
export function readTextStyle(stream: ByteView, record: PptRecord, textLength: number): TextStyle {
  const cursor = new RecordCursor(stream, record)
  const paragraphs: ParagraphStretch[] = []
  // Both count one character more than the text has: the mark of its last paragraph.
  for (let covered = 0; covered <= textLength && cursor.has(10); ) {
    const stretch = { count: cursor.u32(), depth: Math.min(8, cursor.u16()), properties: readParagraphProperties(cursor) }
    paragraphs.push(stretch)
    covered += Math.max(1, stretch.count)
  }
  const characters: CharacterStretch[] = []
  for (let covered = 0; covered <= textLength && cursor.has(8); ) {
    const stretch = { count: cursor.u32(), properties: readCharacterProperties(cursor) }
    characters.push(stretch)
    covered += Math.max(1, stretch.count)
  }
  return { paragraphs, characters }
}
