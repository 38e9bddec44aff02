import type { ByteView } from '../../binary/byte-view.ts'
import { codePageText } from '../../binary/code-pages.ts'
import type { BiffRecord } from './records.ts'

/** How texts stand in a stream: with flags and in UTF-16 since Excel 97, in a code page before. */
export interface TextEncoding {
  readonly isUnicode: boolean
  readonly codePage: number
}

const isWideFlag = 1
const hasExtensionFlag = 4
const hasRunsFlag = 8

/** A text in a record, its length in one byte or two before it (MS-XLS 2.5.294, 2.5.240). It ends with the record at the latest. */
export function readText(
  stream: ByteView,
  { at, to, lengthBytes }: { readonly at: number; readonly to: number; readonly lengthBytes: 1 | 2 },
  encoding: TextEncoding,
): string {
  if (at + lengthBytes > to) return ''
  const length = lengthBytes === 1 ? stream.u8(at) : stream.u16(at)
  const start = at + lengthBytes
  if (!encoding.isUnicode) return codePageText(encoding.codePage, stream.part(start, Math.min(length, to - start)))
  return start < to ? readCharacters(stream, { at: start + 1, to, length, flags: stream.u8(start) }) : ''
}

function readCharacters(
  stream: ByteView,
  { at, to, length, flags }: { readonly at: number; readonly to: number; readonly length: number; readonly flags: number },
): string {
  const start = at + ((flags & hasRunsFlag) === 0 ? 0 : 2) + ((flags & hasExtensionFlag) === 0 ? 0 : 4)
  if (start >= to) return ''
  return (flags & isWideFlag) === 0
    ? latin1(stream.part(start, Math.min(length, to - start)))
    : stream.utf16(start, Math.min(length, Math.floor((to - start) / 2)))
}

/** Characters whose upper byte is 0 and left out. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return text
}

/** The text that continues a record: flags, then characters, in each of the records that continue it (MS-XLS 2.4.58). */
export function readContinuedText(stream: ByteView, parts: readonly BiffRecord[], length: number): string {
  let text = ''
  for (const { from, to } of parts) {
    if (text.length >= length || from >= to) break
    text += readCharacters(stream, { at: from + 1, to, length: length - text.length, flags: stream.u8(from) & isWideFlag })
  }
  return text
}

/**
 * The shared strings (MS-XLS 2.4.265). They run through the record and those that continue it; where one breaks off among
 * its characters, what continues it begins with flags of its own. Strings that are cut off are left out.
 */
export function readSharedStrings(stream: ByteView, parts: readonly BiffRecord[]): readonly string[] {
  const [first] = parts
  if (first === undefined || first.to - first.from < 8) return []
  const cursor = new PartCursor(stream, parts)
  cursor.skip(4)
  // Every string takes three bytes at least, whatever number of them is declared.
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0)
  const count = Math.min(cursor.u32(), Math.floor(total / 3))
  const strings: string[] = []
  while (strings.length < count && !cursor.isAtEnd) {
    const length = cursor.u16()
    const flags = cursor.u8()
    const runs = (flags & hasRunsFlag) === 0 ? 0 : cursor.u16()
    const extension = (flags & hasExtensionFlag) === 0 ? 0 : cursor.u32()
    strings.push(cursor.characters(length, (flags & isWideFlag) !== 0))
    cursor.skip(runs * 4 + extension)
  }
  return strings
}

/** Reads on through records that continue one another; beyond the last there are zeros. */
class PartCursor {
  private readonly stream: ByteView
  private readonly parts: readonly BiffRecord[]
  private index = 0
  private at: number

  constructor(stream: ByteView, parts: readonly BiffRecord[]) {
    this.stream = stream
    this.parts = parts
    this.at = parts[0]?.from ?? 0
  }

  get isAtEnd(): boolean {
    this.settle()
    return this.index >= this.parts.length
  }

  u8(): number {
    this.settle()
    const value = this.index < this.parts.length ? this.stream.u8(this.at) : 0
    this.at++
    return value
  }

  u16(): number {
    const low = this.u8()
    return low | (this.u8() << 8)
  }

  u32(): number {
    const low = this.u16()
    return low + this.u16() * 0x1_0000
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isAtEnd; ) {
      const step = Math.min(left, this.end - this.at)
      this.at += step
      left -= step
    }
  }

  characters(length: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    for (let left = length; left > 0; ) {
      if (this.at >= this.end) {
        this.settle()
        if (this.index >= this.parts.length) break
        wide = (this.u8() & isWideFlag) !== 0
      }
      const available = wide ? Math.floor((this.end - this.at) / 2) : this.end - this.at
      const step = Math.min(left, available)
      // Half a character at the end of a record is none.
      if (step <= 0) this.at = this.end
      else {
        text += wide ? this.stream.utf16(this.at, step) : latin1(this.stream.part(this.at, step))
        this.at += wide ? step * 2 : step
        left -= step
      }
    }
    return text
  }

  private get end(): number {
    return this.parts[this.index]?.to ?? this.at
  }

  /** Goes on to the next record that has something left. */
  private settle(): void {
    while (this.index < this.parts.length && this.at >= this.end) {
      this.index++
      this.at = this.parts[this.index]?.from ?? this.at
    }
  }
}
