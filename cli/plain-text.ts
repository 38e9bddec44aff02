import { type Block, blockText } from '../shared/contracts/blocks.ts'

/**
 * A document's words as one text: with the markers of its lists, the numbers of its notes, and who wrote its comments
 * when; without the labels of its pages, slides and comments, which are ours. Blocks stand on lines of their own.
 */
export const plainText = (blocks: readonly Block[]): string => blocks.flatMap(lineOf).join('\n')

function lineOf(block: Block): readonly string[] {
  if (block.type === 'break') return block.of === 'sheet' ? [block.label] : []
  const text = block.type === 'note' ? noteText(block) : blockText(block)
  return [block.type === 'list-item' && block.marker !== undefined ? `${block.marker} ${text}` : text]
}

function noteText(note: Extract<Block, { type: 'note' }>): string {
  const number = note.of === 'comment' ? undefined : note.label
  return [number, note.author, note.date, blockText(note)].filter((part) => part !== undefined).join(' ')
}
