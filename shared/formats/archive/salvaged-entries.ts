import { Inflate } from 'fflate'
import type { ArchiveEntry } from './archive-entry.ts'
import { decodeNames } from './member-names.ts'

const localSignature = 0x04034b50
const headerBytes = 30
const stored = 0
const deflated = 8
const stepBytes = 16 * 1024

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
    if (name.endsWith('/') || (method !== stored && method !== deflated) || dataAt >= bytes.byteLength) return []
    const data = bytes.subarray(dataAt, Math.min(end, bytes.byteLength))
    return [{ name, isEncrypted: (view.getUint16(start + 6, true) & 1) === 1, isLink: false, unpack: unpacker(data, method) }]
  })
}

const unpacker =
  (data: Uint8Array, method: number): ArchiveEntry['unpack'] =>
  async (take) => {
    if (method === stored) return take(data)
    const inflate = new Inflate(take)
    for (let at = 0; at < data.byteLength; at += stepBytes)
      inflate.push(data.subarray(at, at + stepBytes), at + stepBytes >= data.byteLength)
  }
