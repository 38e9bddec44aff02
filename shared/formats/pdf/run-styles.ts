import type { PdfPage } from './pdf-file.ts'

/** How a text object is set. */
export interface RunStyle {
  readonly bold?: true
  readonly italic?: true
  /** The symbol font it is set in, whose letters are other characters: `d` is δ. */
  readonly symbols?: string
}

const plain: RunStyle = {}
/** Font descriptor flags (ISO 32000-1, table 123). */
const italicFlag = 1 << 6
const forceBoldFlag = 1 << 18

/** Tells bold and italic by the font of a text object: its name, which subset fonts keep too, then its flags. */
export class RunStyles {
  private readonly page: PdfPage
  private readonly byObject = new Map<number, RunStyle>()
  private readonly byFont = new Map<number, RunStyle>()

  constructor(page: PdfPage) {
    this.page = page
  }

  of(object: number): RunStyle {
    if (object === 0) return plain
    let style = this.byObject.get(object)
    if (style === undefined) {
      style = this.ofFont(this.page.pdfium.api.FPDFTextObj_GetFont(object))
      this.byObject.set(object, style)
    }
    return style
  }

  private ofFont(font: number): RunStyle {
    if (font === 0) return plain
    let style = this.byFont.get(font)
    if (style === undefined) {
      const { pdfium } = this.page
      const name = pdfium.narrowText((buffer, sizeBytes) => pdfium.api.FPDFFont_GetBaseFontName(font, buffer, sizeBytes))
      const flags = pdfium.api.FPDFFont_GetFlags(font)
      const isBold = /bold|black|heavy|demi(?!t)/iu.test(name) || (flags > 0 && (flags & forceBoldFlag) !== 0)
      const isItalic = /italic|oblique/iu.test(name) || (flags > 0 && (flags & italicFlag) !== 0)
      const symbols = /^(?:[A-Z]{6}\+)?((?:Symbol|Wingdings)(?:MT|PS|-Regular|-Bold|-Italic|[,\s].*)?)$/u.exec(name)?.[1]
      style = { ...(isBold && { bold: true }), ...(isItalic && { italic: true }), ...(symbols !== undefined && { symbols }) }
      this.byFont.set(font, style)
    }
    return style
  }
}
