import type { Locator } from '../../../shared/contracts/blocks.ts'

/** Where a sentence stands, as a delegate cites it: `p. 3`, `slide 4`, or the heading it stands under. */
export function placeOf(locator: Locator | undefined): string {
  if (locator === undefined) return 'file name'
  if (locator.page !== undefined) return `p. ${locator.page}`
  if (locator.slide !== undefined) return `slide ${locator.slide}`
  if (locator.sheet !== undefined) return locator.cells === undefined ? locator.sheet : `${locator.sheet} ${locator.cells}`
  return locator.headings?.at(-1) ?? ''
}
