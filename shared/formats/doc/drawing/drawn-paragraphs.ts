import type { Inline } from '../../../contracts/blocks.ts'
import type { ByteView } from '../../binary/byte-view.ts'
import type { Marks } from '../../docx/run-marks.ts'
import { htmlText } from '../../original/html-text.ts'
import type { PageStyles } from '../../original/page-styles.ts'
import type { PictureStore } from '../../original/picture-store.ts'
import { paragraphHtml, points, type SetRun } from '../../original/set-paragraph.ts'
import { PictureParts } from '../../ppt/drawing/picture-parts.ts'
import { recordAt } from '../../ppt/records.ts'
import type { CharacterFormat } from '../character-format.ts'
import type { TextRun } from '../document-text.ts'
import type { Note } from '../notes.ts'
import { bodyText } from '../paragraph-format.ts'
import { ParagraphReader, type ReadParagraph } from '../paragraph-reader.ts'
import type { DrawnShape } from '../shapes.ts'
import type { StoryRange } from '../stories.ts'
import type { WordDocument } from '../word-document.ts'
import { inlinePicture } from './inline-picture.ts'
import type { Looks } from './looks.ts'

/** What paragraphs are drawn with. */
export interface DrawingTools {
  readonly document: WordDocument
  readonly stream: ByteView
  readonly looks: Looks
  readonly styles: PageStyles
  readonly store: PictureStore
  /** The number under which a note is drawn. */
  readonly noteNumber: (note: Note) => number
  /** A text of its own, as HTML. */
  readonly story: (range: StoryRange) => string
}

/** A paragraph as it is read, with its HTML. */
export interface DrawnParagraph extends ReadParagraph {
  readonly html: string
}

/** Reads paragraphs as the reader does, and keeps what their characters look like. */
export class DrawnParagraphs extends ParagraphReader {
  private readonly tools: DrawingTools
  private readonly floating: PictureParts
  private runs: SetRun[] = []
  private style = 0
  private run: TextRun | undefined

  constructor(tools: DrawingTools) {
    super(tools.document)
    this.tools = tools
    const { table, info } = tools.document
    const { at, length } = info.place('drawings')
    this.floating = new PictureParts(
      table,
      length === 0 ? undefined : recordAt(table, at, Math.min(table.length, at + length)),
      tools.stream,
    )
  }

  /** The paragraph from a character to its mark, drawn. */
  draw(from: number, mark: number): DrawnParagraph {
    const { looks, styles } = this.tools
    this.runs = []
    this.style = this.document.text.paragraphAt(mark).style
    const read = this.read(from, mark)
    const { format, mark: number } = read
    const marker = number === undefined || number.marker === '' ? [] : [{ html: this.marker(number.marker, mark) }]
    const runs = this.runs.length + marker.length > 0 ? [...marker, ...this.runs] : [{ text: '', look: looks.ofStyle(this.style) }]
    const heading = format.outlineLevel < bodyText ? format.outlineLevel + 1 : undefined
    return { ...read, html: paragraphHtml({ runs, look: looks.ofParagraph(mark, format), heading }, styles) }
  }

  protected override takeRun(run: TextRun): void {
    this.run = run
    super.takeRun(run)
  }

  protected override append(text: string, marks: Marks): void {
    super.append(text, marks)
    const { bold, italic, underline, strike, script, ...look } = this.look()
    const inline: Inline = {
      text,
      ...(bold === true && { bold }),
      ...(italic === true && { italic }),
      ...(underline === true && { underline }),
      ...(strike === true && { strike }),
      ...(script !== undefined && { script }),
      ...(marks.href !== undefined && { href: marks.href }),
      ...(marks.change !== undefined && { change: marks.change }),
    }
    this.runs.push({ ...inline, look })
  }

  protected override takePicture(format: CharacterFormat): void {
    super.takePicture(format)
    const { data } = this.document
    const { dataAt, isFieldData } = format
    if (isFieldData || dataAt === undefined || data === undefined) return
    const picture = inlinePicture(data, dataAt)
    const index = this.tools.store.add(`data ${dataAt}`, () => picture?.bytes)
    if (index !== undefined) this.runs.push({ html: image(index, picture, '') })
  }

  protected override takeShapes(at: number): void {
    super.takeShapes(at)
    for (const shape of this.document.shapes.get(at) ?? []) this.runs.push({ html: this.shapeHtml(shape) })
    for (const range of this.document.textboxes.anchored.get(at) ?? []) {
      const inner = this.tools.story(range)
      if (inner !== '') this.runs.push({ html: `<span class="box">${inner.replaceAll(/<(\/?)(?:p|h[1-6])\b/gu, '<$1span')}</span>` })
    }
  }

  protected override refer(note: Note, marks: Marks): void {
    super.refer(note, marks)
    if (note.of === 'comment') return
    const number = this.tools.noteNumber(note)
    this.runs.push({ html: `<sup><a href="#note-${number}" id="ref-${number}">${htmlText(note.label)}</a></sup>` })
  }

  private shapeHtml({ picture, size, drawn, description }: DrawnShape): string {
    const words = drawn.map((text) => `<span class="box">${htmlText(text)}</span>`).join('')
    if (picture === undefined) return words
    const index = this.tools.store.add(`shape ${picture}`, () => this.floating.bytes(picture))
    return index === undefined ? words : image(index, size && { width: size.width / 20, height: size.height / 20 }, description) + words
  }

  private look() {
    const { run } = this
    return run === undefined ? this.tools.looks.ofStyle(this.style) : this.tools.looks.ofRun(run.changes, this.style)
  }

  /** The number or bullet, in the look of the paragraph's mark, as wide as the first line hangs out. */
  private marker(text: string, mark: number): string {
    const { styles, looks } = this.tools
    const { firstLine = 0 } = looks.ofParagraph(mark, this.document.text.paragraphAt(mark))
    return `<span${styles.attribute(`min-inline-size:${points(Math.max(0, -firstLine))};`, 'label')}>${htmlText(text)} </span>`
  }
}

function image(index: number, size: { readonly width: number; readonly height: number } | undefined, alt: string): string {
  const isSized = size !== undefined && size.width > 0 && size.height > 0
  return `<img src="picture:${index}" alt="${htmlText(alt)}"${isSized ? ` style="width:${points(size.width)};aspect-ratio:${size.width}/${size.height}"` : ''}>`
}
