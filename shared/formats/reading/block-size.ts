import type { Inline } from '../../contracts/blocks.ts'
import type { NewBlock } from './document-builder.ts'

/**
 * Letters of one block: no paragraph of a hundred pages was ever written, but lines without end are found in data, and
 * must be drawn, cut into passages and pointed into piece by piece.
 */
const longestBlock = 100_000
/** Blocks, runs and cells of one document. Each takes some 300 bytes of memory beside its text: a hundred thousand pages have fewer. */
export const maxParts = 2_000_000

/** What a block counts towards them. */
export function partsOf(block: NewBlock): number {
  if (block.type === 'table') return block.rows.reduce((sum, row) => sum + row.length, 1)
  return 'inlines' in block ? 1 + block.inlines.length : 1
}

/** A block as pieces of a readable length: itself, unless it is a paragraph, list item or code that is too long. */
export function piecesOf(block: NewBlock): readonly NewBlock[] {
  if (block.type === 'code') {
    if (block.text.length <= longestBlock) return [block]
    return cuts(block.text).map((text) => ({ ...block, text }))
  }
  if (block.type !== 'paragraph' && block.type !== 'list-item') return [block]
  if (block.inlines.reduce((sum, { text }) => sum + text.length, 0) <= longestBlock) return [block]
  return inlinePieces(block.inlines).map((inlines) => ({ ...block, inlines }))
}

function inlinePieces(inlines: readonly Inline[]): ReadonlyArray<readonly Inline[]> {
  const pieces: Inline[][] = [[]]
  let length = 0
  for (const inline of inlines)
    for (const text of cuts(inline.text)) {
      if (length + text.length > longestBlock && length > 0) {
        pieces.push([])
        length = 0
      }
      pieces.at(-1)?.push({ ...inline, text })
      length += text.length
    }
  return pieces
}

/** A text cut after spaces, where there are any, and never inside a character. */
function cuts(text: string): readonly string[] {
  const pieces: string[] = []
  let at = 0
  while (text.length - at > longestBlock) {
    const space = text.lastIndexOf(' ', at + longestBlock - 1) + 1
    const end = space > at + longestBlock / 2 ? space : at + longestBlock
    const isInside = /[\ud800-\udbff]/.test(text.charAt(end - 1))
    pieces.push(text.slice(at, isInside ? end - 1 : end))
    at = isInside ? end - 1 : end
  }
  pieces.push(text.slice(at))
  return pieces
}
