import type { Inline } from '../../contracts/blocks.ts'
import { isRightToLeftText, type Line } from './line.ts'
import { type Character, pageCharacters } from './page-characters.ts'
import { type PageLinks, pageLinks } from './page-links.ts'
import type { PdfPage } from './pdf-file.ts'
import { type RunStyle, RunStyles } from './run-styles.ts'

/** The lines of a page in PDFium's reading order. Pieces of one printed line (label and value, cells of a row) are one. */
export function pageLines(page: PdfPage): readonly Line[] {
  const lines: Line[] = []
  const maker = new LineMaker(page)
  let open: Character[] = []
  const close = () => {
    const line = maker.line(open)
    open = []
    if (line === undefined) return
    const last = lines.at(-1)
    if (last !== undefined && isSamePrintedLine(last, line)) lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
  }
  for (const character of pageCharacters(page)) {
    if (!character.isBreak) open.push(character)
    if (character.isBreak || character.isDividing) close()
  }
  close()
  return lines
}

class LineMaker {
  private readonly page: PdfPage
  private readonly styles: RunStyles
  private readonly links: PageLinks
  private readonly rotation: number
  private readonly box = new Float32Array(4)

  constructor(page: PdfPage) {
    this.page = page
    this.styles = new RunStyles(page)
    this.links = pageLinks(page)
    this.rotation = page.pdfium.api.FPDFPage_GetRotation(page.handle)
  }

  line(characters: readonly Character[]): Line | undefined {
    const inked = characters.filter(({ text }) => text.trim() !== '')
    const first = inked[0]
    const last = inked.at(-1)
    if (first === undefined || last === undefined) return undefined
    const start = characters.indexOf(first)
    const end = characters.lastIndexOf(last)
    const inlines = this.inlines(characters.slice(start, end + 1))
    const text = inlines.map((inline) => inline.text).join('')
    const boxes = [first, inked[inked.length >> 1] ?? first, last].map(({ index }) => this.boxOf(index))
    return {
      inlines,
      text,
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.max(...boxes.map(({ top }) => top)),
      bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
      height: boxes.map(({ top, bottom }) => top - bottom).sort((a, b) => a - b)[1] ?? 0,
      isBold: inlines.every((inline) => inline.bold === true || inline.text.trim() === ''),
      isDivided: last.isDividing,
      isRightToLeft: isRightToLeftText(text),
    }
  }

  private inlines(characters: readonly Character[]): readonly Inline[] {
    const inlines: Inline[] = []
    let text = ''
    let style: RunStyle = {}
    let href: string | undefined
    const close = () => {
      if (text !== '') inlines.push({ text, ...style, ...(href !== undefined && { href }) })
      text = ''
    }
    for (const character of characters) {
      // What PDFium added (a space between words) looks like what stands before it.
      const nextStyle = character.object === 0 ? style : this.styles.of(character.object)
      const nextHref = character.object === 0 && this.links.get(character.index + 1) === href ? href : this.links.get(character.index)
      if (nextStyle !== style || nextHref !== href) {
        if (nextStyle.bold !== style.bold || nextStyle.italic !== style.italic || nextHref !== href) close()
        style = nextStyle
        href = nextHref
      }
      text += character.text
    }
    close()
    return inlines
  }

  private boxOf(index: number): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
    const { pdfium, text } = this.page
    const has = pdfium.rectangle((buffer) => pdfium.api.FPDFText_GetLooseCharBox(text, index, buffer), this.box)
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
