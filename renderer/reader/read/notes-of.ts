import type { Block } from '../../../shared/contracts/blocks.ts'
import type { Destination } from './use-page-flow.ts'

/** The note a reference names: the first of that label after it, else the first of all. */
export function noteFor(blocks: readonly Block[], label: string, fromBlock: number): Destination | undefined {
  const isIt = (block: Block) => block.type === 'note' && block.label === label
  const found = blocks.slice(fromBlock).find(isIt) ?? blocks.find(isIt)
  return found === undefined ? undefined : { block: found.locator.block, share: 0.3 }
}

/** Where a note is referred to: the nearest reference before it, else the first of all. */
export function referenceTo(blocks: readonly Block[], label: string, noteBlock: number): Destination | undefined {
  const before = blocks.slice(0, noteBlock).findLast((block) => refersTo(block, label))
  const found = before ?? blocks.find((block) => refersTo(block, label))
  if (found === undefined) return undefined
  const tableRow =
    found.type === 'table' ? found.rows.findIndex((row) => row.some((cell) => cell.content.some((p) => hasRef(p, label)))) : 0
  return { block: found.locator.block, tableRow, share: 0.3 }
}

function refersTo(block: Block, label: string): boolean {
  if (block.type === 'table')
    return block.rows.some((row) => row.some((cell) => cell.content.some((paragraph) => hasRef(paragraph, label))))
  return 'inlines' in block && hasRef(block, label)
}

const hasRef = ({ inlines }: { readonly inlines: ReadonlyArray<{ readonly noteRef?: string }> }, label: string) =>
  inlines.some(({ noteRef }) => noteRef === label)
