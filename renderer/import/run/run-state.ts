import type { ImportId } from '../../../shared/contracts/ids.ts'
import { FamilyBudget } from '../../../shared/formats/index.ts'
import type { ImportRow } from '../../library/tables.ts'

/** What is counted of an import. */
export type Count = 'found' | 'imported' | 'duplicates' | 'unread' | 'skipped'

/** One run of the importer while it goes on: a drop, a pick, the rest of an interrupted one, or a reading again. */
export class Run {
  readonly importId: ImportId
  readonly label: string
  /** Reading again is no import: it stands in no list. */
  readonly isListed: boolean
  readonly counts: Record<Count, number>
  /** What may still be taken out of each archive, archives inside it included. */
  readonly families = new FamilyBudget()
  /** All sources have been named. */
  isSealed = false
  /** All sources named are staged: nothing depends any more on where they came from. */
  isTaken = false
  isCancelled = false
  /** Sources named and items staged that are not dealt with yet. */
  open = 0
  private countedAt = performance.now()

  constructor(importId: ImportId, label: string, isListed: boolean, counts: Partial<Record<Count, number>> = {}) {
    this.importId = importId
    this.label = label
    this.isListed = isListed
    this.counts = { found: 0, imported: 0, duplicates: 0, unread: 0, skipped: 0, ...counts }
  }

  /** True at most once a second: how often the counts are written while files come in. */
  isCountDue(): boolean {
    const now = performance.now()
    if (now - this.countedAt < 1_000) return false
    this.countedAt = now
    return true
  }

  get done(): number {
    const { imported, duplicates, unread, skipped } = this.counts
    return imported + duplicates + unread + skipped
  }

  get isOver(): boolean {
    return this.isSealed && this.open === 0
  }

  /** Goes on with an import that stands in the list. */
  static of(row: ImportRow): Run {
    const { found, imported, duplicates, unread, skipped } = row
    return new Run(row.id, row.label, true, { found, imported, duplicates, unread, skipped })
  }
}
