import type { Format } from '../contracts/reading.ts'
import { compoundFormat } from './sniffing/compound-format.ts'
import { statedExtension } from './sniffing/extension.ts'
import { startsWith } from './sniffing/signatures.ts'
import { textFormat } from './sniffing/text-format.ts'
import { zipFormat } from './sniffing/zip-format.ts'

const images: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0xd7, 0xcd, 0xc6, 0x9a],
  [0x01, 0x00, 0x00, 0x00, 0x58, 0x00, 0x00, 0x00],
  [0x01, 0x00, 0x00, 0x00, 0x6c, 0x00, 0x00, 0x00],
]

/** Tells a file's format by its bytes. The name decides only between formats that are all plain text. */
export function sniffFormat(bytes: Uint8Array<ArrayBuffer>, name: string): Format {
  if (bytes.byteLength === 0) return 'unknown'
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006') || startsWith(bytes, 'PK00PK')) return zipFormat(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return compoundFormat(bytes, name)
  // Word 1 and 2 for Windows, and Word 6 without a compound file around it.
  if ((bytes[0] === 0x9b || bytes[0] === 0xdb || bytes[0] === 0xdc) && bytes[1] === 0xa5 && bytes[3] === 0) return 'doc'
  // The PDF header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13).
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  if (/%PDF-\d/u.test(head)) return 'pdf'
  if (/^\s*\{\\rtf/u.test(head)) return 'rtf'
  if (startsWith(bytes, 'RIFF') && head.slice(8, 12) === 'WEBP') return 'image'
  if (images.some((signature) => isImage(bytes, signature))) return 'image'
  const text = textFormat(bytes, statedExtension(name).extension)
  if (text !== 'unknown') return text
  // A zip with something before it: a self-extracting archive, or one that a mail program put its headers to.
  return /\.(?:zip|docx|pptx|xlsx)$/iu.test(name) && head.includes('PK\u0003\u0004') ? zipFormat(bytes) : 'unknown'
}

/** Two letters alone are no picture: `BM` is followed by the file's length. */
function isImage(bytes: Uint8Array, signature: readonly number[]): boolean {
  if (!signature.every((byte, at) => bytes[at] === byte)) return false
  if (signature.length > 2) return true
  return bytes.byteLength > 26 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.byteLength
}
