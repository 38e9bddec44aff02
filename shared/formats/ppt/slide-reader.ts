import { type Inline, inlineText, type Region } from '../../contracts/blocks.ts'
import { inReadingOrder, isTitle } from '../pptx/reading-order.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { tableOf } from './drawn-cells.ts'
import { pageTexts } from './page-texts.ts'
import type { Presentation, SlidePart } from './presentation.ts'
import { findRecord, type PptRecord, recordType } from './records.ts'
import { isHidden } from './slide-atom.ts'
import { slideComments } from './slide-comments.ts'
import { type DrawnShape, shapesOf } from './slide-shapes.ts'
import type { TextBlock } from './text-block.ts'
import { paragraphsOf, type TextParagraph, type TextSurroundings } from './text-paragraphs.ts'

/** Places whose text is furniture: given once, or not at all. */
const furniture = new Set(['dt', 'ftr', 'hdr', 'sldNum'])
/** Reads the slides of a presentation into blocks, each with its speaker's notes and comments. */
export class SlideReader {
  private readonly presentation: Presentation
  /** Headers, footers and dates already given: they stand on every slide. */
  private readonly saidFurniture = new Set<string>()

  constructor(presentation: Presentation) {
    this.presentation = presentation
  }

  read({ record, id, outline }: SlidePart, slide: number): void {
    const { stream, into, notes } = this.presentation
    into.add({ type: 'break', of: 'slide', label: `Slide ${slide}${isHidden(stream, record) ? ' (hidden)' : ''}` }, { slide })
    const shown = new Set<TextBlock>()
    for (const shape of this.shapes(record, outline)) this.readShape(shape, slide, shown)
    // What no shape shows is on the outline all the same.
    for (const block of outline) if (!shown.has(block)) this.addText(block, { slide, isTitle: block.kind === 'title' })
    this.addPageTexts(record, slide)
    const speaker = notes.get(id)
    if (speaker !== undefined) this.addNotes(speaker, slide)
    for (const [index, { author, text, date }] of [...slideComments(stream, record)].entries())
      if (text !== '')
        into.add(
          {
            type: 'note',
            of: 'comment',
            label: `c${index + 1}`,
            ...(author !== '' && { author }),
            ...(date !== undefined && { date }),
            inlines: [{ text }],
          },
          { slide },
        )
  }

  /** Adds the header, footer and date of a slide, or those of all slides and of the notes, each once. */
  addPageTexts(part: PptRecord, slide?: number): void {
    for (const { region, text } of pageTexts(this.presentation.stream, part)) this.addFurniture({ region, inlines: [{ text }] }, slide)
  }

  private shapes(part: PptRecord, outline: readonly TextBlock[]): readonly DrawnShape[] {
    const { stream } = this.presentation
    const drawing = findRecord(stream, part, recordType.drawing)
    if (drawing === undefined) return []
    const shapes = shapesOf(stream, drawing, outline).map((shape) =>
      shape.placeholder === undefined && shape.text?.kind === 'title' ? { ...shape, placeholder: 'title' } : shape,
    )
    return inReadingOrder(shapes, ({ box }) => box)
  }

  private readShape(shape: DrawnShape, slide: number, shown: Set<TextBlock>): void {
    const { text, placeholder, cells } = shape
    if (cells !== undefined) this.addTable(cells, slide)
    if (text !== undefined) {
      shown.add(text)
      if (!furniture.has(placeholder ?? '')) this.addText(text, { slide, isTitle: isTitle(shape) })
      else if (placeholder !== 'sldNum')
        for (const { inlines } of this.paragraphs(text, slide))
          this.addFurniture({ region: placeholder === 'hdr' ? 'header' : 'footer', inlines }, slide)
    }
    if (shape.drawn !== '') this.add({ type: 'paragraph', inlines: [{ text: shape.drawn }] }, slide)
    if (shape.isPicture || shape.description !== '') this.presentation.into.add({ type: 'image', alt: shape.description }, { slide })
  }

  private addText(block: TextBlock, { slide, isTitle }: { readonly slide: number; readonly isTitle: boolean }): void {
    const paragraphs = this.paragraphs(block, slide)
    if (isTitle) this.addTitle(paragraphs, slide)
    else for (const paragraph of paragraphs) this.addParagraph(paragraph, { slide, isList: block.kind === 'body' })
  }

  private addTitle(paragraphs: readonly TextParagraph[], slide: number): void {
    const [first] = paragraphs
    if (first === undefined) return
    const inlines = paragraphs.flatMap(({ inlines }, index) => (index === 0 ? inlines : [{ text: '\n' }, ...inlines]))
    this.add({ type: 'heading', level: 1, inlines, ...(first.direction !== undefined && { direction: first.direction }) }, slide)
  }

  private addParagraph(paragraph: TextParagraph, { slide, isList }: { readonly slide: number; readonly isList: boolean }): void {
    const { inlines, depth, hasBullet, bullet, direction } = paragraph
    const common = { inlines, ...(direction !== undefined && { direction }) }
    if (hasBullet ?? isList) this.add({ type: 'list-item', depth, ordered: false, marker: markerOf(bullet), ...common }, slide)
    else this.add({ type: 'paragraph', ...common }, slide)
  }

  private addFurniture({ region, inlines }: { readonly region: Region; readonly inlines: readonly Inline[] }, slide?: number): void {
    const text = inlineText(inlines).trim()
    if (text === '' || this.saidFurniture.has(text)) return
    this.saidFurniture.add(text)
    this.presentation.into.add({ type: 'paragraph', inlines, region }, slide === undefined ? {} : { slide })
  }

  private addTable(cells: readonly DrawnShape[], slide: number): void {
    const rows = tableOf(cells, ({ text }) => (text === undefined ? [] : this.paragraphs(text, slide).map(({ inlines }) => ({ inlines }))))
    if (rows.some((row) => row.some(({ content }) => content.length > 0))) this.add({ type: 'table', rows }, slide)
  }

  /** What the speaker wrote under a slide; its picture, number and page texts are left out. */
  private addNotes(part: PptRecord, slide: number): void {
    const inlines: Inline[] = []
    for (const { text, placeholder } of this.shapes(part, [])) {
      if (text === undefined || furniture.has(placeholder ?? '') || placeholder === 'sldImg') continue
      for (const paragraph of this.paragraphs(text, slide)) {
        if (inlines.length > 0) inlines.push({ text: '\n' })
        inlines.push(...paragraph.inlines)
      }
    }
    if (inlines.length > 0) this.add({ type: 'note', of: 'speaker', inlines }, slide)
  }

  private paragraphs(block: TextBlock, slide: number): readonly TextParagraph[] {
    const { fonts, addresses } = this.presentation
    return paragraphsOf(block, { fonts, addresses, slide } satisfies TextSurroundings)
  }

  private add(block: NewBlock, slide: number): void {
    this.presentation.into.add(block, { slide })
  }
}

/** Bullets are mostly of Wingdings; the letters they are there are none to read. */
const markerOf = (bullet: string | undefined): string => (bullet === undefined || /[\p{L}\p{N}\p{Co}]/u.test(bullet) ? '•' : bullet)
