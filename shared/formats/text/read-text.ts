import { decodeText } from '../encoding/decode-text.ts'
import type { Reader } from '../reading/reader.ts'
import { textBlocks } from './text-blocks.ts'
import { withinLimits } from './within-limits.ts'

/** Plain text in any encoding; each form feed starts a page, as in RFCs and printed minutes. */
export const readText: Reader = ({ bytes, limits }, into) => {
  const text = decodeText(bytes).text.replaceAll(/\r\n?|\u0085|\u2028/gu, '\n')
  const pages = withinLimits(text, limits, into).split('\f')
  const isPaged = pages.length > 2
  for (const [index, page] of pages.entries()) {
    const place = isPaged ? { page: index + 1 } : {}
    if (isPaged && page.trim() !== '') into.add({ type: 'break', of: 'page', label: `Page ${index + 1}` }, place)
    for (const block of textBlocks(page)) into.add(block, place)
  }
  if (isPaged) into.pages = pages.length
}
