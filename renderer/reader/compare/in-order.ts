import { baseKey, revisionRank } from '../../../shared/symbols/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import type { Opened } from '../opened.ts'

/** Two documents, the earlier first: by revision of the same paper, else by date, else as they were chosen. */
export function inOrder(one: Opened, other: Opened): readonly [before: Opened, after: Opened] {
  return isLater(one.row, other.row) ? [other, one] : [one, other]
}

function isLater(one: DocumentRow, other: DocumentRow): boolean {
  for (const key of one.symbols) {
    const same = other.symbols.find((each) => baseKey(each) === baseKey(key))
    if (same !== undefined) return revisionRank(key) > revisionRank(same)
  }
  return one.date !== undefined && other.date !== undefined && one.date > other.date
}
