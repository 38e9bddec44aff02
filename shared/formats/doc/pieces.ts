import type { ByteView } from '../binary/byte-view.ts'
import { codePageText, isDoubleByte } from '../binary/code-pages.ts'
import type { FileInformation, Place } from './file-information.ts'
import { type Modifier, modifiersIn } from './modifiers.ts'
import { olderModifiers } from './older-modifiers.ts'
import { readPlc } from './plc.ts'

/** A piece of the text: characters from `from` to `to` of the document, and where their bytes stand. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Place of its first byte in the `WordDocument` stream. */
  readonly at: number
  readonly bytesPerCharacter: 1 | 2
  /** Changes of format that hold for the whole piece, made by a fast save. */
  readonly changes: readonly Modifier[]
}

/** Stands for the second byte of a two-byte character, so that places in the text are places in the bytes. */
const filler = '\0'
const isCompressed = 0x4000_0000

/**
 * The pieces a document's text is cut into, in reading order (MS-DOC 2.4.1, 2.9.38). A file that was never saved fast is
 * one piece, and older ones do not state it. No more characters are read than the stream has bytes, whatever is declared.
 */
export function readPieces(at: { readonly stream: ByteView; readonly table: ByteView; readonly info: FileInformation }): readonly Piece[] {
  const { stream, table, info } = at
  const listed = info.version === 2 ? [] : listedPieces(table, info)
  const pieces: Piece[] = []
  let from = 0
  let left = stream.length
  for (const piece of listed.length > 0 ? listed : [wholeText(info)]) {
    const length = Math.min(piece.to - piece.from, Math.floor(Math.max(0, stream.length - piece.at) / piece.bytesPerCharacter), left)
    if (length <= 0) continue
    pieces.push({ ...piece, from, to: from + length })
    from += length
    left -= length
  }
  return pieces
}

function wholeText({ text, isWide }: FileInformation): Piece {
  const bytesPerCharacter = isWide ? 2 : 1
  return { from: 0, to: Math.floor(Math.max(0, text.to - text.from) / bytesPerCharacter), at: text.from, bytesPerCharacter, changes: [] }
}

function listedPieces(table: ByteView, info: FileInformation): readonly Piece[] {
  const { at, length } = info.place('pieces')
  const end = Math.min(at + length, table.length)
  const changes: Array<Uint8Array<ArrayBuffer>> = []
  let next = at
  // Modifiers come first, then the pieces (MS-DOC 2.9.38, 2.9.209).
  for (; next + 3 <= end && table.u8(next) === 1; next += 3 + table.u16(next + 1)) changes.push(table.part(next + 3, table.u16(next + 1)))
  if (next + 5 > end || table.u8(next) !== 2) return []
  const place: Place = { at: next + 5, length: Math.min(table.u32(next + 1), end - next - 5) }
  return readPlc(table, place, 8).flatMap(({ from, to, dataAt }) => {
    if (to <= from) return []
    const stated = table.u32(dataAt + 2)
    const isNarrow = info.version === 97 && (stated & isCompressed) !== 0
    return [
      {
        from,
        to,
        at: isNarrow ? (stated & (isCompressed - 1)) >>> 1 : stated & (isCompressed - 1),
        bytesPerCharacter: isNarrow || (info.version !== 97 && !info.isWide) ? (1 as const) : (2 as const),
        changes: pieceChanges(table.u16(dataAt + 6), { changes, version: info.version }),
      },
    ]
  })
}

/** A piece's modifiers (MS-DOC 2.9.211): a listed run of them, or a small one packed into the number, coded as in Word 6. */
function pieceChanges(
  modifier: number,
  { changes, version }: { readonly changes: ReadonlyArray<Uint8Array<ArrayBuffer>>; readonly version: FileInformation['version'] },
): readonly Modifier[] {
  if (modifier === 0) return []
  if ((modifier & 1) === 1) return [...modifiersIn(changes[modifier >>> 1] ?? new Uint8Array(0), version)]
  return [...olderModifiers(Uint8Array.of((modifier >>> 1) & 0x7f, modifier >>> 8))]
}

/** The text of the pieces. One-byte characters from Word 97 on are those of code page 1252 (MS-DOC 2.9.73). */
export function textOfPieces(stream: ByteView, pieces: readonly Piece[], info: FileInformation): string {
  const codePage = info.version === 97 ? 1_252 : info.codePage
  return pieces
    .map(({ from, to, at, bytesPerCharacter }) =>
      bytesPerCharacter === 2 ? stream.utf16(at, to - from) : narrowText(stream.part(at, to - from), codePage),
    )
    .join('')
}

/** One character for each byte, also where two bytes are one. */
export function narrowText(bytes: Uint8Array<ArrayBuffer>, codePage: number): string {
  if (!isDoubleByte(codePage)) return codePageText(codePage, bytes)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const isLead = byte > 0x80 && byte !== 0xa0 && byte !== 0xff && !(codePage === 932 && byte >= 0xa1 && byte <= 0xdf)
    if (!isLead || at + 1 >= bytes.length)
      parts.push(byte < 0x80 ? String.fromCharCode(byte) : codePageText(codePage, bytes.subarray(at, at + 1)))
    else {
      const [character = ''] = codePageText(codePage, bytes.subarray(at, at + 2))
      parts.push(character, filler)
      at++
    }
  }
  return parts.join('')
}
