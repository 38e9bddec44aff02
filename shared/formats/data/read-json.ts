import { decodeText } from '../encoding/decode-text.ts'
import type { Reader } from '../reading/reader.ts'
import { addSource } from './source-blocks.ts'

/** Reads JSON as text, indented so that it can be read; what is not well-formed stays as it is written. */
export const readJson: Reader = ({ bytes }, into) => {
  const { text } = decodeText(bytes)
  addSource(indented(text), into)
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    // Not JSON after all, or JSON with comments: its text is what a delegate looks for.
    return text
  }
}
