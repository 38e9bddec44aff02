import type { ByteView } from '../../binary/byte-view.ts'
import { type PptRecord, recordsIn, recordType } from '../records.ts'
import {
  type CharacterProperties,
  type ParagraphProperties,
  RecordCursor,
  readCharacterProperties,
  readParagraphProperties,
} from '../text-properties.ts'

/** How text of one kind looks at one level. */
export interface TextLevel {
  readonly paragraph: ParagraphProperties
  readonly character: CharacterProperties
}

/** Levels of a text (MS-PPT 2.9.36). */
const levelCount = 5
/** Kinds of text from here on say which level each of theirs is, and stand on another kind: body or title. */
const firstDerived = 5
const bases = new Map([
  [5, 1],
  [6, 0],
  [7, 1],
  [8, 1],
])
const titleKinds = new Set([0, 6])
/** The scheme's colours for titles and for text, and sizes for where no master says any. */
const plainTitle: TextLevel = { paragraph: {}, character: { size: 44, colour: 0x0300_0000 } }
const plainText: TextLevel = { paragraph: {}, character: { size: 18, colour: 0x0100_0000 } }

/** The levels of text that a master and the document state (`TextMasterStyleAtom`, MS-PPT 2.9.35). */
export class TextLevels {
  private readonly levels = new Map<number, readonly TextLevel[]>()

  /** Looks into parts one after another: what a later one says of a kind of text counts. */
  constructor(stream: ByteView, parts: readonly PptRecord[]) {
    const atoms = parts.flatMap((part) => [...recordsIn(stream, part)].filter(({ type }) => type === recordType.textMasterStyle))
    for (const atom of atoms.toSorted((one, other) => one.instance - other.instance))
      this.levels.set(atom.instance, this.read(stream, atom))
  }

  /** Text of a kind at a level, 0 for the outermost. */
  of(kind: number, depth: number): TextLevel {
    const levels = this.levels.get(kind) ?? this.levels.get(bases.get(kind) ?? kind)
    return levels?.[Math.min(depth, levels.length - 1)] ?? (titleKinds.has(kind) ? plainTitle : plainText)
  }

  private read(stream: ByteView, atom: PptRecord): readonly TextLevel[] {
    const cursor = new RecordCursor(stream, atom)
    const kind = atom.instance
    const count = Math.min(levelCount, cursor.u16())
    const levels: TextLevel[] = []
    for (let index = 0; index < levelCount; index++) {
      const base = bases.get(kind)
      const below = base === undefined ? (levels.at(-1) ?? this.of(kind, index)) : this.of(base, index)
      if (index >= count) {
        levels.push(below)
        continue
      }
      if (kind >= firstDerived) cursor.skip(2)
      levels.push({
        paragraph: { ...below.paragraph, ...readParagraphProperties(cursor) },
        character: { ...below.character, ...readCharacterProperties(cursor) },
      })
    }
    return levels
  }
}

/** Where the levels of a text begin, by its own ruler (`TextRuler`, MS-PPT 2.9.30). */
export function readRuler(stream: ByteView, record: PptRecord): ReadonlyArray<Pick<ParagraphProperties, 'leftMargin' | 'indent'>> {
  const cursor = new RecordCursor(stream, record)
  const flags = cursor.u32()
  const has = (bit: number): boolean => (flags & (1 << bit)) !== 0
  if (has(1)) cursor.skip(2)
  if (has(0)) cursor.skip(2)
  if (has(2)) cursor.skip(cursor.u16() * 4)
  return Array.from({ length: levelCount }, (_, level) => ({
    ...(has(3 + level) && { leftMargin: cursor.i16() }),
    ...(has(8 + level) && { indent: cursor.i16() }),
  }))
}
