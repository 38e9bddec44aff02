import type { ZipEntry } from './zip-directory.ts'
import { decodeName, localSignature } from './zip-directory.ts'

const headerBytes = 30

/**
 * The parts of a package that lost its end, and with it its directory: each has a header before it (APPNOTE 4.3.7). One
 * whose header does not know its size, or that is cut off itself, ends where the next one starts or the bytes end.
 */
export function recoverEntries(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = []
  for (let at = bytes.indexOf(0x50); at >= 0 && at + headerBytes < bytes.byteLength; at = bytes.indexOf(0x50, at + 1))
    if (view.getUint32(at, true) === localSignature && starts.length < maxEntries) starts.push(at)
  return starts.flatMap((headerAt, index) => {
    const nameLength = view.getUint16(headerAt + 26, true)
    const dataAt = headerAt + headerBytes + nameLength + view.getUint16(headerAt + 28, true)
    if (dataAt >= bytes.byteLength) return []
    const stated = view.getUint32(headerAt + 18, true)
    const end = stated > 0 && stated < 0xffffffff ? dataAt + stated : (starts[index + 1] ?? bytes.byteLength)
    return {
      path: decodeName(bytes.subarray(headerAt + headerBytes, headerAt + headerBytes + nameLength)),
      isEncrypted: (view.getUint16(headerAt + 6, true) & 1) === 1,
      method: view.getUint16(headerAt + 8, true),
      compressedSize: Math.min(end, bytes.byteLength) - dataAt,
      claimedBytes: view.getUint32(headerAt + 22, true),
      headerAt,
    }
  })
}
