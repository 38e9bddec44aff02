import type { Direction } from '../../contracts/blocks.ts'
import type { Marks } from '../docx/run-marks.ts'
import type { CharacterLook, ParagraphLook } from '../original/set-paragraph.ts'

/** What a paragraph is; `\pard` makes it the default again. */
export interface ParagraphState {
  /** Number of its style in the style sheet. */
  readonly style?: number
  /** 0 for the outermost heading. */
  readonly outlineLevel?: number
  /** In a list, at this level. */
  readonly listLevel: number
  readonly isInList: boolean
  readonly isInTable: boolean
  /** How many tables it stands in, one inside the other, where that is said. */
  readonly tableDepth?: number
  readonly direction?: Direction
  /** How it is set, where somebody wants to see that. */
  readonly look?: ParagraphLook
}

/** What a group inherits from the one around it and gives back when it closes (RTF 1.9.1, "RTF Syntax"). */
export interface RtfState {
  readonly marks: Marks
  readonly paragraph: ParagraphState
  /** Number in the font table; absent until one is chosen, which means the default font. */
  readonly font?: number
  /** The character set or code page a font table's entry states. */
  readonly charset?: number
  readonly codePage?: number
  /** How many characters stand after each `\u` for readers that know no Unicode. */
  readonly unicodeSkip: number
  /** What characters look like, where somebody wants to see that. */
  readonly look?: CharacterLook
}

const defaultParagraph: ParagraphState = { listLevel: 0, isInList: false, isInTable: false }

export const initialState: RtfState = { marks: {}, paragraph: defaultParagraph, unicodeSkip: 1 }

/** Switches that a control word sets with no parameter or any but 0. */
const markOfWord = new Map<string, 'bold' | 'italic' | 'underline' | 'strike'>([
  ['b', 'bold'],
  ['i', 'italic'],
  ['strike', 'strike'],
  ['striked', 'strike'],
  ...['ul', 'uld', 'uldash', 'uldashd', 'uldashdd', 'uldb', 'ulth', 'ulw', 'ulwave'].map((word) => [word, 'underline'] as const),
])

/** The state after a control word that formats characters; nothing when it does not. */
export function withCharacterWord(state: RtfState, word: string, parameter: number | undefined): RtfState | undefined {
  const { marks } = state
  const isOn = parameter !== 0
  const mark = markOfWord.get(word)
  if (mark !== undefined) return { ...state, marks: withMark(marks, mark, isOn) }
  switch (word) {
    case 'plain': {
      const { font: _font, look: _look, ...rest } = state
      const kept = marks.href === undefined ? {} : { href: marks.href }
      return { ...rest, marks: kept }
    }
    case 'f':
      return { ...state, font: parameter ?? 0 }
    case 'ulnone':
      return { ...state, marks: withMark(marks, 'underline', false) }
    case 'super':
    case 'sub':
      return { ...state, marks: isOn ? { ...marks, script: word } : withoutScript(marks) }
    case 'nosupersub':
      return { ...state, marks: withoutScript(marks) }
    case 'revised':
    case 'deleted': {
      const { change: _change, ...rest } = marks
      return { ...state, marks: isOn ? { ...rest, change: word === 'deleted' ? word : 'inserted' } : rest }
    }
    case 'uc':
      return { ...state, unicodeSkip: Math.min(16, Math.max(0, parameter ?? 1)) }
    default:
      return undefined
  }
}

/** The state after a control word that formats paragraphs; nothing when it does not. */
export function withParagraphWord(state: RtfState, word: string, parameter: number | undefined): RtfState | undefined {
  const { paragraph } = state
  const withParagraph = (changed: Partial<ParagraphState>): RtfState => ({ ...state, paragraph: { ...paragraph, ...changed } })
  switch (word) {
    case 'pard':
      return { ...state, paragraph: defaultParagraph }
    case 's':
      return withParagraph({ style: parameter ?? 0 })
    case 'outlinelevel':
      return withParagraph({ outlineLevel: parameter ?? 0 })
    case 'ls':
      return withParagraph({ isInList: parameter !== 0 })
    case 'ilvl':
      return withParagraph({ listLevel: Math.min(8, Math.max(0, parameter ?? 0)) })
    case 'intbl':
      return withParagraph({ isInTable: parameter !== 0 })
    case 'itap':
      return withParagraph({ isInTable: (parameter ?? 1) > 0, tableDepth: parameter ?? 1 })
    case 'rtlpar':
      return withParagraph({ direction: 'rtl' })
    case 'ltrpar': {
      const { direction: _direction, ...rest } = paragraph
      return { ...state, paragraph: rest }
    }
    default:
      return undefined
  }
}

function withMark(marks: Marks, mark: 'bold' | 'italic' | 'underline' | 'strike', isOn: boolean): Marks {
  if (isOn) return { ...marks, [mark]: true }
  const { [mark]: _off, ...rest } = marks
  return rest
}

function withoutScript({ script: _script, ...rest }: Marks): Marks {
  return rest
}
