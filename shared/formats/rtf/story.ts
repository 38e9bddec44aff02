import type { Inline } from '../../contracts/blocks.ts'
import { appendText } from '../docx/run-marks.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import type { Destination } from './destination.ts'
import type { ParagraphState, RtfState } from './rtf-state.ts'

/** A paragraph with what it is. */
export interface RtfParagraph {
  readonly inlines: readonly Inline[]
  readonly state: ParagraphState
  /** The number or bullet printed before it. */
  readonly marker: string
}

/** Who takes the paragraphs of a story. */
export interface StoryOutput {
  readonly take: (paragraph: RtfParagraph) => void
  /** Takes what stands beside the text at this place: a note, a picture, a text box. */
  readonly anchor: (block: NewBlock) => void
  /** Takes what has a meaning in the running text alone: rows, cells, page breaks. */
  readonly word?: (name: string, parameter: number | undefined) => boolean
  readonly text?: (text: string) => void
}

const paragraphEnds = new Set(['par', 'sect', 'cell', 'row', 'nestcell', 'nestrow', 'page', 'column'])

/** A text of its own, the body, a header, a note, a text box, gathered into paragraphs. */
export class Story implements Destination {
  /** Number or bullet of the paragraph to come. */
  marker = ''
  /** Characters taken so far. */
  length = 0
  readonly output: StoryOutput
  /** Tracked changes met, one for each stretch. */
  private readonly changes: { insertions: number; deletions: number }
  private inlines: Inline[] = []

  constructor(output: StoryOutput, changes: { insertions: number; deletions: number }) {
    this.output = output
    this.changes = changes
  }

  readonly text = (text: string, { marks }: RtfState): void => {
    this.length += text.length
    if (marks.change !== undefined && this.inlines.at(-1)?.change !== marks.change)
      this.changes[marks.change === 'inserted' ? 'insertions' : 'deletions']++
    appendText(this.inlines, text, marks)
    if (marks.change !== 'deleted') this.output.text?.(text)
  }

  readonly word = (name: string, parameter: number | undefined, state: RtfState): boolean => {
    const isEnd = paragraphEnds.has(name)
    if (isEnd) this.end(state)
    return this.output.word?.(name, parameter) === true || isEnd
  }

  readonly close = (state: RtfState): void => {
    if (this.inlines.length > 0) this.end(state)
  }

  /** Refers to a note at this place. */
  refer(label: string): void {
    this.inlines.push({ text: '', noteRef: label })
  }

  private end({ paragraph }: RtfState): void {
    this.output.take({ inlines: this.inlines, state: paragraph, marker: this.marker })
    this.output.text?.(' ')
    this.inlines = []
    this.marker = ''
  }
}

export const isBlank = ({ inlines }: Pick<RtfParagraph, 'inlines'>): boolean =>
  inlines.every(({ text, noteRef }) => text.trim() === '' && noteRef === undefined)
