const headerBytes = 8
const memorySection = 5
const pageBytes = 64 * 1024

/**
 * A WebAssembly module whose own memory may grow to `maxBytes` at most (WebAssembly Core, 5.5.8). The module is changed in
 * place. One that states no maximum, or brings no memory of its own, is not what is expected here and fails.
 */
export function withMemoryLimit(module: ArrayBuffer, maxBytes: number): ArrayBuffer {
  const bytes = new Uint8Array(module)
  for (let at = headerBytes; at < bytes.length; ) {
    const id = bytes[at]
    const size = readNumber(bytes, at + 1)
    if (id !== memorySection) {
      at = size.end + size.value
      continue
    }
    const memories = readNumber(bytes, size.end)
    const hasMaximum = bytes[memories.end] === 1
    const minimum = readNumber(bytes, memories.end + 1)
    if (memories.value !== 1 || !hasMaximum) break
    writeNumber(bytes, minimum.end, Math.min(readNumber(bytes, minimum.end).value, Math.floor(maxBytes / pageBytes)))
    return module
  }
  throw new Error('This WebAssembly module has no memory that could be limited')
}

/** An unsigned LEB128 number and where it ends. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } {
  let value = 0
  let at = from
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, end: at }
  }
}

/** Writes a number over another, in as many bytes. */
function writeNumber(bytes: Uint8Array, from: number, value: number): void {
  const { end } = readNumber(bytes, from)
  let rest = value
  for (let at = from; at < end; at++) {
    bytes[at] = (rest & 0x7f) | (at < end - 1 ? 0x80 : 0)
    rest = Math.floor(rest / 128)
  }
}
