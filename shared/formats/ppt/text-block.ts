import type { ByteView } from '../binary/byte-view.ts'
import { decodeWestern } from '../encoding/western.ts'
import { type Interaction, readInteraction } from './interaction.ts'
import { type PptRecord, recordType } from './records.ts'
import { noStyle, readTextStyle, type TextStyle } from './text-style.ts'

/** What a text is on its slide (MS-PPT 2.13.33). */
export type TextKind = 'title' | 'body' | 'notes' | 'other'

/** A text with its format and what stands in it. */
export interface TextBlock {
  readonly kind: TextKind
  /** Its kind by number, which says whose levels of the master it is on. */
  readonly type: number
  readonly text: string
  readonly style: TextStyle
  /** Characters that stand for something else: the slide's number, a date, the footer. */
  readonly fields: ReadonlyMap<number, TextField>
  readonly links: ReadonlyArray<Interaction & { readonly from: number; readonly to: number }>
  /** Where its levels begin, if it says so itself. */
  readonly ruler?: PptRecord
}

/** What a character stands for. */
export type TextField = 'slide-number' | 'date' | 'header' | 'footer'

const kinds = new Map<number, TextKind>([
  [0, 'title'],
  [1, 'body'],
  [2, 'notes'],
  [5, 'body'],
  [6, 'title'],
  [7, 'body'],
  [8, 'body'],
])

const fieldTypes = new Map<number, TextField>([
  [recordType.slideNumber, 'slide-number'],
  [recordType.dateTime, 'date'],
  [recordType.genericDate, 'date'],
  [recordType.formattedDate, 'date'],
  [recordType.header, 'header'],
  [recordType.footer, 'footer'],
])

/** `Tx_TYPE_OTHER` */
const otherType = 4

/** The texts in records that stand one after another: a header begins each, and what belongs to it follows. */
export function textBlocks(stream: ByteView, records: Iterable<PptRecord>): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let draft: { -readonly [Name in keyof TextBlock]: TextBlock[Name] } | undefined
  let interaction: Interaction | undefined
  for (const record of records) {
    const { type, from, to } = record
    if (type === recordType.textHeader) {
      draft = emptyBlock(to - from >= 4 ? stream.u32(from) : otherType)
      blocks.push(draft)
      continue
    }
    // Some programs leave the header out.
    if (draft === undefined && (type === recordType.wideText || type === recordType.narrowText)) {
      draft = emptyBlock(otherType)
      blocks.push(draft)
    }
    if (draft === undefined) continue
    const field = fieldTypes.get(type)
    if (type === recordType.wideText) draft.text = stream.utf16(from, Math.floor((to - from) / 2))
    else if (type === recordType.narrowText) draft.text = narrowText(stream.part(from, to - from))
    else if (type === recordType.textStyle) draft.style = readTextStyle(stream, record, draft.text.length)
    else if (type === recordType.textRuler) draft.ruler = record
    else if (field !== undefined && to - from >= 4) draft.fields = new Map([...draft.fields, [stream.u32(from), field]])
    else if (type === recordType.interaction) interaction = readInteraction(stream, record)
    else if (type === recordType.textInteraction && interaction !== undefined && to - from >= 8) {
      draft.links = [...draft.links, { ...interaction, from: stream.u32(from), to: stream.u32(from + 4) }]
      interaction = undefined
    }
  }
  return blocks
}

const emptyBlock = (type: number): TextBlock => ({
  kind: kinds.get(type) ?? 'other',
  type,
  text: '',
  style: noStyle,
  fields: new Map(),
  links: [],
})

/** One byte a character: the lower half of UTF-16 (MS-PPT 2.9.43). Programs put Windows' quotes there all the same. */
const narrowText = (bytes: Uint8Array<ArrayBuffer>): string => decodeWestern(bytes)
