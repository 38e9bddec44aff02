import type { Direction, Inline } from '../../contracts/blocks.ts'
import type { ByteView } from '../binary/byte-view.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import { decodeWestern } from '../encoding/western.ts'
import { type PptRecord, recordType } from './records.ts'
import { noStyle, readTextStyle, type TextStyle } from './text-style.ts'

/** What a text is on its slide (MS-PPT 2.13.33). */
export type TextKind = 'title' | 'body' | 'notes' | 'other'

/** A text with its format and what stands in it. */
export interface TextBlock {
  readonly kind: TextKind
  readonly text: string
  readonly style: TextStyle
  /** Characters that stand for something else: the slide's number, a date, the footer. */
  readonly fields: ReadonlyMap<number, 'slide-number' | 'other'>
  readonly links: ReadonlyArray<{ readonly from: number; readonly to: number; readonly link: number }>
}

/** One paragraph of a text. */
export interface TextParagraph {
  readonly inlines: readonly Inline[]
  readonly depth: number
  readonly hasBullet: boolean | undefined
  readonly bullet: string | undefined
  readonly direction?: Direction
}

/** What the numbers in a text refer to. */
export interface TextSurroundings {
  readonly fonts: readonly string[]
  readonly addresses: ReadonlyMap<number, string>
  readonly slide: number
}

const kinds = new Map<number, TextKind>([
  [0, 'title'],
  [1, 'body'],
  [2, 'notes'],
  [5, 'body'],
  [6, 'title'],
  [7, 'body'],
  [8, 'body'],
])

const otherFields = new Set<number>([
  recordType.dateTime,
  recordType.genericDate,
  recordType.header,
  recordType.footer,
  recordType.formattedDate,
])

/** The texts in records that stand one after another: a header begins each, and what belongs to it follows. */
export function textBlocks(stream: ByteView, records: Iterable<PptRecord>): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let draft: { -readonly [Name in keyof TextBlock]: TextBlock[Name] } | undefined
  let link: number | undefined
  for (const record of records) {
    const { type, from, to } = record
    if (type === recordType.textHeader) {
      draft = { kind: kinds.get(to - from >= 4 ? stream.u32(from) : 4) ?? 'other', text: '', style: noStyle, fields: new Map(), links: [] }
      blocks.push(draft)
      continue
    }
    // Some programs leave the header out.
    if (draft === undefined && (type === recordType.wideText || type === recordType.narrowText)) {
      draft = { kind: 'other', text: '', style: noStyle, fields: new Map(), links: [] }
      blocks.push(draft)
    }
    if (draft === undefined) continue
    if (type === recordType.wideText) draft.text = stream.utf16(from, Math.floor((to - from) / 2))
    else if (type === recordType.narrowText) draft.text = narrowText(stream.part(from, to - from))
    else if (type === recordType.textStyle) draft.style = readTextStyle(stream, record, draft.text.length)
    else if (type === recordType.slideNumber && to - from >= 4)
      draft.fields = new Map([...draft.fields, [stream.u32(from), 'slide-number']])
    else if (otherFields.has(type) && to - from >= 4) draft.fields = new Map([...draft.fields, [stream.u32(from), 'other']])
    else if (type === recordType.interaction) link = linkOf(stream, record)
    else if (type === recordType.textInteraction && link !== undefined && to - from >= 8) {
      draft.links = [...draft.links, { from: stream.u32(from), to: stream.u32(from + 4), link }]
      link = undefined
    }
  }
  return blocks
}

/** One byte a character: the lower half of UTF-16 (MS-PPT 2.9.43). Programs put Windows' quotes there all the same. */
const narrowText = (bytes: Uint8Array<ArrayBuffer>): string => decodeWestern(bytes)

/** Number of the link an interaction opens (MS-PPT 2.8.4); it is the first thing in its container. */
function linkOf(stream: ByteView, { from, to }: PptRecord): number | undefined {
  return to - from >= 16 && stream.u16(from + 2) === recordType.interactionAtom ? stream.u32(from + 12) : undefined
}

/** Cuts a text into its paragraphs; those that show nothing are left out. */
export function paragraphsOf(block: TextBlock, around: TextSurroundings): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = []
  const formatAt = stretchFinder(block.style.paragraphs)
  let from = 0
  for (const text of block.text.split('\r')) {
    const inlines = runsOf(block, { from, to: from + text.length }, around)
    const format = formatAt(from)
    if (inlines.some((inline) => inline.text.trim() !== ''))
      paragraphs.push({
        inlines,
        depth: format?.depth ?? 0,
        hasBullet: format?.hasBullet,
        bullet: format?.bullet,
        ...(format?.isRightToLeft === true && { direction: 'rtl' as const }),
      })
    from += text.length + 1
  }
  return paragraphs
}

function runsOf(block: TextBlock, { from, to }: { readonly from: number; readonly to: number }, around: TextSurroundings): Inline[] {
  const inlines: Inline[] = []
  const cuts = new Set([from, to])
  let at = 0
  for (const { count } of block.style.characters) {
    at += count
    if (at > from && at < to) cuts.add(at)
    if (at >= to) break
  }
  for (const link of block.links) for (const cut of [link.from, link.to]) if (cut > from && cut < to) cuts.add(cut)
  for (const place of block.fields.keys()) for (const cut of [place, place + 1]) if (cut > from && cut < to) cuts.add(cut)
  const formatAt = stretchFinder(block.style.characters)
  const places = [...cuts].sort((one, other) => one - other)
  for (const [index, start] of places.entries()) {
    const end = places[index + 1]
    if (end === undefined) break
    const format = formatAt(start)
    const font = format?.symbolFont === undefined ? undefined : around.fonts[format.symbolFont]
    const text = shownText(block, { start, end }, { font, slide: around.slide })
    const link = block.links.find((each) => each.from <= start && start < each.to)
    const href = link === undefined ? undefined : around.addresses.get(link.link)
    const { underline, ...marks } = format?.marks ?? {}
    append(inlines, { text, ...marks, ...(href === undefined ? underline === true && { underline } : { href }) })
  }
  return inlines
}

function shownText(
  { text, fields }: TextBlock,
  { start, end }: { readonly start: number; readonly end: number },
  { font, slide }: { readonly font: string | undefined; readonly slide: number },
): string {
  const field = fields.get(start)
  if (field !== undefined) return field === 'slide-number' && slide > 0 ? String(slide) : ''
  return symbolText(text.slice(start, end).replaceAll('\u000b', '\n').replaceAll(silent, ''), font)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that show nothing
const silent = /[\u0000-\u0008\u000c-\u001f]/gu

/** Finds the stretch that holds a character, for characters asked for in growing order. */
function stretchFinder<S extends { readonly count: number }>(stretches: readonly S[]): (character: number) => S | undefined {
  let index = 0
  let end = stretches[0]?.count ?? 0
  return (character) => {
    while (index < stretches.length && end <= character) end += stretches[++index]?.count ?? 0
    return stretches[index]
  }
}

const marks = ['bold', 'italic', 'underline', 'script', 'href'] as const

function append(inlines: Inline[], inline: Inline): void {
  if (inline.text === '') return
  const last = inlines.at(-1)
  if (last !== undefined && marks.every((mark) => last[mark] === inline[mark]))
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
  else inlines.push(inline)
}
