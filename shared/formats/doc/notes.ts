import type { ByteView } from '../binary/byte-view.ts'
import { formatNumber } from '../numbers/number-format.ts'
import type { FileInformation, StoryName } from './file-information.ts'
import { readPlc } from './plc.ts'
import type { StoryRange } from './stories.ts'

export type NoteKind = 'footnote' | 'endnote' | 'comment'

/** A note, where the text refers to it, and where its own text stands. */
export interface Note {
  readonly of: NoteKind
  readonly label: string
  readonly author?: string
  /** When a comment was written, by the author's clock: ISO 8601 without a zone. */
  readonly date?: string
  readonly range: StoryRange
  /** Whether the character in the text is the author's own mark and not a number. */
  readonly hasOwnMark: boolean
}

const labelFormats: Readonly<Record<NoteKind, (number: number) => string>> = {
  footnote: String,
  endnote: (number) => formatNumber(number, 'lowerRoman'),
  comment: (number) => `c${number}`,
}

/** The notes of a document by the character that refers to them (MS-DOC 2.3.2, 2.3.4, 2.3.5). */
export function readNotes(at: {
  readonly table: ByteView
  readonly info: FileInformation
  readonly stories: ReadonlyMap<StoryName, StoryRange>
  readonly text: string
}): ReadonlyMap<number, Note> {
  const notes = new Map<number, Note>()
  const authors = commentAuthors(at.table, at.info)
  for (const of of ['footnote', 'endnote', 'comment'] as const) {
    const story = at.stories.get(of)
    if (story === undefined || story.to <= story.from) continue
    const dataBytes = of === 'comment' ? (at.info.version === 97 ? 30 : 20) : 2
    const references = readPlc(at.table, at.info.place(`${of}References`), dataBytes)
    const texts = readPlc(at.table, at.info.place(`${of}Texts`), 0)
    let number = 0
    for (const [index, { from, dataAt }] of references.entries()) {
      const text = texts[index]
      if (text === undefined) break
      const range = { from: story.from + text.from, to: Math.min(story.to, story.from + text.to) }
      const hasOwnMark = of !== 'comment' && at.table.i16(dataAt) === 0
      const label = hasOwnMark ? at.text.slice(from, from + 1) : labelFormats[of](++number)
      const author = of === 'comment' && at.info.version === 97 ? authors[at.table.u16(dataAt + 20)] : undefined
      const date = of === 'comment' ? commentDate(at.table, at.info, index) : undefined
      if (range.to <= range.from) continue
      notes.set(from, {
        of,
        label,
        range,
        hasOwnMark,
        ...(author !== undefined && author !== '' && { author }),
        ...(date !== undefined && { date }),
      })
    }
  }
  return notes
}

/** Names of those who commented, one string after another (MS-DOC 2.3.5, GrpXstAtnOwners). */
function commentAuthors(table: ByteView, info: FileInformation): readonly string[] {
  const { at, length } = info.place('commentAuthors')
  const names: string[] = []
  const end = Math.min(at + length, table.length)
  if (info.version !== 97) return names
  for (let next = at; next + 2 <= end; ) {
    const units = table.u16(next)
    if (next + 2 + units * 2 > end) break
    names.push(table.utf16(next + 2, units))
    next += 2 + units * 2
  }
  return names
}

const detailBytes = 18

/** Word 2002 and later say when a comment was written (MS-DOC 2.9.3), as a date packed into 32 bits (2.9.67). */
function commentDate(table: ByteView, info: FileInformation, index: number): string | undefined {
  const { at, length } = info.place('commentDetails')
  const detailAt = at + index * detailBytes
  if ((index + 1) * detailBytes > length || detailAt + 4 > table.length) return undefined
  const packed = table.u32(detailAt)
  const [minute, hour, day, month, year] = [
    packed & 0x3f,
    (packed >>> 6) & 0x1f,
    (packed >>> 11) & 0x1f,
    (packed >>> 16) & 0xf,
    1_900 + ((packed >>> 20) & 0x1ff),
  ]
  const isDate = minute < 60 && hour < 24 && day >= 1 && day <= 31 && month >= 1 && month <= 12
  const two = (value: number): string => String(value).padStart(2, '0')
  return isDate ? `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00` : undefined
}
