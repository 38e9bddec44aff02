import type { Inline } from '../../contracts/blocks.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import { isRightToLeftText, type Line } from './line.ts'
import { dividingHyphen, lineBreak, ordinary, type PageCharacters, pageCharacters } from './page-characters.ts'
import { type PageLinks, pageLinks } from './page-links.ts'
import type { PdfPage } from './pdf-file.ts'
import { type RunStyle, RunStyles } from './run-styles.ts'

/** The lines of a page in PDFium's reading order. Pieces of one printed line (label and value, cells of a row) are one. */
export function pageLines(page: PdfPage): readonly Line[] {
  const characters = pageCharacters(page)
  const maker = new LineMaker(page, characters)
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= characters.length; at++) {
    const kind = at === characters.length ? lineBreak : characters.kind[at]
    if (kind === ordinary) continue
    const line = maker.line(start, kind === dividingHyphen ? at + 1 : at)
    start = at + 1
    const last = lines.at(-1)
    if (line === undefined) continue
    if (last !== undefined && isSamePrintedLine(last, line)) lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
  }
  return lines
}

/** Letters whose boxes are this many times as high as they are wide have none: the font does not say. */
const highestLetter = 6

class LineMaker {
  private readonly page: PdfPage
  private readonly characters: PageCharacters
  private readonly styles: RunStyles
  private readonly links: PageLinks
  private readonly rotation: number
  private readonly box = new Float32Array(4)

  constructor(page: PdfPage, characters: PageCharacters) {
    this.page = page
    this.characters = characters
    this.styles = new RunStyles(page)
    this.links = pageLinks(page)
    this.rotation = page.pdfium.api.FPDFPage_GetRotation(page.handle)
  }

  /** The line of the characters from `from` to before `to`, or nothing when they show nothing. */
  line(from: number, to: number): Line | undefined {
    let start = from
    let end = to
    while (start < end && this.isBlank(start)) start++
    while (end > start && this.isBlank(end - 1)) end--
    if (start === end) return undefined
    const inlines = this.inlines(start, end)
    const text = inlines.map((inline) => inline.text).join('')
    const boxes = [start, this.inkedNear((start + end) >> 1, end), end - 1].map((at) => this.boxOf(at))
    const left = Math.min(...boxes.map((box) => box.left))
    const right = Math.max(...boxes.map((box) => box.right))
    const bottom = Math.min(...boxes.map((box) => box.bottom))
    const stated = boxes.map((box) => box.top - box.bottom).sort((a, b) => a - b)[1] ?? 0
    const letterWidth = (right - left) / text.length
    const height = stated > letterWidth * highestLetter && text.length > 3 ? letterWidth * 2 : stated
    return {
      inlines,
      text,
      left,
      right,
      top: height === stated ? Math.max(...boxes.map((box) => box.top)) : bottom + height,
      bottom,
      height,
      isBold: inlines.every((inline) => inline.bold === true || inline.text.trim() === ''),
      isDivided: this.characters.kind[end - 1] === dividingHyphen,
      isRightToLeft: isRightToLeftText(text),
    }
  }

  private isBlank(at: number): boolean {
    return this.characters.text[at]?.trim() === ''
  }

  private inkedNear(middle: number, end: number): number {
    for (let at = middle; at < end; at++) if (!this.isBlank(at)) return at
    return end - 1
  }

  private inlines(start: number, end: number): readonly Inline[] {
    const { text, index, object } = this.characters
    const inlines: Inline[] = []
    let run = ''
    let style: RunStyle = {}
    let href: string | undefined
    const close = () => {
      const { symbols: _, ...marks } = style
      if (run !== '') inlines.push({ text: run, ...marks, ...(href !== undefined && { href }) })
      run = ''
    }
    for (let at = start; at < end; at++) {
      const drawnBy = object[at] ?? 0
      const pdfiumIndex = index[at] ?? 0
      // What PDFium added (a space between words) looks like what stands before it.
      const nextStyle = drawnBy === 0 ? style : this.styles.of(drawnBy)
      const nextHref = this.links.get(drawnBy === 0 && this.links.get(pdfiumIndex + 1) === href ? pdfiumIndex + 1 : pdfiumIndex)
      if (nextStyle.bold !== style.bold || nextStyle.italic !== style.italic || nextHref !== href) close()
      style = nextStyle
      href = nextHref
      run += shownIn(style, text[at] ?? '')
    }
    close()
    return inlines
  }

  private boxOf(at: number): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
    const { pdfium, text } = this.page
    const has = pdfium.characterBox(text, this.characters.index[at] ?? 0, this.box)
    const [a = 0, b = 0, c = 0, d = 0] = has ? this.box : []
    const [x1, y1] = this.turned(a, b)
    const [x2, y2] = this.turned(c, d)
    return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.max(y1, y2), bottom: Math.min(y1, y2) }
  }

  /** A point of the page's own space as it stands on the page once that is turned by its rotation, in quarters. */
  private turned(x: number, y: number): readonly [x: number, y: number] {
    if (this.rotation === 1) return [y, -x]
    if (this.rotation === 2) return [-x, -y]
    return this.rotation === 3 ? [-y, x] : [x, y]
  }
}

/** Fonts that say which characters they show give letters that are none of ASCII; the others give the codes of theirs. */
const shownIn = ({ symbols }: RunStyle, character: string): string =>
  symbols !== undefined && (character <= '~' || character >= '\uf000') ? symbolText(character, symbols) : character

/** To the right of the last piece and at its height, with no more between them than a column of a table is wide. */
function isSamePrintedLine(last: Line, line: Line): boolean {
  const overlap = Math.min(last.top, line.top) - Math.max(last.bottom, line.bottom)
  const isLevel = overlap > 0.6 * Math.min(last.top - last.bottom, line.top - line.bottom)
  return isLevel && !last.isDivided && line.left >= last.right - last.height * 0.2 && line.left - last.right < 20 * last.height
}

const joined = (last: Line, line: Line): Line => ({
  inlines: [...last.inlines, { text: ' ' }, ...line.inlines],
  text: `${last.text} ${line.text}`,
  left: last.left,
  right: line.right,
  top: Math.max(last.top, line.top),
  bottom: Math.min(last.bottom, line.bottom),
  height: Math.max(last.height, line.height),
  isBold: last.isBold && line.isBold,
  isDivided: line.isDivided,
  isRightToLeft: last.isRightToLeft || line.isRightToLeft,
})
