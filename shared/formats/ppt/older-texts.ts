import type { ByteView } from '../binary/byte-view.ts'
import { codePageText } from '../binary/code-pages.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'

const westernWindows = 1_252
const westernMac = 10_000
/** First four bytes of the stream, which also tell the order of bytes: Windows', and the Macintosh's. */
const signature = 0x0baddeed
/** Texts are said to be within a page or two; a longer "text" is other data that happens to look so. */
const longestText = 32_000
/** What masters say in the place of text, and placeholders for date and number. */
const prompts = /^(?:Click to edit Master|\/\/$|##$|\*$)/iu

/**
 * The texts of a presentation of PowerPoint 4 (stream `PP40`), in file order. Nothing is published of the format; in the
 * files there are, a text stands with its length before it and two heads of its formats, which repeat the length, behind:
 *
 *     27 │ ECDL, Paris September 1999 │ (to an even place) │ 12, 27 │ 16, …
 */
export function addOlderTexts(stream: ByteView, into: DocumentBuilder): void {
  const isMac = stream.length >= 4 && stream.u32(0) !== signature
  const view = new DataView(stream.bytes.buffer, stream.bytes.byteOffset, stream.length)
  for (let at = 4; at + 16 <= stream.length; at++) {
    const length = view.getUint32(at, !isMac)
    const end = at + 4 + length
    if (length === 0 || length > longestText || end + 8 > stream.length) continue
    if (!isFollowed(view, end, { length, isMac }) && !isFollowed(view, end + 1, { length, isMac })) continue
    const text = codePageText(isMac ? westernMac : westernWindows, stream.part(at + 4, length))
    for (const line of text.split('\r')) {
      const shown = line.replaceAll('\u000b', '\n').replaceAll(silent, '').trim()
      if (shown !== '' && !prompts.test(text)) into.add({ type: 'paragraph', inlines: [{ text: shown }] })
    }
    at = end - 1
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that show nothing
const silent = /[\u0000-\u0008\u000c-\u001f\u007f]/gu

const isFollowed = (view: DataView, at: number, { length, isMac }: { readonly length: number; readonly isMac: boolean }): boolean =>
  at + 8 <= view.byteLength &&
  view.getUint16(at, !isMac) === 12 &&
  view.getUint32(at + 2, !isMac) === length &&
  view.getUint16(at + 6, !isMac) === 16
