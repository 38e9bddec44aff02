import type { Locator } from '../../../shared/contracts/blocks.ts'

/** `, page 3`, `, slide 12`, `, sheet Budget`: where a block stands, for the end of a sentence; empty when it is not paged. */
export function placeOf({ page, slide, sheet }: Locator): string {
  if (slide !== undefined) return `, slide ${slide}`
  if (sheet !== undefined) return `, sheet ${sheet}`
  return page === undefined ? '' : `, page ${page}`
}
