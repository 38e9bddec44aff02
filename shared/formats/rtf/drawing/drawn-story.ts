import type { PageStyles } from '../../original/page-styles.ts'
import { paragraphHtml, type SetRun } from '../../original/set-paragraph.ts'
import type { Destination } from '../destination.ts'
import type { FontTable } from '../font-table.ts'
import type { ParagraphState, RtfState } from '../rtf-state.ts'

/** What a story is drawn with. */
export interface StoryTools {
  readonly fonts: FontTable
  readonly styles: PageStyles
  /** Outline level of a paragraph, 0 for the outermost heading. */
  readonly outlineLevel: (paragraph: ParagraphState) => number | undefined
}

/** Who takes the paragraphs of a drawn story. */
export interface DrawnOutput {
  readonly take: (html: string, paragraph: ParagraphState) => void
  /** Hears of words that end a paragraph, and of others that mean something in the running text. */
  readonly word?: (name: string, parameter: number | undefined) => boolean
}

const paragraphEnds = new Set(['par', 'sect', 'cell', 'row', 'nestcell', 'nestrow', 'page'])
/** After these, nothing is a paragraph where there was no text: a row ends after its last cell. */
const silentEnds = new Set(['row', 'nestrow', 'sect', 'page'])

/** A text of its own, drawn paragraph by paragraph. */
export class DrawnStory implements Destination {
  private readonly tools: StoryTools
  private readonly output: DrawnOutput
  private runs: SetRun[] = []
  private last: RtfState | undefined

  constructor(tools: StoryTools, output: DrawnOutput) {
    this.tools = tools
    this.output = output
  }

  readonly text = (text: string, state: RtfState): void => {
    const { marks, font, look } = state
    const last = this.runs.at(-1)
    const isSame = this.last !== undefined && this.last.marks === marks && this.last.font === font && this.last.look === look
    if (last !== undefined && isSame && 'text' in last) this.runs[this.runs.length - 1] = { ...last, text: last.text + text }
    else {
      const name = this.tools.fonts.nameOf(font)
      this.runs.push({ text, ...marks, look: { ...(name !== undefined && { font: name }), size: 12, ...look } })
    }
    this.last = state
  }

  readonly word = (name: string, parameter: number | undefined, state: RtfState): boolean => {
    const isEnd = paragraphEnds.has(name)
    if (isEnd && (this.runs.length > 0 || !silentEnds.has(name))) this.end(state)
    return this.output.word?.(name, parameter) === true || isEnd
  }

  readonly close = (state: RtfState): void => {
    if (this.runs.length > 0) this.end(state)
  }

  /** Adds what is HTML already: a picture, a reference to a note. */
  add(html: string): void {
    this.runs.push({ html })
    this.last = undefined
  }

  private end({ paragraph, look }: RtfState): void {
    const { direction } = paragraph
    const level = this.tools.outlineLevel(paragraph)
    const runs = this.runs.length > 0 ? this.runs : [{ text: '', look: { size: 12, ...look } }]
    const set = { runs, look: { ...paragraph.look, direction: direction ?? 'ltr' }, heading: level === undefined ? undefined : level + 1 }
    this.output.take(paragraphHtml(set, this.tools.styles), paragraph)
    this.runs = []
    this.last = undefined
  }
}
