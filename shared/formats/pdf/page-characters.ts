import type { PdfPage } from './pdf-file.ts'

/** A character of a page with what decides how it is set. */
export interface Character {
  readonly index: number
  readonly text: string
  /** Handle of the text object it was drawn by; characters of one object share their font. 0 for those PDFium added. */
  readonly object: number
  /** A hyphen at a line's end that only divides a word, as far as PDFium can tell. */
  readonly isDividing: boolean
  /** A line ends here. */
  readonly isBreak: boolean
}

/** Bullets of Symbol and Wingdings, which fonts put into the private area. */
const bullets = new Set([0xf0b7, 0xf0a7, 0xf0a8, 0xf0d8, 0xf0fc, 0xf076, 0xf06e, 0xf071])
const lineFeed = 0x0a
const carriageReturn = 0x0d
const dividing = 0x02
const softHyphen = 0xad

/** The characters of a page in PDFium's reading order, those that mean nothing left out. */
export function* pageCharacters({ pdfium: { api }, text }: PdfPage): Generator<Character> {
  const count = text === 0 ? 0 : api.FPDFText_CountChars(text)
  for (let index = 0; index < count; index++) {
    const code = api.FPDFText_GetUnicode(text, index)
    const isDividing = code === dividing && api.FPDFText_IsHyphen(text, index) === 1
    const isBreak = code === lineFeed || code === carriageReturn
    const shown = isDividing ? '-' : isBreak ? '' : characterOf(code)
    if (shown === undefined) continue
    yield { index, text: shown, object: isBreak ? 0 : api.FPDFText_GetTextObject(text, index), isDividing, isBreak }
  }
}

function characterOf(code: number): string | undefined {
  if (bullets.has(code)) return '•'
  if (code === softHyphen || code === 0xfeff || code >= 0x110000 || (code < 0x20 && code !== 0x09)) return undefined
  if (code === 0xa0 || code === 0x09) return ' '
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code)
}
