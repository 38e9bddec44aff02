import type { ArchiveEntry } from './archive-entry.ts'
import { decodeNames } from './member-names.ts'
import { isPlainMethod, unpackBytes } from './unpack-bytes.ts'

const localSignature = 0x04034b50
const headerBytes = 30

/**
 * The files of an archive that lost its end, and with it its directory: each has a header before it (APPNOTE 4.3.7). A
 * file whose header does not know its size, or that is cut off itself, ends where the next one starts or the bytes end.
 */
export function salvagedEntries(bytes: Uint8Array<ArrayBuffer>, maxEntries: number): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = []
  for (
    let at = bytes.indexOf(0x50);
    at >= 0 && at + headerBytes < bytes.byteLength && starts.length < maxEntries;
    at = bytes.indexOf(0x50, at + 1)
  )
    if (view.getUint32(at, true) === localSignature) starts.push(at)
  const raw = starts.map((start) => bytes.subarray(start + headerBytes, start + headerBytes + view.getUint16(start + 26, true)))
  const names = decodeNames(raw.map((name) => ({ bytes: name, decoded: new TextDecoder('utf-8').decode(name) })))
  return starts.flatMap((start, index) => {
    const name = names[index] ?? ''
    const method = view.getUint16(start + 8, true)
    const dataAt = start + headerBytes + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    const size = view.getUint32(start + 18, true)
    const end = size > 0 && size < 0xffffffff ? dataAt + size : (starts[index + 1] ?? bytes.byteLength)
    if (name.endsWith('/') || !isPlainMethod(method) || dataAt >= bytes.byteLength) return []
    const data = bytes.subarray(dataAt, Math.min(end, bytes.byteLength))
    return [
      {
        name,
        isEncrypted: (view.getUint16(start + 6, true) & 1) === 1,
        isLink: false,
        unpack: async (count) => unpackBytes({ data, method, isCutOff: true, claimedBytes: view.getUint32(start + 22, true) }, count),
      },
    ]
  })
}
