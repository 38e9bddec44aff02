import type { ByteView } from '../binary/byte-view.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { DocumentText } from './document-text.ts'
import type { FileInformation, StoryName } from './file-information.ts'
import { readFonts } from './fonts.ts'
import { Lists } from './lists.ts'
import { type Note, readNotes } from './notes.ts'
import { readPlc } from './plc.ts'
import { type DrawnShape, readShapes } from './shapes.ts'
import { type StoryRange, storyRanges } from './stories.ts'
import { StyleSheet } from './style-sheet.ts'
import { readTextboxes, type Textboxes } from './textboxes.ts'

/** What the stories of a document share while they are read. */
export interface WordDocument {
  readonly info: FileInformation
  readonly table: ByteView
  readonly data: ByteView | undefined
  readonly text: DocumentText
  readonly styles: StyleSheet
  readonly lists: Lists
  readonly stories: ReadonlyMap<StoryName, StoryRange>
  readonly notes: ReadonlyMap<number, Note>
  readonly textboxes: Textboxes
  readonly shapes: ReadonlyMap<number, readonly DrawnShape[]>
  /** Characters that end a section; they are page breaks elsewhere. */
  readonly sectionEnds: ReadonlySet<number>
  readonly into: DocumentBuilder
  readonly changes: { insertions: number; deletions: number }
}

const sectionBytes = 12

/** Opens what the text is read with. */
export function openWordDocument(at: {
  readonly stream: ByteView
  readonly table: ByteView
  readonly data: ByteView | undefined
  readonly info: FileInformation
  readonly into: DocumentBuilder
}): WordDocument {
  const { table, data, info, into } = at
  const fonts = readFonts(table, info)
  const styles = new StyleSheet(at)
  const text = new DocumentText({ ...at, styles, fonts })
  const stories = storyRanges(info, text.text.length)
  return {
    info,
    table,
    data,
    text,
    styles,
    lists: new Lists({ table, info, fontName: (number) => fonts[number]?.name }),
    stories,
    notes: readNotes({ table, info, stories, text: text.text }),
    textboxes: readTextboxes(table, info, stories.get('textbox')),
    shapes: salvage(into, () => readShapes(table, info, stories)) ?? new Map(),
    sectionEnds: new Set(readPlc(table, info.place('sections'), sectionBytes).map(({ to }) => to - 1)),
    into,
    changes: { insertions: 0, deletions: 0 },
  }
}
