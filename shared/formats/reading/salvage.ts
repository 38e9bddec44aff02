import type { DocumentBuilder } from './document-builder.ts'
import { ReadFault } from './read-fault.ts'

/**
 * Takes a step that a document's text can do without: where a part for it is damaged, the rest is still read and the
 * document is partial. What breaks a rule that keeps the app safe is refused all the same.
 */
export function salvage<T>(into: DocumentBuilder, step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof ReadFault) || error.fault.kind !== 'unreadable' || error.fault.reason === 'encrypted') throw error
    into.shortfall ??= { reason: error.fault.reason, says: `${error.fault.says} The rest of it is here.` }
    return undefined
  }
}
