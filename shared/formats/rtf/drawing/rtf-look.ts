import type { CharacterLook, ParagraphLook } from '../../original/set-paragraph.ts'
import type { RtfState } from '../rtf-state.ts'

/** Twips: a twentieth of a point, in which RTF measures. */
export const ofTwips = (twips: number | undefined): number => (twips ?? 0) / 20

const alignments: Readonly<Record<string, ParagraphLook['align']>> = { ql: 'left', qr: 'right', qc: 'center', qj: 'justify', qd: 'justify' }

/** The state after a word that says what text looks like (RTF 1.9.1, "Font (Character) Formatting Properties", "Paragraph Formatting Properties"). */
export function withLook(
  state: RtfState,
  {
    word,
    parameter,
    colour,
  }: { readonly word: string; readonly parameter: number | undefined; readonly colour: (index: number) => string | undefined },
): RtfState | undefined {
  const characters = characterLook(word, parameter, colour)
  if (characters !== undefined) return { ...state, look: { ...state.look, ...characters } }
  const paragraph = paragraphLook(word, parameter, colour)
  if (paragraph === undefined) return undefined
  return { ...state, paragraph: { ...state.paragraph, look: { ...state.paragraph.look, ...paragraph } } }
}

function characterLook(
  word: string,
  parameter: number | undefined,
  colour: (index: number) => string | undefined,
): CharacterLook | undefined {
  const isOn = parameter !== 0
  switch (word) {
    case 'fs':
      return { size: (parameter ?? 24) / 2 }
    case 'cf':
      return { colour: colour(parameter ?? 0) }
    case 'highlight':
    case 'chcbpat':
    case 'cb':
      return { highlight: colour(parameter ?? 0) }
    case 'v':
      return { isHidden: isOn }
    case 'caps':
      return { caps: isOn ? 'all' : undefined }
    case 'scaps':
      return { caps: isOn ? 'small' : undefined }
    default:
      return undefined
  }
}

function paragraphLook(
  word: string,
  parameter: number | undefined,
  colour: (index: number) => string | undefined,
): ParagraphLook | undefined {
  const align = alignments[word]
  if (align !== undefined) return { align }
  switch (word) {
    case 'li':
    case 'lin':
      return { start: ofTwips(parameter) }
    case 'ri':
    case 'rin':
      return { end: ofTwips(parameter) }
    case 'fi':
      return { firstLine: ofTwips(parameter) }
    case 'sb':
      return { before: ofTwips(parameter) }
    case 'sa':
      return { after: ofTwips(parameter) }
    case 'sl':
      return lineLook(parameter ?? 0)
    case 'slmult':
      return parameter === 1 ? { lineStep: undefined } : { lineHeight: undefined }
    case 'tqr':
      return { tabsToEnd: true }
    case 'cbpat':
      return { ground: colour(parameter ?? 0) }
    case 'brdrt':
      return { lineAbove: true }
    case 'brdrb':
      return { lineBelow: true }
    default:
      return undefined
  }
}

/** `\slN` alone is a height; `\slmult1` after it says that it is a multiple of 240. Nobody writes lines of less than half a point. */
const lineLook = (twips: number): ParagraphLook =>
  Math.abs(twips) < 10 || twips > 2_000 ? {} : { lineHeight: Math.abs(twips) / 240, ...(twips < 0 && { lineStep: -twips / 20 }) }
