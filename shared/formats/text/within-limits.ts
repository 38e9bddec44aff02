import type { ReadLimits } from '../../contracts/reading.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'

/** Lines of one text: data has more, no document does. */
const maxLines = 1_500_000

/** The text as far as it can be read at once: a line takes memory of its own beside its letters. What is cut off is said. */
export function withinLimits(text: string, limits: ReadLimits, into: DocumentBuilder): string {
  const end = Math.min(text.length, limits.maxTextLength, endOf('\n', text), endOf('\f', text))
  if (end === text.length) return text
  into.shortfall = { reason: 'too-large', says: tooLongSays }
  const lineEnd = text.lastIndexOf('\n', end)
  return text.slice(0, lineEnd > 0 ? lineEnd : end)
}

const tooLongSays =
  'has more text than the library keeps of one file: its beginning can be searched, the rest cannot. Split it, or open the original.'

/** Where the last line or page ends that is taken. */
function endOf(mark: string, text: string): number {
  let at = 0
  for (let count = 0; count < maxLines; count++) {
    at = text.indexOf(mark, at) + 1
    if (at === 0) return text.length
  }
  return at
}
