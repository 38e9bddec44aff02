import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { ReadingRow } from './reading-rows.ts'

/** A line of the reading face at its usual size, and the characters that fit on it; measured in the built app. */
const lineHeight = 28
const charactersPerLine = 72
const tableRowHeight = 44

/** About how high a row will be, in pixels, before it is drawn and measured: good guesses keep the scroll bar still. */
export function estimateHeight(row: ReadingRow): number {
  switch (row.kind) {
    case 'list':
      return row.items.reduce((sum, item) => sum + lines(item) * lineHeight + 5, 12)
    case 'table':
      return (row.to - row.from) * tableRowHeight + 16
    case 'slide':
      return row.rows.reduce((sum, inner) => sum + estimateHeight(inner), 70)
    case 'block':
      if (row.block.type === 'break') return 56
      if (row.block.type === 'heading') return lines(row.block) * 34 + 30
      return lines(row.block) * lineHeight + 13
  }
}

const lines = (block: Block) => Math.max(1, Math.ceil(blockText(block).length / charactersPerLine))
