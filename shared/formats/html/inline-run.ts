import type { Inline } from '../../contracts/blocks.ts'

/** Marks that elements put on the text inside them. */
export type Marks = Omit<Inline, 'text' | 'change' | 'noteRef'>

/** Collects the text of one block: white space collapses as browsers do, equal neighbours are one run. */
export class InlineRun {
  private inlines: Inline[] = []
  private endsInSpace = true

  /** `isVerbatim` keeps white space, as in `pre`. */
  add(text: string, marks: Marks, isVerbatim = false): void {
    const shown = isVerbatim ? text : this.collapsed(text)
    if (shown === '') return
    this.endsInSpace = !isVerbatim && /\s$/u.test(shown)
    const last = this.inlines.at(-1)
    if (last !== undefined && isMarkedAlike(last, marks)) this.inlines[this.inlines.length - 1] = { ...last, text: last.text + shown }
    else this.inlines.push({ text: shown, ...marks })
  }

  /** A line break inside the block. */
  breakLine(marks: Marks): void {
    this.add('\n', marks, true)
    this.endsInSpace = true
  }

  /** What was collected, without white space at its ends; empty when there was nothing else. */
  take(): readonly Inline[] {
    const inlines = trimmed(this.inlines)
    this.inlines = []
    this.endsInSpace = true
    return inlines
  }

  get isEmpty(): boolean {
    return this.inlines.every(({ text }) => text.trim() === '')
  }

  private collapsed(text: string): string {
    const single = text.replaceAll(/[ \t\n\r\f]+/gu, ' ')
    return this.endsInSpace ? single.replace(/^ /u, '') : single
  }
}

const isMarkedAlike = (inline: Inline, marks: Marks): boolean =>
  inline.href === marks.href &&
  inline.bold === marks.bold &&
  inline.italic === marks.italic &&
  inline.underline === marks.underline &&
  inline.strike === marks.strike &&
  inline.code === marks.code &&
  inline.script === marks.script

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const whole = [...inlines]
  for (let first = whole[0]; first !== undefined; first = whole[0]) {
    const text = first.text.trimStart()
    if (text === '') whole.shift()
    else {
      whole[0] = { ...first, text }
      break
    }
  }
  for (let last = whole.at(-1); last !== undefined; last = whole.at(-1)) {
    const text = last.text.trimEnd()
    if (text === '') whole.pop()
    else {
      whole[whole.length - 1] = { ...last, text }
      break
    }
  }
  return whole
}
