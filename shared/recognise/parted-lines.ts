import { findDates } from './dates.ts'
import type { TextLine } from './document-text.ts'
import { fieldOfLabel } from './labels/field-of-label.ts'

/** Labels that occur in no sentence and so may begin another field within a line. */
const inner =
  /\s(?=(?:For (?:action|comments?|information|info)(?: to)?|(?:Study Group|Working Party|Meeting|Source|Title|Approval|Deadline|Purpose|Contact|Keywords|Abstract|Question\(s\))) ?:)/

/** A line of a header, or a part of one, with the line it is of. */
export interface PartedLine extends TextLine {
  readonly whole: TextLine
}

/**
 * The lines of a header that an extractor or a scanner has run together, parted again before each label:
 *
 *   For action to: SG13 For information to: ETSI ISG ENI
 *   Question(s): 4/17 Geneva, 22-30 January 2019
 */
export function partedLines(lines: readonly TextLine[]): readonly PartedLine[] {
  return lines.flatMap((line) => {
    const { text } = line
    if (!text.includes(':') || text.length > 400) return { ...line, whole: line }
    return text.split(inner).flatMap((part) => partedQuestion(part).map((one) => ({ ...line, text: one, whole: line })))
  })
}

/** The meeting stands beside the Question in ITU-T's header, and has no label there. */
function partedQuestion(text: string): readonly string[] {
  const [, label = '', question = '', meeting = ''] =
    /^([^:：]{1,24})[:：]\s*((?:Q?(?:\d{1,2}|ALL)\/\d{1,2}[,;&\s]*)+)\s+(\p{L}.*)$/iu.exec(text) ?? []
  if (fieldOfLabel(label) !== 'question' || findDates(meeting).length === 0) return [text]
  return [`${label}: ${question.trim()}`, `Meeting: ${meeting}`]
}
