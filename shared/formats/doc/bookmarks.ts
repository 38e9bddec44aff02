import type { ByteView } from '../binary/byte-view.ts'
import { headerBookmark } from '../docx/bookmarks.ts'
import type { FileInformation } from './file-information.ts'
import { readPlc } from './plc.ts'
import type { WordDocument } from './word-document.ts'

const longestText = 2_000
const isOfColumns = 0x8000

/** Adds the texts that the bookmarks of ITU-T templates enclose (MS-DOC 2.8.10), as properties: `bookmark:dnum`. */
export function addBookmarks(document: WordDocument): void {
  const { table, info, text, into } = document
  const starts = readPlc(table, info.place('bookmarkStarts'), 4)
  if (info.version !== 97 || starts.length === 0) return
  const ends = readPlc(table, info.place('bookmarkEnds'), 0)
  const names = readNames(table, info)
  for (const [index, { from, dataAt }] of starts.entries()) {
    const name = names[index] ?? ''
    const endNumber = table.u16(dataAt)
    // The ends have one position more than stretches: the last bookmark's end is where the last stretch begins or ends.
    const to = ends[endNumber]?.from ?? ends.at(-1)?.to ?? from
    if (!headerBookmark.test(name) || to <= from || to - from > longestText * 4) continue
    into.addProperty(`bookmark:${name}`, shownText(text.text.slice(from, to), table.u16(dataAt + 2)).slice(0, longestText))
  }
}

/** A bookmark over columns of a table marks those cells of its row (MS-DOC 2.9.5). */
function shownText(text: string, marks: number): string {
  const shown = withoutInstructions(text)
  if ((marks & isOfColumns) === 0) return plain(shown)
  const cells = shown.split('\u0007')
  return plain(cells.slice(marks & 0x7f, (marks >>> 8) & 0x7f).join(' '))
}

/** Fields may stand in one another: the innermost instruction goes first. */
function withoutInstructions(text: string): string {
  let shown = text
  for (let before = ''; before !== shown; ) {
    before = shown
    shown = shown.replace(innermostField, '$1')
  }
  return shown
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what begins, parts and ends a field (MS-DOC 2.8.25)
const innermostField = /\u0013[^\u0013-\u0015]*(?:\u0014([^\u0013-\u0015]*))?\u0015/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: marks and controls that show nothing
const silent = /[\u0000-\u001f]+/gu

const plain = (text: string): string => text.replaceAll('\u001e', '-').replaceAll(silent, ' ').trim()

/** An extended string table (MS-DOC 2.2.4): a mark, how many, what each has beside it, then the strings. */
function readNames(table: ByteView, info: FileInformation): readonly string[] {
  const { at, length } = info.place('bookmarkNames')
  const end = Math.min(at + length, table.length)
  const names: string[] = []
  if (length < 6 || table.u16(at) !== 0xffff) return names
  const extraBytes = table.u16(at + 4)
  for (let next = at + 6; next + 2 <= end; ) {
    const units = table.u16(next)
    if (next + 2 + units * 2 > end) break
    names.push(table.utf16(next + 2, units))
    next += 2 + units * 2 + extraBytes
  }
  return names
}
