import type { PageDrawing } from '../../../shared/contracts/drawing.ts'
import { drawFile } from '../../../shared/formats/index.ts'

/** A file drawn as a page, of which tests ask what stands in it and how it looks. */
export class DrawnPage {
  readonly drawing: PageDrawing

  private constructor(drawing: PageDrawing) {
    this.drawing = drawing
  }

  static async of(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<DrawnPage> {
    const outcome = await drawFile({ name, bytes }, { pdfiumWasm: () => Promise.reject(new Error('no PDF')) })
    if (outcome.kind === 'not-drawn') throw new Error(outcome.detail)
    if (outcome.drawing.kind !== 'page') throw new Error(`${name} is no page`)
    return new DrawnPage(outcome.drawing)
  }

  get html(): string {
    return this.drawing.html
  }

  /** The page without the classes of its looks. */
  get bare(): string {
    return this.html.replaceAll(/ class="[^"]*"/gu, '')
  }

  /** What the innermost element that begins right before these words looks like. */
  look(words: string): string {
    const before = this.html.slice(0, this.html.indexOf(words))
    const [, classes = ''] = /<\w+(?: class="([^"]*)")?[^>]*>[^<]*$/u.exec(before) ?? []
    return this.looksOf(classes)
  }

  /** What the paragraph or cell around these words looks like. */
  lookAround(words: string, element: string): string {
    const before = this.html.slice(0, this.html.indexOf(words))
    const start = before.slice(before.lastIndexOf(`<${element}`))
    return this.looksOf(/^<\w+[^>]*? class="([^"]*)"/u.exec(start)?.[1] ?? '')
  }

  private looksOf(classes: string): string {
    return classes
      .split(' ')
      .map((name) => new RegExp(`^\\.${name}\\{(.*)\\}$`, 'mu').exec(this.drawing.styles)?.[1] ?? '')
      .join('')
  }
}
