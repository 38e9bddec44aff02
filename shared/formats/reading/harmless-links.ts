import type { Cell, Inline } from '../../contracts/blocks.ts'
import type { NewBlock } from './document-builder.ts'

/** What an address may begin with: pages, mail, calls and files. Whatever else a scheme stands for, a program is started by it. */
const known = /^(?:https?|ftps?|mailto|tel|news|file):/iu
const anyScheme = /^[^/?#]*:/u
/** Browsers pass over white space and controls in front of a scheme and inside it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers pass over
const ignored = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/gu

function isProgram({ href }: Inline): boolean {
  if (href === undefined) return false
  const address = href.slice(0, 200).replaceAll(ignored, '')
  return anyScheme.test(address) && !known.test(address)
}

/** The block with its words, but without links that would start something: the words of such a link are text. */
export function withHarmlessLinks(block: NewBlock): NewBlock {
  if ('inlines' in block) return block.inlines.some(isProgram) ? { ...block, inlines: cleaned(block.inlines) } : block
  if (block.type !== 'table' || !block.rows.some((row) => row.some(hasProgram))) return block
  return { ...block, rows: block.rows.map((row) => row.map((cell) => (hasProgram(cell) ? cleanCell(cell) : cell))) }
}

const hasProgram = ({ content }: Cell): boolean => content.some(({ inlines }) => inlines.some(isProgram))

const cleanCell = (cell: Cell): Cell => ({ ...cell, content: cell.content.map((part) => ({ ...part, inlines: cleaned(part.inlines) })) })

function cleaned(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (!isProgram(inline)) return inline
    const { href: _, ...words } = inline
    return words
  })
}
