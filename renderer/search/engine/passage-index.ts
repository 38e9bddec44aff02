import type { Passage } from '../../../shared/contracts/search.ts'
import { passageNumber } from './entry.ts'
import { MiniIndex } from './mini-index.ts'

/** An empty index of passages. The packed text index takes its place one day. */
export const passageIndex = (): MiniIndex => new MiniIndex({ text: 1 })

/** Adds a document's passages, pausing as `pace` says. */
export async function addPassages(
  index: MiniIndex,
  document: number,
  passages: readonly Passage[],
  pace: () => Promise<void> | undefined,
): Promise<void> {
  for (const [nth, { text }] of passages.entries()) {
    index.add({ number: passageNumber(document, nth), texts: { text } })
    await pace()
  }
}
