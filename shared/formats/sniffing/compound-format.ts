import type { Format } from '../../contracts/reading.ts'
import { statedExtension } from './extension.ts'

const streams: ReadonlyArray<readonly [stream: string, format: Format]> = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['PP40', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['__properties_version1.0', 'msg'],
]

/**
 * What a compound file (MS-CFB) is: told by the names in its directory. A locked Office package is one too, with a
 * stream `EncryptedPackage`; it counts as what its name says, so that its reader can say it is locked.
 */
export function compoundFormat(bytes: Uint8Array, name: string): Format {
  const names = directoryNames(bytes)
  const stated = statedExtension(name).formats[0]
  if (names.has('EncryptedPackage')) return stated === 'pptx' || stated === 'xlsx' ? stated : 'docx'
  return streams.find(([stream]) => names.has(stream))?.[1] ?? 'unknown'
}

const freeSector = 0xfffffffa

/** The entries of the directory, followed through the sector chain as far as it goes. */
function directoryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  if (bytes.byteLength < 512) return names
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBytes = 1 << Math.min(16, view.getUint16(30, true))
  const seen = new Set<number>()
  for (let sector = view.getUint32(48, true); sector < freeSector && !seen.has(sector); sector = nextSector(view, sector, sectorBytes)) {
    seen.add(sector)
    const start = (sector + 1) * sectorBytes
    for (let at = start; at + 128 <= Math.min(start + sectorBytes, view.byteLength); at += 128) {
      const length = Math.min(64, view.getUint16(at + 64, true))
      if (length > 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
    }
  }
  return names
}

function nextSector(view: DataView, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4
  const block = Math.floor(sector / perSector)
  // The header holds the first 109 sectors of the table: enough for a file of 7 MB, and a directory comes early.
  if (block >= 109) return freeSector
  const at = (view.getUint32(76 + block * 4, true) + 1) * sectorBytes + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : freeSector
}
