import { ByteView } from '../binary/byte-view.ts'
import { damaged, tooLarge } from '../reading/faults.ts'

const compressedMark = 0x75465a4c
const plainMark = 0x414c454d
const dictionarySize = 4_096
const maxBytes = 64 * 1024 * 1024
/** What the dictionary holds before the first byte ([MS-OXRTFCP] 2.1.2.1). */
const initial =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/**
 * Unpacks the rich text of an Outlook message ([MS-OXRTFCP] 3.1): a control byte, then eight items, each a byte or a
 * place and length in the last 4,096 bytes. A place where writing stands ends it.
 */
export function decompressRtf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new ByteView(bytes)
  const rawSize = view.u32(4)
  const mark = view.u32(8)
  if (rawSize > maxBytes) throw tooLarge('its text claims to be larger than any message')
  if (mark === plainMark) return bytes.slice(16, 16 + rawSize)
  if (mark !== compressedMark) throw damaged('its text is packed in a way no mail program uses')
  const dictionary = new Uint8Array(dictionarySize)
  dictionary.set(new TextEncoder().encode(initial))
  let write = initial.length
  const out = new Uint8Array(rawSize)
  let length = 0
  const put = (byte: number): void => {
    if (length < rawSize) out[length++] = byte
    dictionary[write] = byte
    write = (write + 1) % dictionarySize
  }
  const end = Math.min(view.length, view.u32(0) + 4)
  for (let at = 16; at < end && length < rawSize; ) {
    const control = view.u8(at++)
    for (let bit = 0; bit < 8 && at < end; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(view.u8(at++))
        continue
      }
      if (at + 2 > end) return out.subarray(0, length)
      const reference = (view.u8(at) << 8) | view.u8(at + 1)
      at += 2
      const place = reference >> 4
      if (place === write) return out.subarray(0, length)
      for (let copied = 0; copied < (reference & 0x0f) + 2; copied++) put(dictionary[(place + copied) % dictionarySize] ?? 0)
    }
  }
  return out.subarray(0, length)
}
