import type { BitReader } from './bit-reader.ts'
import { type CodeTable, codeTable, quickMask } from './code-table.ts'

/** The two codes a compressed block is written in. */
export interface BlockCodes {
  readonly literals: CodeTable
  readonly distances: CodeTable
}

/** The order in which the lengths of the code for code lengths are written (RFC 1951, 3.2.7). */
const lengthOrder = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)

/** Reads a block's own codes, which are written as lengths that are in a code themselves (3.2.7). */
export function readBlockCodes(input: BitReader): BlockCodes | 'cut-off' | 'broken' {
  input.refill()
  if (input.held < 14) return 'cut-off'
  const literalCount = input.use(5) + 257
  const lengths = new Uint8Array(literalCount + input.use(5) + 1)
  const fault = readLengths(input, lengths)
  if (fault !== undefined) return fault
  const literals = codeTable(lengths.subarray(0, literalCount))
  const distances = codeTable(lengths.subarray(literalCount))
  return literals === undefined || distances === undefined ? 'broken' : { literals, distances }
}

function readLengths(input: BitReader, lengths: Uint8Array): 'cut-off' | 'broken' | undefined {
  const orderLengths = new Uint8Array(lengthOrder.length)
  const written = input.use(4) + 4
  for (const symbol of lengthOrder.subarray(0, written)) {
    input.refill()
    if (input.held < 3) return 'cut-off'
    orderLengths[symbol] = input.use(3)
  }
  const order = codeTable(orderLengths)
  if (order === undefined) return 'broken'
  let index = 0
  while (index < lengths.length) {
    input.refill()
    const entry = order.quick[input.bits & quickMask] ?? 0
    const symbol = entry >> 4
    // Fourteen bits are the longest code with the longest count after it.
    if (input.held < 14 && input.held < (entry & 15) + repeatBits(symbol)) return 'cut-off'
    if (entry === 0) return 'broken'
    input.use(entry & 15)
    const count = symbol < 16 ? 1 : input.use(repeatBits(symbol)) + (symbol === 18 ? 11 : 3)
    const length = symbol < 16 ? symbol : symbol === 16 ? lengths[index - 1] : 0
    if (length === undefined || index + count > lengths.length) return 'broken'
    lengths.fill(length, index, index + count)
    index += count
  }
  return undefined
}

/** Bits that say how often a length is repeated; 16 to 18 are the symbols for that. */
const repeatBits = (symbol: number): number => (symbol < 16 ? 0 : symbol === 16 ? 2 : symbol === 17 ? 3 : 7)

let fixed: BlockCodes | undefined

/** The codes of a block that brings none of its own (3.2.6). */
export function fixedCodes(): BlockCodes | 'broken' {
  if (fixed !== undefined) return fixed
  const literals = codeTable(new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280))
  const distances = codeTable(new Uint8Array(30).fill(5))
  if (literals === undefined || distances === undefined) return 'broken'
  fixed = { literals, distances }
  return fixed
}
