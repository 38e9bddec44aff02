import type { Block } from '../../../shared/contracts/blocks.ts'

/** The first block that was read from each page or slide. */
export function firstBlocks(blocks: readonly Block[], of: 'page' | 'slide'): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { locator } of blocks) {
    const number = locator[of]
    if (number !== undefined && !first.has(number)) first.set(number, locator.block)
  }
  return first
}
