import { damaged, tooLarge, truncated } from '../reading/faults.ts'

/** What a zip's central directory says of one entry. Its sizes are claims. */
export interface ZipEntry {
  readonly path: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated; others exist. */
  readonly method: number
  readonly compressedSize: number
  /** What its data gives when inflated, as claimed. */
  readonly claimedBytes: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** Begins the header before each entry (APPNOTE 4.3.7). */
export const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/** Reads the central directory (APPNOTE 4.3). `truncated` when the end of the file is missing, as after a cut-off download. */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = findEnd(view)
  const size = view.getUint32(endAt + 12, true)
  const stated = view.getUint32(endAt + 16, true)
  // Bytes put before the zip, by a mail program for instance, shift every offset in it.
  const shift = Math.max(0, endAt - size - stated)
  const entries: ZipEntry[] = []
  let at = stated === 0xffffffff ? zip64Start(view, endAt) : stated + shift
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    if (entries.length >= maxEntries) throw tooLarge(`it has more than ${maxEntries.toLocaleString('en')} parts`)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = bytes.subarray(at + 46, at + 46 + nameLength)
    entries.push({
      path: decodeName(name),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true) + shift,
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  if (entries.length === 0 && view.getUint16(endAt + 10, true) > 0) throw damaged('its list of parts cannot be read')
  return entries
}

/** The compressed bytes of an entry. */
export function entryBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { headerAt } = entry
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== localSignature)
    throw damaged('one of its parts is not where its list says')
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (entry.compressedSize !== 0xffffffff && start + entry.compressedSize > view.byteLength) throw truncated()
  return bytes.subarray(start, start + entry.compressedSize)
}

/** Names of the entries as far as they can be found, for telling the format of a zip whose end is missing too. */
export function zipNames(bytes: Uint8Array, maxNames: number): readonly string[] {
  try {
    return readZipDirectory(bytes, 1_000_000).map(({ path }) => path)
  } catch {
    return localNames(bytes, maxNames)
  }
}

function localNames(bytes: Uint8Array, maxNames: number): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 < bytes.length && names.length < maxNames; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== localSignature) continue
    names.push(decodeName(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true))))
  }
  return names
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at--) if (view.getUint32(at, true) === endSignature) return at
  throw truncated()
}

/** Zip64: the locator before the end record says where the larger record is (APPNOTE 4.3.15). */
function zip64Start(view: DataView, endAt: number): number {
  const locator = endAt - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged('its list of parts cannot be found')
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > view.byteLength) throw damaged('its list of parts cannot be found')
  return Number(view.getBigUint64(record + 48, true))
}

/** Part names of packages are ASCII; UTF-8 covers what is not. */
export const decodeName = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
