import { inflate } from '../inflate/inflate.ts'
import { damaged } from '../reading/faults.ts'
import type { InflationBudget } from './inflation-budget.ts'

/**
 * Inflates raw deflate data, counting every byte against the budget while it comes out. Data known to be cut off gives
 * what came out before its end. `claimedBytes` is what the data is said to give: true or not, only speed depends on it.
 */
export function inflateCounted(
  compressed: Uint8Array,
  budget: InflationBudget,
  { isCutOff = false, claimedBytes = compressed.byteLength * 4 } = {},
): Uint8Array<ArrayBuffer> {
  const { bytes, end } = inflate(compressed, claimedBytes, (piece) => budget.take(piece.byteLength))
  if (end !== 'whole' && !isCutOff) throw damaged('one of its compressed parts cannot be unpacked')
  return bytes
}
