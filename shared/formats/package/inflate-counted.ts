import { Inflate } from 'fflate'
import { damaged } from '../reading/faults.ts'
import { ReadFault } from '../reading/read-fault.ts'
import type { InflationBudget } from './inflation-budget.ts'

/** Deflate gives at most 1,032 bytes for one, so a step of this size never makes more than 17 MB before it is counted. */
const stepBytes = 16 * 1024

/**
 * Inflates raw deflate data, counting every byte against the budget while it comes out. Data known to be cut off gives
 * what came out before its end.
 */
export function inflateCounted(compressed: Uint8Array, budget: InflationBudget, isCutOff = false): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    budget.take(chunk.byteLength)
    chunks.push(chunk)
    length += chunk.byteLength
  })
  try {
    for (let at = 0; at < compressed.byteLength || at === 0; at += stepBytes)
      // A last step that is called so fails on cut-off data before it gives what is in it.
      inflate.push(compressed.subarray(at, at + stepBytes), !isCutOff && at + stepBytes >= compressed.byteLength)
  } catch (error) {
    if (error instanceof ReadFault) throw error
    if (!isCutOff) throw damaged('one of its compressed parts cannot be unpacked')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
