import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { session } from '../session.ts'
import type { ListItem } from './use-list.ts'

/** Opens a row's document; cell 0 is the document, the cells after it are the passages a search found in it. */
export function openItem({ row, hit }: ListItem, cell: number, terms: readonly MatchTerm[]): void {
  const passage = hit?.passages[Math.min(cell, hit.passages.length) - 1]
  if (hit === undefined) session.openDocument(row.id)
  else if (passage !== undefined) session.openDocument(row.id, { tab: 'read', block: passage.locator.block, terms })
  else {
    const best = hit.passages[0]
    session.openDocument(row.id, best === undefined ? { terms } : { tab: 'read', block: best.locator.block, terms })
  }
}
