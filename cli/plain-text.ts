import { type Block, blockText } from '../shared/contracts/blocks.ts'

/**
 * A document's words as one text: with the markers of its lists and who wrote its comments when, without the labels of
 * its pages and slides, which are ours. Blocks stand on lines of their own.
 */
export const plainText = (blocks: readonly Block[]): string => blocks.flatMap(lineOf).join('\n')

function lineOf(block: Block): readonly string[] {
  if (block.type === 'break') return block.of === 'sheet' ? [block.label] : []
  const text =
    block.type === 'note' ? [block.author, block.date, blockText(block)].filter((part) => part !== undefined).join(' ') : blockText(block)
  return [block.type === 'list-item' && block.marker !== undefined ? `${block.marker} ${text}` : text]
}
