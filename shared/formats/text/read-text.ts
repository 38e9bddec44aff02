import { decodeText } from '../encoding/decode-text.ts'
import type { Reader } from '../reading/reader.ts'
import { textBlocks } from './text-blocks.ts'

/** Plain text in any encoding; each form feed starts a page, as in RFCs and printed minutes. */
export const readText: Reader = ({ bytes }, into) => {
  const { text } = decodeText(bytes)
  const pages = text.replaceAll(/\r\n?|\u0085|\u2028/gu, '\n').split('\f')
  const isPaged = pages.length > 2
  for (const [index, page] of pages.entries()) {
    const place = isPaged ? { page: index + 1 } : {}
    if (isPaged && page.trim() !== '') into.add({ type: 'break', of: 'page', label: `Page ${index + 1}` }, place)
    for (const block of textBlocks(page)) into.add(block, place)
  }
  if (isPaged) into.pages = pages.length
}
