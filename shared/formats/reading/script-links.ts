import type { Cell, Inline } from '../../contracts/blocks.ts'
import type { NewBlock } from './document-builder.ts'

/** Addresses that are programs or pages of their own. Browsers pass over white space and controls in front of and inside them. */
const script = /^(?:javascript|vbscript|data|blob|view-source|ms-[a-z-]+|search-ms|mhtml):/iu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers pass over
const ignored = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/gu

const isScript = ({ href }: Inline): boolean => href !== undefined && script.test(href.slice(0, 200).replaceAll(ignored, ''))

/** The block with its words, but without links that would run something: the words of such a link are text. */
export function withoutScriptLinks(block: NewBlock): NewBlock {
  if ('inlines' in block) return block.inlines.some(isScript) ? { ...block, inlines: cleaned(block.inlines) } : block
  if (block.type !== 'table' || !block.rows.some((row) => row.some(hasScript))) return block
  return { ...block, rows: block.rows.map((row) => row.map((cell) => (hasScript(cell) ? cleanCell(cell) : cell))) }
}

const hasScript = ({ content }: Cell): boolean => content.some(({ inlines }) => inlines.some(isScript))

const cleanCell = (cell: Cell): Cell => ({ ...cell, content: cell.content.map((part) => ({ ...part, inlines: cleaned(part.inlines) })) })

function cleaned(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (!isScript(inline)) return inline
    const { href: _, ...words } = inline
    return words
  })
}
