import type { Format, UnreadReason } from '../../contracts/reading.ts'

/** A cause known to a reader: what happened, in the words that follow the file's name in a sentence. */
export interface Fault {
  readonly kind: 'refused' | 'unreadable'
  readonly reason: UnreadReason
  /** Continues the quoted file name: `ends before it should: …`. States what is safe and what to do next. */
  readonly says: string
  /** When the fault is also what tells the format. */
  readonly format?: Format
}

/** Unwinds a reader from any depth; `readFile` turns it into an outcome, and nothing else may catch and drop it. */
export class ReadFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.says)
    this.name = 'ReadFault'
    this.fault = fault
  }
}
