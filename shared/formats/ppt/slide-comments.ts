import type { ByteView } from '../binary/byte-view.ts'
import { findRecord, type PptRecord, recordsIn, recordType } from './records.ts'

/** A remark somebody pinned to a slide. */
export interface SlideComment {
  readonly author: string
  readonly text: string
  readonly date?: string
}

/** The comments of a slide (MS-PPT 2.5.23): they stand in the tags that PowerPoint 2002 added. */
export function* slideComments(stream: ByteView, slide: PptRecord): Generator<SlideComment> {
  for (const tags of recordsIn(stream, slide)) {
    if (tags.type !== recordType.programTags) continue
    for (const tag of recordsIn(stream, tags)) {
      const data = tag.type === recordType.programTag ? findRecord(stream, tag, recordType.programTagData) : undefined
      for (const record of data === undefined ? [] : recordsIn(stream, data))
        if (record.type === recordType.comment) yield readComment(stream, record)
    }
  }
}

function readComment(stream: ByteView, comment: PptRecord): SlideComment {
  let author = ''
  let text = ''
  let date: string | undefined
  for (const { type, instance, from, to } of recordsIn(stream, comment)) {
    if (type === recordType.string && instance === 0) author = stream.utf16(from, Math.floor((to - from) / 2)).trim()
    else if (type === recordType.string && instance === 1) text = stream.utf16(from, Math.floor((to - from) / 2))
    else if (type === recordType.commentAtom && to - from >= 20) date = systemTime(stream, from + 4)
  }
  return { author, text: text.replaceAll('\r', '\n').trim(), ...(date !== undefined && { date }) }
}

/** A Windows SYSTEMTIME: year, month, day of the week, day, hour, minute, second. */
function systemTime(stream: ByteView, at: number): string | undefined {
  const [year = 0, month = 0, , day = 0, hour = 0, minute = 0, second = 0] = [0, 2, 4, 6, 8, 10, 12].map((offset) =>
    stream.u16(at + offset),
  )
  if (year < 1980 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31 || hour > 23) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
}
