import type { Evidence } from '../../../shared/contracts/recognition.ts'

/** A line of the details: what is known, and the words that say so. */
export interface Fact {
  readonly name: string
  readonly value: string
  /** Shown under it as a quotation that leads to its place. */
  readonly evidence?: Evidence
  /** A remark without a place, such as how sure it is. */
  readonly remark?: string
  readonly isCode?: true
}
