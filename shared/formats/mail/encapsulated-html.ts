import { characterOfSymbol, characterOfWord } from '../rtf/characters.ts'
import { FontTable } from '../rtf/font-table.ts'
import { initialState } from '../rtf/rtf-state.ts'
import { type RtfHandler, scanRtf } from '../rtf/scan-rtf.ts'

interface Group {
  /** In a group whose text is no part of the page. */
  readonly isSkipped: boolean
  /** In `\*\htmltag`, which holds the page's own source. */
  readonly isTag: boolean
  /** After `\htmlrtf`, where the text is for readers of rich text alone. */
  readonly isRtfOnly: boolean
  readonly font: number | undefined
}

/** Whether rich text is a web page in disguise, as Outlook stores pages it received ([MS-OXRTFEX] 2.1.3.1). */
export const isEncapsulatedHtml = (rtf: Uint8Array): boolean =>
  /\\fromhtml1/u.test(new TextDecoder('latin1').decode(rtf.subarray(0, 2_000)))

/** Whether rich text was made from plain text, which is then the better source. */
export const isEncapsulatedText = (rtf: Uint8Array): boolean => /\\fromtext/u.test(new TextDecoder('latin1').decode(rtf.subarray(0, 2_000)))

/** The page inside rich text ([MS-OXRTFEX] 3.1): tags as stored, and the text between them. */
export function encapsulatedHtml(rtf: Uint8Array): string {
  const page = new PageSource(rtf)
  scanRtf(rtf, page)
  return page.html
}

const skippedGroups = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'listtable', 'listoverridetable', 'pntext', 'listtext'])

class PageSource implements RtfHandler {
  private readonly source: Uint8Array
  private readonly fonts = new FontTable()
  private readonly parts: string[] = []
  private readonly outer: Group[] = []
  private group: Group = { isSkipped: false, isTag: false, isRtfOnly: false, font: undefined }
  private pending: number[] = []
  private isStarred = false
  private toSkip = 0
  private unicodeSkip = 1
  private fontEntry: { number: number; charset?: number } | undefined

  constructor(source: Uint8Array) {
    this.source = source
  }

  get html(): string {
    this.flush()
    return this.parts.join('')
  }

  readonly openGroup = (): void => {
    this.flush()
    this.outer.push(this.group)
    this.isStarred = false
    this.toSkip = 0
  }

  readonly closeGroup = (): void => {
    this.flush()
    this.addFont()
    this.group = this.outer.pop() ?? this.group
    this.toSkip = 0
  }

  readonly symbol = (character: string): void => {
    if (character === '*') this.isStarred = true
    else if (this.toSkip > 0) this.toSkip--
    else this.add(characterOfSymbol.get(character) ?? '')
  }

  readonly hex = (byte: number): void => {
    if (this.toSkip > 0) this.toSkip--
    else if (this.isShown) this.pending.push(byte)
  }

  readonly bytes = (from: number, to: number): void => {
    const start = Math.min(to, from + this.toSkip)
    this.toSkip -= start - from
    if (this.isShown) for (let at = start; at < to; at++) this.pending.push(this.source[at] ?? 0)
  }

  readonly binary = (): void => {}

  readonly word = (name: string, parameter: number | undefined): void => {
    const isStarred = this.isStarred
    this.isStarred = false
    this.flush()
    this.toSkip = 0
    if (name === 'htmltag') this.group = { ...this.group, isTag: true, isSkipped: false }
    else if (name === 'htmlrtf') this.group = { ...this.group, isRtfOnly: parameter !== 0 }
    else if (isStarred || skippedGroups.has(name)) this.group = { ...this.group, isSkipped: true }
    else if (name === 'ansicpg') this.fonts.codePage = parameter ?? this.fonts.codePage
    else if (name === 'deff') this.fonts.defaultFont = parameter ?? 0
    else if (name === 'f') this.chooseFont(parameter ?? 0)
    else if (name === 'fcharset' && this.fontEntry !== undefined) this.fontEntry.charset = parameter ?? 0
    else if (name === 'uc') this.unicodeSkip = Math.min(16, Math.max(0, parameter ?? 1))
    else if (name === 'u') {
      this.add(String.fromCharCode((parameter ?? 0) & 0xffff))
      this.toSkip = this.unicodeSkip
    } else if (name === 'par' || name === 'line') this.add('\r\n')
    else this.add(characterOfWord.get(name) ?? '')
  }

  private get isShown(): boolean {
    return !this.group.isSkipped && (this.group.isTag || !this.group.isRtfOnly) && this.outer.length > 0
  }

  /** A number in a group that is not shown is an entry of the font table. */
  private chooseFont(number: number): void {
    this.addFont()
    if (this.group.isSkipped) this.fontEntry = { number }
    else this.group = { ...this.group, font: number }
  }

  private addFont(): void {
    if (this.fontEntry?.charset !== undefined)
      this.fonts.add('', { ...initialState, font: this.fontEntry.number, charset: this.fontEntry.charset })
    this.fontEntry = undefined
  }

  private add(text: string): void {
    this.flush()
    if (text !== '' && this.isShown) this.parts.push(text)
  }

  private flush(): void {
    if (this.pending.length === 0) return
    this.parts.push(this.fonts.decode(Uint8Array.from(this.pending), this.group.font))
    this.pending = []
  }
}
