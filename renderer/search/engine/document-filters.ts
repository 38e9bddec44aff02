import type { SearchFilter } from '../../../shared/contracts/search.ts'
import type { DocumentTable } from './document-table.ts'
import { compileFilter } from './filters.ts'

/** A condition worked out for every document: 1 where it holds. */
interface Kept {
  readonly holds: Uint8Array
  readonly hint?: string
}

/** Conditions kept until a document changes: the same few are asked at each key. */
const mostKept = 32

/** Tests conditions on documents by number. */
export class DocumentFilters {
  private readonly table: DocumentTable
  private readonly kept = new Map<string, Kept>()
  private revision = -1

  constructor(table: DocumentTable) {
    this.table = table
  }

  /** Whether a condition holds, by document number. */
  test(filter: SearchFilter): Kept {
    if (this.revision !== this.table.revision) this.kept.clear()
    this.revision = this.table.revision
    const key = JSON.stringify(filter)
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const made = this.workOut(filter)
    if (this.kept.size >= mostKept) this.kept.clear()
    this.kept.set(key, made)
    return made
  }

  private workOut(filter: SearchFilter): Kept {
    const { test, hint } = compileFilter(filter)
    const holds = new Uint8Array(this.table.size)
    for (const { number, fields } of this.table.entries()) if (test(fields)) holds[number] = 1
    return hint === undefined ? { holds } : { holds, hint }
  }
}
