import type { Inline } from '../../contracts/blocks.ts'
import { appendText, type Marks } from '../docx/run-marks.ts'

/** Collects the text of one paragraph. White space collapses; what is meant to stand is written as an element (ODF 1.3 part 3, 6.1.2). */
export class OdfRun {
  readonly inlines: Inline[] = []
  private endsInSpace = true

  add(text: string, marks: Marks): void {
    const single = /[\t\r\n]| {2}/u.test(text) ? text.replaceAll(/[\t\r\n ]+/gu, ' ') : text
    const shown = this.endsInSpace && single.startsWith(' ') ? single.slice(1) : single
    if (shown === '') return
    this.endsInSpace = shown.endsWith(' ')
    appendText(this.inlines, shown, marks)
  }

  /** Spaces, tabs and line breaks that the author typed. */
  addVerbatim(text: string, marks: Marks): void {
    appendText(this.inlines, text, marks)
    this.endsInSpace = false
  }

  refer(label: string): void {
    this.inlines.push({ text: '', noteRef: label })
  }
}

export const isBlank = (inlines: readonly Inline[]): boolean =>
  inlines.every(({ text, noteRef }) => text.trim() === '' && noteRef === undefined)
