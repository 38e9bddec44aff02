/** A strip of a TIFF unpacked to its size: as it is, run by run (PackBits), or by LZW (TIFF 6.0, 9 and 13); nothing for another way. */
export function unpackedStrip(
  packed: Uint8Array,
  { compression, size }: { readonly compression: number; readonly size: number },
): Uint8Array | undefined {
  switch (compression) {
    case 1:
      return packed.slice(0, size)
    case 5:
      return lzw(packed, size)
    case 32_773:
      return packBits(packed, size)
    default:
      return undefined
  }
}

function packBits(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let [at, to] = [0, 0]
  while (at < packed.length && to < size) {
    const count = packed[at++] ?? 128
    if (count < 128) {
      out.set(packed.subarray(at, at + Math.min(count + 1, size - to)), to)
      at += count + 1
      to += count + 1
    } else if (count > 128) {
      out.fill(packed[at++] ?? 0, to, to + 257 - count)
      to += 257 - count
    }
  }
  return out
}

const clear = 256
const end = 257
const longestCode = 4_096

/** Codes of nine to twelve bits, highest bit first; each but the first stands for the string before it and one byte more. */
function lzw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  // Of each code: the code it goes on from, its last byte, and its length.
  const [before, last, lengths] = [new Uint16Array(longestCode), new Uint8Array(longestCode), new Uint16Array(longestCode)]
  for (let code = 0; code < clear; code++) {
    last[code] = code
    lengths[code] = 1
  }
  let [next, width, previous, to] = [258, 9, -1, 0]
  let [held, bits] = [0, 0]
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === end || to >= size) break
    if (code === clear) {
      ;[next, width, previous] = [258, 9, -1]
      continue
    }
    if (code > next || (code === next && previous < 0)) break
    // A code not yet made is the string before with its own first byte again.
    const shown = code === next ? previous : code
    const length = lengths[shown] ?? 0
    let from = shown
    for (let place = to + length - 1; place >= to; place--) {
      if (place < size) out[place] = last[from] ?? 0
      from = before[from] ?? 0
    }
    const first = out[to] ?? 0
    to += length
    if (code === next && to < size) out[to++] = first
    if (previous >= 0 && next < longestCode) {
      before[next] = previous
      last[next] = first
      lengths[next] = (lengths[previous] ?? 0) + 1
      next++
    }
    previous = code
    if (next + 1 >= 1 << width && width < 12) width++
  }
  return out
}
