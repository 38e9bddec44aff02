import type { ByteView } from '../binary/byte-view.ts'
import { codePageOfCharacterSet } from '../binary/code-pages.ts'
import type { FileInformation } from './file-information.ts'
import { narrowText } from './pieces.ts'

/** A font of the document's table. */
export interface Font {
  readonly name: string
  /** Code page its characters are in, when it is not the document's. */
  readonly codePage: number | undefined
}

/** Reads the font table (MS-DOC 2.9.280, 2.9.90); fonts are referred to by their number in it. */
export function readFonts(table: ByteView, info: FileInformation): readonly Font[] {
  const { at, length } = info.place('fonts')
  if (length < 4 || at + length > table.length) return []
  const list = table.within(at, length)
  const fonts: Font[] = []
  // Word 97 states the number of fonts and of further bytes, older versions the length of the table.
  for (let next = info.version === 97 ? 4 : 2; next + 1 < list.length; ) {
    const bytes = list.u8(next)
    const nameAt = info.version === 97 ? 40 : 6
    if (bytes < nameAt || next + 1 + bytes > list.length) break
    const entry = list.within(next, bytes + 1)
    fonts.push({ name: nameOf(entry, nameAt, info), codePage: codePageOfCharacterSet(entry.u8(4)) })
    next += 1 + bytes
  }
  return fonts
}

function nameOf(entry: ByteView, at: number, { version, codePage }: FileInformation): string {
  const text =
    version === 97 ? entry.utf16(at, Math.floor((entry.length - at) / 2)) : narrowText(entry.part(at, entry.length - at), codePage)
  return text.split('\0', 1)[0] ?? ''
}
