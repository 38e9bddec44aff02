import { dash, gap, plainNumber, revisionOf, revisionPart, type Scheme, type SymbolPattern, wordStart } from '../scheme.ts'

/**
 * Focus groups number papers in two habits: the letter is the meeting (`FGAI4H-F-023`) or says input or output
 * (`FGAN-O-013-R1`). Papers print `FG-AI4H-I-035` where the file says `FGAI4H-I-035`; `A01` is `A1`.
 */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:FG(?:${dash}|${gap})(?<name>[A-Z][A-Za-z0-9]{1,9})|(?<bare>ML5G|QIT4N|AI4H|AN4H))${dash}(?<letter>[A-Z])${dash}(?<number>\\d{2,4})(?:${dash}?(?:R(?:ev)?\\.?|r)(?<revision>\\d{1,2}))?(?:${dash}A(?<attachment>\\d{1,2})(?:${dash}R(?<late>\\d{1,2}))?)?(?![A-Za-z\\d])`,
    'g',
  ),
  gate: /(?:FG|ML5G|QIT4N|AI4H|AN4H).*[A-Z].\d/,
  read({ groups = {} }) {
    const name = groups.name ?? groups.bare ?? ''
    const prefix = name === 'ML5G' ? 'ML5G' : `FG${name}`
    const attachment = groups.attachment === undefined ? '' : `-A${plainNumber(groups.attachment)}`
    const revision = revisionOf(groups.revision ?? groups.late)
    const stem = `${prefix}-${groups.letter}-${plainNumber(groups.number ?? '').padStart(3, '0')}`
    return {
      key: `${stem}${revision === undefined ? '' : `-${revision}`}${attachment}`,
      base: `${stem}${attachment}`,
      group: `FG-${name}`,
      type: 'FG',
      ...revisionPart(revision),
    }
  },
}

/** Papers of focus groups. */
export const focusGroup: Scheme = { name: 'focus-group', patterns: [paper] }
