import type { PdfPage } from './pdf-file.ts'

/** The characters of a page in PDFium's reading order, side by side; those that mean nothing are left out. */
export interface PageCharacters {
  readonly length: number
  readonly text: readonly string[]
  /** PDFium's index of each. */
  readonly index: Int32Array
  /** Handle of the text object each was drawn by: those of one object share their font. 0 for those PDFium added. */
  readonly object: Int32Array
  readonly kind: Uint8Array
}

/** Kinds of characters. A dividing hyphen stands at a line's end, as far as PDFium can tell, and ends it. */
export const ordinary = 0
export const lineBreak = 1
export const dividingHyphen = 2

/** Bullets of Symbol and Wingdings, which fonts put into the private area. */
const bullets = new Set([0xf0b7, 0xf0a7, 0xf0a8, 0xf0d8, 0xf0fc, 0xf076, 0xf06e, 0xf071])
const lineFeed = 0x0a
const carriageReturn = 0x0d
const hyphenMark = 0x02
const softHyphen = 0xad

export function pageCharacters({ pdfium: { direct }, text }: PdfPage): PageCharacters {
  const count = text === 0 ? 0 : Math.max(0, direct.FPDFText_CountChars(text))
  const found = { text: [] as string[], index: new Int32Array(count), object: new Int32Array(count), kind: new Uint8Array(count) }
  let length = 0
  for (let index = 0; index < count; index++) {
    const code = direct.FPDFText_GetUnicode(text, index)
    const isBreak = code === lineFeed || code === carriageReturn
    const isDividing = code === hyphenMark && direct.FPDFText_IsHyphen(text, index) === 1
    const shown = isDividing ? '-' : isBreak ? '' : characterOf(code)
    if (shown === undefined) continue
    found.text.push(shown)
    found.index[length] = index
    found.object[length] = isBreak ? 0 : direct.FPDFText_GetTextObject(text, index)
    found.kind[length] = isBreak ? lineBreak : isDividing ? dividingHyphen : ordinary
    length++
  }
  return { ...found, length }
}

function characterOf(code: number): string | undefined {
  if (bullets.has(code)) return '•'
  if (code === softHyphen || code === 0xfeff || code >= 0x110000 || (code < 0x20 && code !== 0x09)) return undefined
  if (code === 0xa0 || code === 0x09) return ' '
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code)
}
