/** Codes of up to so many bits are found in one look; the few longer ones are followed bit by bit. */
const quickBits = 10
/** Takes the bits by which `quick` is looked up. */
export const quickMask = (1 << quickBits) - 1
/** Longest code of deflate (RFC 1951, 3.2.7). */
const longestCode = 15

/** A Huffman code of deflate, to be looked up by the next bits of the data, the first of them lowest. */
export interface CodeTable {
  /** By the next ten bits: the symbol times 16, plus the length of its code; 0 where the code is longer or none. */
  readonly quick: Uint16Array
  /** How many codes there are of each length. */
  readonly counts: Uint16Array
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array
}

/**
 * The code with these lengths, one a symbol, 0 for symbols that do not occur (RFC 1951, 3.2.2). Nothing when there are more
 * codes of a length than its bits can tell apart.
 */
export function codeTable(lengths: Uint8Array): CodeTable | undefined {
  const counts = new Uint16Array(longestCode + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const nextCode = new Uint16Array(longestCode + 1)
  const nextIndex = new Uint16Array(longestCode + 1)
  let code = 0
  let index = 0
  for (let length = 1; length <= longestCode; length++) {
    code <<= 1
    nextCode[length] = code
    nextIndex[length] = index
    code += counts[length] ?? 0
    index += counts[length] ?? 0
    if (code > 1 << length) return undefined
  }
  const quick = new Uint16Array(1 << quickBits)
  const symbols = new Uint16Array(index)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const own = nextCode[length] ?? 0
    nextCode[length] = own + 1
    const place = nextIndex[length] ?? 0
    nextIndex[length] = place + 1
    symbols[place] = symbol
    if (length > quickBits) continue
    const entry = (symbol << 4) | length
    for (let at = reversed(own, length); at <= quickMask; at += 1 << length) quick[at] = entry
  }
  return { quick, counts, symbols }
}

/** Codes stand in the data from their highest bit on. */
function reversed(code: number, length: number): number {
  let result = 0
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit)
  return result
}

/** The entry for these next bits, as in `quick`, whatever the code's length; 0 when no code begins so. */
export function longEntry({ counts, symbols }: CodeTable, bits: number): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= longestCode; length++) {
    code = (code << 1) | ((bits >>> (length - 1)) & 1)
    const count = counts[length] ?? 0
    if (code - first < count) return ((symbols[index + code - first] ?? 0) << 4) | length
    index += count
    first = (first + count) << 1
  }
  return 0
}
