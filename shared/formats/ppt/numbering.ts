import type { ByteView } from '../binary/byte-view.ts'
import { findRecord, type PptRecord, recordsIn, recordType } from './records.ts'
import { RecordCursor } from './text-properties.ts'

/** How paragraphs are numbered: the scheme by the name DrawingML has for it, and the first number. */
export interface Numbering {
  readonly scheme: string
  readonly start: number
}

/** Schemes (`TextAutoNumberSchemeEnum`, MS-PPT 2.13.26) in their order; those not here are plain numbers. */
const schemes =
  'alphaLcPeriod alphaUcPeriod arabicParenR arabicPeriod romanLcParenBoth romanLcParenR romanLcPeriod romanUcPeriod alphaLcParenBoth alphaLcParenR alphaUcParenBoth alphaUcParenR arabicParenBoth arabicPlain romanUcParenBoth romanUcParenR ea1ChsPlain ea1ChsPeriod circleNumDbPlain circleNumWdWhitePlain circleNumWdBlackPlain ea1ChtPlain ea1ChtPeriod arabicPlain arabicPlain hebrew2Minus ea1JpnKorPlain ea1JpnKorPeriod arabicPlain arabicPeriod'.split(
    ' ',
  )
const mostFormats = 1_000
const tagName = '___PPT9'

/** The formats that PowerPoint 2000 added to the text of a shape (MS-PPT 2.9.67); its runs name them by their place. */
export function shapeNumbering(stream: ByteView, clientData: PptRecord): ReadonlyArray<Numbering | undefined> {
  for (const record of taggedRecords(stream, clientData)) if (record.type === recordType.furtherStyle) return readFormats(stream, record)
  return []
}

/** Those of texts that stand on the outline (2.9.72), by the slide's id and the kind of text: `256 1`. */
export function outlineNumbering(stream: ByteView, document: PptRecord): ReadonlyMap<string, ReadonlyArray<Numbering | undefined>> {
  const found = new Map<string, ReadonlyArray<Numbering | undefined>>()
  for (const list of recordsIn(stream, document)) {
    if (list.type !== recordType.list) continue
    for (const container of taggedRecords(stream, list)) {
      if (container.type !== recordType.outlineFurtherStyles) continue
      let key: string | undefined
      for (const record of recordsIn(stream, container)) {
        if (record.type === recordType.outlineFurtherHead && record.to - record.from >= 8)
          key = `${stream.u32(record.from)} ${stream.u32(record.from + 4)}`
        else if (record.type === recordType.furtherStyle && key !== undefined) found.set(key, readFormats(stream, record))
      }
    }
  }
  return found
}

/** What stands in the tags that PowerPoint 2000 added to a part. */
function* taggedRecords(stream: ByteView, part: PptRecord): Generator<PptRecord> {
  const tags = findRecord(stream, part, recordType.programTags)
  for (const tag of tags === undefined ? [] : recordsIn(stream, tags)) {
    if (tag.type !== recordType.programTag) continue
    const name = findRecord(stream, tag, recordType.string)
    const data = findRecord(stream, tag, recordType.programTagData)
    if (name === undefined || data === undefined) continue
    if (stream.utf16(name.from, Math.floor((name.to - name.from) / 2)) === tagName) yield* recordsIn(stream, data)
  }
}

/** MS-PPT 2.9.68: of each format its numbering; what else it says of characters and spelling is passed over. */
function readFormats(stream: ByteView, record: PptRecord): ReadonlyArray<Numbering | undefined> {
  const cursor = new RecordCursor(stream, record)
  const formats: Array<Numbering | undefined> = []
  while (cursor.has(12) && formats.length < mostFormats) {
    const masks = cursor.u32()
    const has = (bit: number): boolean => (masks & (1 << bit)) !== 0
    if (has(23)) cursor.skip(2)
    const isNumbered = has(25) ? cursor.u16() !== 0 : false
    const scheme = has(24) ? cursor.u16() : 3
    const start = has(24) ? cursor.i16() : 1
    formats.push(isNumbered ? { scheme: schemes[scheme] ?? 'arabicPlain', start } : undefined)
    if ((cursor.u32() & (1 << 20)) !== 0) cursor.skip(4)
    skipLanguage(cursor)
  }
  return formats
}

/** `TextSIException` (MS-PPT 2.9.32) */
function skipLanguage(cursor: RecordCursor): void {
  const masks = cursor.u32()
  for (const bit of [0, 1, 2, 6]) if ((masks & (1 << bit)) !== 0) cursor.skip(2)
  if ((masks & (1 << 5)) !== 0) cursor.skip(4)
  if ((masks & (1 << 9)) !== 0) cursor.skip(cursor.u32() * 4)
}
