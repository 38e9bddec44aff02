import { type FileHash, fileHash } from '../../shared/contracts/ids.ts'

/** SHA-256 of bytes: the name under which a file is known for good. */
export async function hashOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<FileHash> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  let text = ''
  for (const byte of digest) text += byte.toString(16).padStart(2, '0')
  return fileHash(text)
}
