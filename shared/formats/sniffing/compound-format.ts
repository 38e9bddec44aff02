import type { Format } from '../../contracts/reading.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import { ReadFault } from '../reading/read-fault.ts'
import { statedExtension } from './extension.ts'

const streams: ReadonlyArray<readonly [stream: string, format: Format]> = [
  ['worddocument', 'doc'],
  ['powerpoint document', 'ppt'],
  ['pp97_dualstorage', 'ppt'],
  ['pp40', 'ppt'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['__properties_version1.0', 'msg'],
]

/**
 * What a compound file (MS-CFB) is: told by the names in its root. A locked Office package is one too, with a stream
 * `EncryptedPackage`; it counts as what its name says, so that its reader can say it is locked. One whose directory
 * cannot be read counts as what its name says as well, and its reader will say that it is damaged.
 */
export function compoundFormat(bytes: Uint8Array<ArrayBuffer>, name: string): Format {
  const stated = statedExtension(name).formats[0]
  const names = rootNames(bytes)
  if (names === undefined) return streams.some(([, format]) => format === stated) && stated !== undefined ? stated : 'unknown'
  if (names.has('encryptedpackage')) return stated === 'pptx' || stated === 'xlsx' ? stated : 'docx'
  return streams.find(([stream]) => names.has(stream))?.[1] ?? 'unknown'
}

function rootNames(bytes: Uint8Array<ArrayBuffer>): ReadonlySet<string> | undefined {
  try {
    return new Set(new CompoundFile(bytes).names.map((name) => name.toLowerCase()))
  } catch (error) {
    if (error instanceof ReadFault) return undefined
    throw error
  }
}
