import { codePageOfCharacterSet } from '../binary/code-pages.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import { decodeCodePage } from '../encoding/code-page.ts'
import type { Destination } from './destination.ts'
import type { RtfState } from './rtf-state.ts'

interface Font {
  readonly name: string
  readonly codePage?: number
  /** Symbol fonts have a meaning of their own for every byte. */
  readonly isSymbol: boolean
}

/** The fonts of a document, which say how bytes set in them are decoded. */
export class FontTable {
  /** What the document says of itself (`\ansicpgN`, `\mac`, `\pc`, `\pca`). */
  codePage = 1252
  defaultFont = 0
  private readonly fonts = new Map<number, Font>()

  add(name: string, { font = this.defaultFont, charset, codePage }: RtfState): void {
    const stated = codePage ?? (charset === undefined ? undefined : codePageOfCharacterSet(charset))
    this.fonts.set(font, { name, isSymbol: charset === 2, ...(stated !== undefined && { codePage: stated }) })
  }

  /** Takes the table's entries, which end with a semicolon. */
  destination(): Destination {
    let name = ''
    return {
      text: (text, state) => {
        name += text
        if (!name.includes(';')) return
        this.add(name.replace(/;.*$/su, '').trim(), state)
        name = ''
      },
    }
  }

  /** A font's name. */
  nameOf(number = this.defaultFont): string | undefined {
    return this.fonts.get(number)?.name
  }

  /** Bytes set in a font as text. Those of a font without a set of its own are the document's, or Windows-1252 where they cannot be. */
  decode(bytes: Uint8Array, number = this.defaultFont): string {
    const font = this.fonts.get(number)
    if (font?.isSymbol === true) return symbolText(new TextDecoder('windows-1252').decode(bytes), font.name)
    if (font?.codePage !== undefined) {
      const text = decodeCodePage(font.codePage, bytes)
      if (text !== undefined) return text
    }
    return decodeCodePage(this.codePage, bytes, true) ?? new TextDecoder('windows-1252').decode(bytes)
  }

  /** A character written by its number, which symbol fonts use the private area for. */
  character(code: number, number = this.defaultFont): string {
    const text = String.fromCharCode(code)
    const font = this.fonts.get(number)
    if (code < 0xf020 || code > 0xf0ff) return text
    return font === undefined || !/^(?:symbol|wingdings)/iu.test(font.name)
      ? String.fromCharCode(code - 0xf000)
      : symbolText(text, font.name)
  }
}
